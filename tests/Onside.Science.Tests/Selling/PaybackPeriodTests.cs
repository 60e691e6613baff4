using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public sealed class PaybackPeriodTests
{
    private static double Known(Measure<double> months) => Assert.IsType<Measure<double>.Known>(months).Value;

    // 286,400 once and 18,000 a year for filters; 42,000 a year for bottles and 9,600 for failures are saved, 20,000 are had for the old plant.
    [Theory]
    [InlineData(24_000, 2_000, 0, 10_000, 36)]
    [InlineData(286_400, 18_000, 20_000, 51_600, 95.142857142857139)]
    [InlineData(1, 0, 0, 12, 1)]
    [InlineData(10_000, 0, 4_000, 24_000, 3)]
    public void What_it_costs_once_is_brought_back_by_what_a_year_leaves(long once, long yearly, long gained, long saved, double months) =>
        Assert.Equal(months, Known(PaybackPeriod.Months(new(once, yearly, gained, saved))), 12);

    [Fact]
    public void What_costs_nothing_at_the_beginning_is_paid_back_at_once()
    {
        Assert.Equal(0, Known(PaybackPeriod.Months(new(0, 1, 0, 2))));
        Assert.Equal(0, Known(PaybackPeriod.Months(new(5_000, 0, 9_000, 1))));
    }

    [Fact]
    public void Where_a_year_brings_no_more_than_it_costs_nothing_is_paid_back()
    {
        var never = Assert.IsType<Measure<double>.Undefined>(PaybackPeriod.Months(new(1_000, 500, 0, 500)));
        Assert.Contains("nothing is paid back", never.Reason.Format, StringComparison.Ordinal);
        Assert.IsType<Measure<double>.Undefined>(PaybackPeriod.Months(default));
        Assert.IsType<Measure<double>.Undefined>(PaybackPeriod.Months(new(0, 9, 90, 3)));
    }

    [Fact]
    public void A_horizon_adds_what_is_paid_once_and_what_is_paid_each_year()
    {
        var it = new CostsAndBenefits(286_400, 18_000, 20_000, 51_600);
        Assert.Equal((340_400, 174_800), (it.CostIn(3), it.BenefitIn(3)));
        Assert.Equal((286_400, 20_000), (it.CostIn(0), it.BenefitIn(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => it.CostIn(-1));
        Assert.Throws<OverflowException>(() => new CostsAndBenefits(0, long.MaxValue, 0, 0).CostIn(2));
    }

    [Fact]
    public void Amounts_are_not_negative_and_large_ones_are_told_apart()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PaybackPeriod.Months(new(-1, 0, 0, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => PaybackPeriod.Months(new(1, 0, 0, -1)));
        Assert.Equal(12, Known(PaybackPeriod.Months(new(1, long.MaxValue - 1, 0, long.MaxValue))));
    }

    // In the month it is paid back the net is nothing; before that it is a loss, after it a gain.
    [Fact]
    public void At_its_end_what_came_in_is_what_went_out() =>
        Prop.ForAll<(uint Once, uint Yearly), (uint Once, uint Yearly)>((cost, benefit) => PaybackPeriod.Months(new(cost.Once, cost.Yearly, benefit.Once, benefit.Yearly)) is not Measure<double>.Known { Value: var months }
            ? benefit.Yearly <= cost.Yearly
            : months >= 0 && (months > 0
                ? Math.Abs((benefit.Once + (months / 12 * benefit.Yearly)) - (cost.Once + (months / 12 * cost.Yearly))) <= 1e-6 * (1 + cost.Once + benefit.Once + (months / 12 * ((double)benefit.Yearly + cost.Yearly)))
                : cost.Once <= benefit.Once)).QuickCheckThrowOnFailure();

    // Who pays more at the beginning, or more each year, never has it back sooner.
    [Fact]
    public void More_cost_never_pays_back_sooner() =>
        Prop.ForAll<(uint Once, uint Yearly), uint, byte>((cost, saved, more) =>
        {
            var (before, dearer, costlier) = (PaybackPeriod.Months(new(cost.Once, cost.Yearly, 0, saved)), PaybackPeriod.Months(new((long)cost.Once + more, cost.Yearly, 0, saved)), PaybackPeriod.Months(new(cost.Once, (long)cost.Yearly + more, 0, saved)));
            return before is not Measure<double>.Known { Value: var months }
                || (Known(dearer) >= months && (costlier is not Measure<double>.Known { Value: var later } || later >= months));
        }).QuickCheckThrowOnFailure();
}
