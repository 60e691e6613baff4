using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class WinRatesTests
{
    private static readonly DateOnly January = new(2026, 1, 1);

    [Fact]
    public void A_cohort_of_20_with_5_won_10_lost_and_5_open_has_25_percent()
    {
        var deals = Deals(DealOutcome.Won, 5).Concat(Deals(DealOutcome.Lost, 10)).Concat(Deals(DealOutcome.Open, 5)).ToList();

        var cohort = WinRates.CreatedBetween(deals, January, January.AddDays(30));
        Assert.Equal(0.25, cohort.ByCount.Value().Value);
        Assert.Equal(new Ratio(5, 20), cohort.OpenShare.Value());
        Assert.False(cohort.IsMature);

        var closed = WinRates.ClosedBetween(deals, January, January.AddDays(90));
        Assert.Equal(new Ratio(5, 15), closed.ByCount.Value());
        Assert.True(closed.IsMature);
    }

    [Fact]
    public void The_range_is_the_wilson_interval_of_the_count()
    {
        var rate = WinRates.OfClosed(new OutcomeTallies { Won = new(14, 0), Lost = new(6, 0) });
        Assert.Equal(Proportions.Wilson(14, 20), rate.Range);
    }

    [Fact]
    public void No_decision_counts_as_lost_and_disqualified_is_left_out_but_reported()
    {
        var tallies = new OutcomeTallies { Won = new(4, 400), Lost = new(3, 100), NoDecision = new(1, 300), Disqualified = new(2, 900) };
        var rate = WinRates.OfClosed(tallies);
        Assert.Equal(new Ratio(4, 8), rate.ByCount.Value());
        Assert.Equal(new Ratio(400, 800), rate.ByValue.Value());
        Assert.Equal(new Tally(2, 900), rate.LeftOut);

        var other = WinRates.OfClosed(tallies, new WinRateRules(NoDecisionIsLost: false, DisqualifiedIsLost: true));
        Assert.Equal(new Ratio(4, 9), other.ByCount.Value());
        Assert.Equal(new Ratio(400, 1400), other.ByValue.Value());
        Assert.Equal(new Tally(1, 300), other.LeftOut);
    }

    [Fact]
    public void Only_deals_of_the_period_count_its_ends_included()
    {
        DealFate Won(DateOnly on) => new(DealOutcome.Won, 1, on, on);
        var deals = new[] { Won(January.AddDays(-1)), Won(January), Won(January.AddDays(30)), Won(January.AddDays(31)) };
        Assert.Equal(2, WinRates.ClosedBetween(deals, January, January.AddDays(30)).Counted.Won.Deals);
        Assert.Equal(2, WinRates.CreatedBetween(deals, January, January.AddDays(30)).Counted.Won.Deals);
    }

    [Fact]
    public void Without_decided_deals_everything_is_undefined()
    {
        var rate = WinRates.OfClosed(new OutcomeTallies { Open = new(3, 30), Disqualified = new(1, 10) });
        rate.ByCount.IsUndefined();
        rate.Range.IsUndefined();
        rate.ByValue.IsUndefined();
        Assert.False(rate.IsMature);
    }

    [Fact]
    public void Deals_without_a_value_have_a_rate_by_count_only()
    {
        var rate = WinRates.OfClosed(new OutcomeTallies { Won = new(1, 0), Lost = new(1, 0) });
        Assert.Equal(0.5, rate.ByCount.Value().Value);
        rate.ByValue.IsUndefined();
    }

    [Theory]
    [InlineData(1, 20, false)]
    [InlineData(1, 21, true)]
    public void A_cohort_is_mature_below_5_percent_open(int open, int all, bool mature) =>
        Assert.Equal(mature, WinRates.OfCohort(new OutcomeTallies { Won = new(all - open, 1), Open = new(open, 0) }).IsMature);

    [Fact]
    public void A_negative_tally_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WinRates.OfClosed(new OutcomeTallies { Won = new(-1, 0) }));

    [Fact]
    public void Rates_by_value_and_count_lie_between_0_and_1_and_the_cohort_rate_is_never_above_the_closed_one() =>
        Prop.ForAll<NonNegativeInt[]>(numbers =>
        {
            Tally Of(int index) => numbers.Length > index ? new Tally(numbers[index].Get, numbers[index].Get * 7L) : default;
            var tallies = new OutcomeTallies { Won = Of(0), Lost = Of(1), NoDecision = Of(2), Disqualified = Of(3), Open = Of(4) };
            return (WinRates.OfClosed(tallies).ByCount, WinRates.OfCohort(tallies).ByCount) switch
            {
                (Measure<Ratio>.Known closed, Measure<Ratio>.Known cohort) => cohort.Value.Value <= closed.Value.Value && cohort.Value.Value >= 0 && closed.Value.Value <= 1,
                (Measure<Ratio>.Undefined, _) => tallies.Won.Deals + tallies.Lost.Deals + tallies.NoDecision.Deals == 0,
                _ => false,
            };
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<DealFate> Deals(DealOutcome outcome, int count) =>
        Enumerable.Repeat(new DealFate(outcome, 1_000, January, outcome == DealOutcome.Open ? null : January.AddDays(60)), count);
}
