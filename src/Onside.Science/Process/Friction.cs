namespace Onside.Science.Process;

/// <summary>What gates cost: the time deals wait for what others bring, and the items that never changed anything.</summary>
public static class Friction
{
    /// <summary>The share of the time of a deal that waiting at gates may take.</summary>
    public const double Budget = 0.10;

    /// <summary>Over how many deals a gate is judged.</summary>
    public const int Deals = 20;

    /// <summary>After how many deals an item must have changed a decision.</summary>
    public const int SunsetAfter = 100;

    /// <summary>The least share of its uses in which an item must have changed something.</summary>
    public const double LeastUse = 0.02;

    /// <summary>The median wait at a gate as a share of the median time of a deal.</summary>
    /// <param name="waits">How long each of some deals waited there, zero where it did not.</param>
    /// <param name="cycles">How long each of the same deals took from opening to its end.</param>
    /// <returns>0 or more. Insufficient below <see cref="Deals"/> deals; undefined where the deals took no time.</returns>
    /// <exception cref="ArgumentException">The two are not of the same deals.</exception>
    public static Measure<double> Share(IReadOnlyList<TimeSpan> waits, IReadOnlyList<TimeSpan> cycles)
    {
        ArgumentNullException.ThrowIfNull(waits);
        ArgumentNullException.ThrowIfNull(cycles);
        if (waits.Count != cycles.Count)
        {
            throw new ArgumentException("As many waits as cycles.", nameof(waits));
        }

        return waits.Count < Deals ? Measure.Insufficient<double>(waits.Count, Deals)
            : Median(cycles) is var cycle && cycle <= 0 ? Measure.Undefined<double>($"The deals took no time.")
            : Measure.Known(Median(waits) / cycle);
    }

    /// <summary>Whether a gate that requires goes back to advising: over the last twenty deals it took more than its share.</summary>
    /// <param name="waits">As above, the latest deals last; the last <see cref="Deals"/> are looked at.</param>
    /// <param name="cycles">As above.</param>
    public static bool IsOverBudget(IReadOnlyList<TimeSpan> waits, IReadOnlyList<TimeSpan> cycles) =>
        Share([.. waits.TakeLast(Deals)], [.. cycles.TakeLast(Deals)]) is Measure<double>.Known { Value: > Budget };

    /// <summary>Whether an item has outlived itself: used a hundred times, and it changed fewer than two decisions in a hundred.</summary>
    /// <param name="used">On how many deals it was asked for.</param>
    /// <param name="changed">On how many of them something was returned, edited or declined because of it.</param>
    public static bool IsSunset(int used, int changed) => used >= SunsetAfter && changed < LeastUse * used;

    private static double Median(IReadOnlyList<TimeSpan> spans)
    {
        var sorted = spans.Select(span => (double)span.Ticks).Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
