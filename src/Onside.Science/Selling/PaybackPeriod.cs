namespace Onside.Science.Selling;

/// <summary>What something costs and brings, in whole minor units of one currency; none is negative.</summary>
/// <param name="CostOnce">Paid once, at the beginning.</param>
/// <param name="CostYearly">Paid in every year.</param>
/// <param name="BenefitOnce">Gained or saved once, at the beginning.</param>
/// <param name="BenefitYearly">Gained or saved in every year.</param>
public readonly record struct CostsAndBenefits(long CostOnce, long CostYearly, long BenefitOnce, long BenefitYearly)
{
    /// <summary>All that is paid within so many whole years, in minor units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of years.</exception>
    /// <exception cref="OverflowException">The sum does not fit into 63 bits.</exception>
    public long CostIn(int years) => In(years, CostOnce, CostYearly);

    /// <summary>All that is gained or saved within so many whole years, in minor units.</summary>
    /// <inheritdoc cref="CostIn" />
    public long BenefitIn(int years) => In(years, BenefitOnce, BenefitYearly);

    private static long In(int years, long once, long yearly)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(years);
        return checked(once + (yearly * years));
    }
}

/// <summary>How long something has to run until it has brought back what it cost at the beginning.</summary>
public static class PaybackPeriod
{
    private const int MonthsOfYear = 12;

    /// <summary>The simple payback period, without interest: what is paid once less what is gained once, divided by what a year brings more than it costs.</summary>
    /// <param name="it">Costs and benefits, in minor units of one currency.</param>
    /// <returns>
    /// Months, not rounded, none negative; 0 when the beginning costs no more than it brings.
    /// Undefined when a year brings no more than it costs: then nothing is ever paid back. 24,000 once, 2,000 and 10,000 a year: 36 months.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative amount.</exception>
    /// <remarks>
    /// Payback with equal net inflows as in C. Drury, Management and Cost Accounting, chapter on capital investment decisions; months are twelfths of a year.
    /// It says nothing of what comes after, nor of the worth of money in time: it stands beside the net of a horizon, never instead of it.
    /// </remarks>
    public static Measure<double> Months(CostsAndBenefits it)
    {
        foreach (var amount in (ReadOnlySpan<long>)[it.CostOnce, it.CostYearly, it.BenefitOnce, it.BenefitYearly])
        {
            ArgumentOutOfRangeException.ThrowIfNegative(amount, nameof(it));
        }

        if (it.BenefitYearly <= it.CostYearly)
        {
            return Measure.Undefined<double>($"A year brings no more than it costs, so nothing is paid back.");
        }

        // Exact until the one division: amounts may be larger than a double tells apart.
        var outlay = (decimal)it.CostOnce - it.BenefitOnce;
        return Measure.Known(outlay <= 0 ? 0 : (double)(MonthsOfYear * outlay / ((decimal)it.BenefitYearly - it.CostYearly)));
    }
}
