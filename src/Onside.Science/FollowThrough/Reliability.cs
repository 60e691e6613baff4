namespace Onside.Science.FollowThrough;

/// <summary>How a group kept what it promised (notion F26): counts of decided commitments, and the share of them that was kept.</summary>
/// <remarks>
/// After the percent plan complete of the Last Planner System (Ballard 2000): done by its due instant, or not. What was agreed anew in time is neutral,
/// what was declined is free, and neither stands in the share.
/// </remarks>
public sealed record Reliability
{
    /// <summary>With fewer decided ones than this there is no share: it would tell of single cases.</summary>
    public const int Fewest = 5;

    /// <summary>How many count in each way.</summary>
    public IReadOnlyDictionary<Reckoned, long> Counts { get; }

    /// <summary>Counts by how they count; ways left out have none, and what is still open counts nowhere.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public Reliability(IReadOnlyDictionary<Reckoned, long> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        foreach (var count in counts.Values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(counts));
        }

        Counts = counts;
    }

    /// <summary>Counts that come in parts: those of one way are added up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static Reliability Sum(IEnumerable<KeyValuePair<Reckoned, long>> parts) =>
        new(parts.GroupBy(part => part.Key).ToDictionary(way => way.Key, way => way.Sum(part => part.Value)));

    /// <summary>How many count in one way.</summary>
    public long Of(Reckoned way) => Counts.GetValueOrDefault(way);

    /// <summary>Kept by the due instant.</summary>
    public long Kept => Of(Reckoned.Kept);

    /// <summary>Those that are in the share: kept, kept late, broken.</summary>
    public long Decided => Kept + Of(Reckoned.KeptLate) + Of(Reckoned.Broken);

    /// <summary>Kept of those decided: 18 of 22 is 0.818.</summary>
    /// <returns>Undefined when nothing was decided, insufficient below <see cref="Fewest"/>.</returns>
    public Measure<Ratio> Share => Decided == 0 ? Measure.Undefined<Ratio>($"No promise was decided in this time.")
        : Decided < Fewest ? Measure.Insufficient<Ratio>((int)Decided, Fewest)
        : Measure.Known(new Ratio(Kept, Decided));

    /// <summary>The likely range of the share: the Wilson interval at 95 %.</summary>
    /// <returns>Undefined or insufficient where the share is.</returns>
    public Measure<Interval> Range => Share.Then(_ => Proportions.Wilson(Kept, Decided));
}
