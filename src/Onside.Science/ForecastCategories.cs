namespace Onside.Science;

/// <summary>How sure the owner is that a deal comes in the period.</summary>
public enum ForecastCategory
{
    /// <summary>Not part of any forecast.</summary>
    Omitted,

    /// <summary>Open, not spoken for.</summary>
    Pipeline,

    /// <summary>Comes if things go well.</summary>
    BestCase,

    /// <summary>Promised.</summary>
    Commit,

    /// <summary>Won.</summary>
    Closed,
}

/// <summary>A deal's part in a forecast.</summary>
/// <typeparam name="TDeal">What identifies a deal.</typeparam>
/// <param name="Deal">The deal.</param>
/// <param name="Category">Its category.</param>
/// <param name="MinorUnits">Its amount, already in the currency of the forecast at the rate of the snapshot.</param>
public sealed record ForecastEntry<TDeal>(TDeal Deal, ForecastCategory Category, long MinorUnits) where TDeal : notnull;

/// <summary>A forecast rolled up by category, in minor units of one currency. Single columns hold their own deals only; cumulative ones everything surer as well.</summary>
/// <param name="Omitted">Single: left out of every cumulative figure.</param>
/// <param name="Pipeline">Single.</param>
/// <param name="BestCase">Single.</param>
/// <param name="Commit">Single.</param>
/// <param name="Closed">Single.</param>
public sealed record ForecastRollUp(long Omitted, long Pipeline, long BestCase, long Commit, long Closed)
{
    /// <summary>Cumulative: closed and commit.</summary>
    public long CommitForecast => checked(Closed + Commit);

    /// <summary>Cumulative: closed, commit and best case.</summary>
    public long BestCaseForecast => checked(CommitForecast + BestCase);

    /// <summary>Cumulative: everything open that is not omitted, so pipeline, best case and commit.</summary>
    public long OpenPipeline => checked(Pipeline + BestCase + Commit);
}

/// <summary>Rolls forecasts up by category (notion F8, the two roll-up methods of collaborative forecasting products).</summary>
public static class ForecastCategories
{
    /// <summary>Sums the entries by category, each deal once, however many people of a hierarchy report it.</summary>
    /// <returns>All zero for no entries: an empty forecast is nothing expected, not an unknown.</returns>
    /// <exception cref="ArgumentException">One deal comes with two categories or two amounts.</exception>
    /// <exception cref="OverflowException">A column exceeds 2^63 - 1 minor units.</exception>
    public static ForecastRollUp RollUp<TDeal>(IEnumerable<ForecastEntry<TDeal>> entries) where TDeal : notnull
    {
        ArgumentNullException.ThrowIfNull(entries);
        var seen = new Dictionary<TDeal, ForecastEntry<TDeal>>();
        var sums = new long[Enum.GetValues<ForecastCategory>().Length];
        foreach (var entry in entries)
        {
            if (seen.TryAdd(entry.Deal, entry))
            {
                sums[(int)entry.Category] = checked(sums[(int)entry.Category] + entry.MinorUnits);
            }
            else if (seen[entry.Deal] != entry)
            {
                throw new ArgumentException($"Deal {entry.Deal} is in the forecast twice and differently.", nameof(entries));
            }
        }

        return new ForecastRollUp(
            sums[(int)ForecastCategory.Omitted],
            sums[(int)ForecastCategory.Pipeline],
            sums[(int)ForecastCategory.BestCase],
            sums[(int)ForecastCategory.Commit],
            sums[(int)ForecastCategory.Closed]);
    }
}
