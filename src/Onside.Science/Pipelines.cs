namespace Onside.Science;

/// <summary>What a pipeline is worth, whether it is enough, and how fast it flows.</summary>
public static class Pipelines
{
    /// <summary>A probability of 1 in basis points.</summary>
    public const int Certain = 10_000;

    /// <summary>The weighted amount of a deal: amount times probability.</summary>
    /// <param name="minorUnits">The amount in minor units of its currency.</param>
    /// <param name="basisPoints">The probability in basis points, 0 to 10,000: 8,500 is 85 %.</param>
    /// <returns>Minor units of the same currency, computed exactly and rounded once, half to even. 28,640,000 at 8,500: 24,344,000.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 10,000.</exception>
    public static long Weighted(long minorUnits, int basisPoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(basisPoints);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(basisPoints, Certain);
        return (long)Rounding.HalfEven((Int128)minorUnits * basisPoints, Certain);
    }

    /// <summary>The weighted total of several deals: the sum of their weighted amounts, each rounded on its own.</summary>
    /// <returns>Minor units. By this definition a column always equals the sum of its cards, and the columns the total, however deals are grouped.</returns>
    /// <exception cref="OverflowException">The total exceeds 2^63 - 1 minor units.</exception>
    public static long WeightedTotal(IEnumerable<(long MinorUnits, int BasisPoints)> deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        var total = 0L;
        foreach (var (minorUnits, basisPoints) in deals)
        {
            total = checked(total + Weighted(minorUnits, basisPoints));
        }

        return total;
    }

    /// <summary>Coverage: the open amount due in the period against what is left to the quota (notion F6).</summary>
    /// <param name="deals">Open deals; those that close after the period are ignored, those past their close date or without one are set aside.</param>
    /// <param name="asOf">Today in the business's calendar.</param>
    /// <param name="periodEnd">The last day of the period, not before <paramref name="asOf"/>.</param>
    /// <param name="quota">The quota of the period in minor units, not negative.</param>
    /// <param name="closedWon">What is already won in the period, in minor units; negative after cancellations.</param>
    /// <param name="valueWinRate">The win rate by value, which says how much coverage is needed.</param>
    /// <returns>900,000 open, quota 500,000, won 200,000: coverage 3.0; at a value win rate of 25 % 4.0 is needed, short by 300,000.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative quota or a period that has ended.</exception>
    /// <exception cref="OverflowException">A sum exceeds 2^63 - 1 minor units.</exception>
    public static PipelineCoverage<TDeal> Coverage<TDeal>(
        IEnumerable<OpenDeal<TDeal>> deals, DateOnly asOf, DateOnly periodEnd, long quota, long closedWon, Measure<Ratio> valueWinRate) where TDeal : notnull
    {
        ArgumentNullException.ThrowIfNull(deals);
        ArgumentNullException.ThrowIfNull(valueWinRate);
        ArgumentOutOfRangeException.ThrowIfNegative(quota);
        ArgumentOutOfRangeException.ThrowIfLessThan(periodEnd, asOf);
        var (open, pastClose, undated) = (0L, new List<TDeal>(), new List<TDeal>());
        foreach (var deal in deals)
        {
            if (deal.CloseDate is not { } close)
            {
                undated.Add(deal.Deal);
            }
            else if (close < asOf)
            {
                pastClose.Add(deal.Deal);
            }
            else if (close <= periodEnd)
            {
                open = checked(open + deal.MinorUnits);
            }
        }

        var remaining = checked(quota - closedWon);
        return new PipelineCoverage<TDeal>(
            open, remaining, CoverageOf(open, quota, remaining), Required(valueWinRate), ShortBy(open, quota, remaining, valueWinRate), pastClose, undated);
    }

    /// <summary>Pipeline velocity: the money that leaves the pipeline as won per day (notion F5).</summary>
    /// <param name="openDeals">Open deals, not negative.</param>
    /// <param name="winRate">The win rate by count.</param>
    /// <param name="averageDeal">The average value of a deal, in minor units.</param>
    /// <param name="cycleDays">The length of a sales cycle in days; less than one day counts as one.</param>
    /// <returns>Minor units per day; passes on what is undefined or insufficient in its inputs. 40 × 25 % × 12,000 / 60: 2,000 a day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of deals.</exception>
    public static Measure<decimal> Velocity(long openDeals, Measure<Ratio> winRate, Measure<decimal> averageDeal, Measure<decimal> cycleDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(openDeals);
        ArgumentNullException.ThrowIfNull(winRate);
        ArgumentNullException.ThrowIfNull(averageDeal);
        ArgumentNullException.ThrowIfNull(cycleDays);
        return winRate.Then(rate => averageDeal.Then(average => cycleDays.Then(cycle =>
            Measure.Known(openDeals * average * rate.Numerator / (rate.Denominator * Math.Max(cycle, 1m))))));
    }

    private static Measure<Ratio> CoverageOf(long open, long quota, long remaining) => remaining switch
    {
        _ when quota == 0 => Measure.Undefined<Ratio>($"There is no quota for the period."),
        <= 0 => Measure.Undefined<Ratio>($"The quota is met."),
        _ => Measure.Known(new Ratio(open, remaining)),
    };

    private static Measure<Ratio> Required(Measure<Ratio> valueWinRate) => valueWinRate.Then(rate => rate.Numerator > 0
        ? Measure.Known(new Ratio(rate.Denominator, rate.Numerator))
        : Measure.Undefined<Ratio>($"Nothing was won, so no coverage would be enough."));

    private static Measure<long> ShortBy(long open, long quota, long remaining, Measure<Ratio> valueWinRate) => quota == 0
        ? Measure.Undefined<long>($"There is no quota for the period.")
        : remaining <= 0
            ? Measure.Known(0L)
            : Required(valueWinRate).Then(required =>
            {
                var needed = Rounding.Up((Int128)remaining * required.Numerator, required.Denominator);
                return Measure.Known((long)Int128.Min(Int128.Max(needed - open, 0), long.MaxValue));
            });
}
