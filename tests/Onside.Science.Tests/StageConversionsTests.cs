using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class StageConversionsTests
{
    [Fact]
    public void A_funnel_of_100_60_30_and_15_won()
    {
        var journeys = Journeys(40, DealOutcome.Lost, 0).Concat(Journeys(30, DealOutcome.Lost, 0, 1))
            .Concat(Journeys(15, DealOutcome.NoDecision, 0, 1, 2)).Concat(Journeys(15, DealOutcome.Won, 0, 1, 2)).ToList();

        var steps = StageConversions.Of(journeys, 3);
        Assert.Equal([0.6, 0.5, 0.5], steps.Select(step => step.Conversion.Value().Value));
        Assert.Equal([1.5, 1.0, 1.0], steps.Select(step => step.Odds.Value()));
        Assert.Equal(new Ratio(15, 100), StageConversions.Between(journeys, 3, 0, 3).Value());
        Assert.Equal(new Ratio(30, 100), StageConversions.Between(journeys, 3, 0, 2).Value());
    }

    [Fact]
    public void A_skipped_stage_counts_as_passed() =>
        Assert.Equal(new StageConversion(1, 1, 1, 0, 0), StageConversions.Of([new StageJourney([0, 2], DealOutcome.Open)], 3)[1]);

    [Fact]
    public void A_deal_that_came_again_counts_once_at_its_furthest_stage()
    {
        var steps = StageConversions.Of([new StageJourney([0, 1, 0, 1, 0], DealOutcome.Lost)], 3);
        Assert.Equal(new StageConversion(0, 1, 1, 0, 0), steps[0]);
        Assert.Equal(new StageConversion(1, 1, 0, 1, 0), steps[1]);
    }

    [Fact]
    public void Deals_still_open_are_in_the_conversion_and_not_in_the_odds()
    {
        var step = StageConversions.Of(Journeys(3, DealOutcome.Open, 0).Concat(Journeys(1, DealOutcome.Lost, 0)).Concat(Journeys(2, DealOutcome.Won, 0)), 1)[0];
        Assert.Equal(new Ratio(2, 6), step.Conversion.Value());
        Assert.Equal(2.0, step.Odds.Value());
    }

    [Fact]
    public void Disqualified_deals_are_left_out() =>
        Assert.Equal(new StageConversion(0, 0, 0, 0, 0), StageConversions.Of(Journeys(3, DealOutcome.Disqualified, 0), 1)[0]);

    [Fact]
    public void An_empty_stage_has_no_conversion_and_no_odds()
    {
        var step = StageConversions.Of([], 2)[1];
        step.Conversion.IsUndefined();
        step.Odds.IsUndefined();
        StageConversions.Between([], 2, 0, 2).IsUndefined();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_stage_of_another_pipeline_is_refused(int stage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StageConversions.Of([new StageJourney([0, stage], DealOutcome.Open)], 3));

    [Fact]
    public void The_product_of_the_steps_is_the_whole_and_each_stage_feeds_the_next() =>
        Prop.ForAll<(byte, byte)[]>(deals =>
        {
            var journeys = deals.Select(deal => new StageJourney([deal.Item1 % 4, deal.Item2 % 4], (DealOutcome)(deal.Item2 % 4))).ToList();
            var steps = StageConversions.Of(journeys, 4);
            var feeds = steps.Zip(steps.Skip(1)).All(pair => pair.First.Passed == pair.Second.Entered);
            var adds = steps.All(step => step.Entered == step.Passed + step.Failed + step.StillOpen);
            var whole = StageConversions.Between(journeys, 4, 0, 4) is not Measure<Ratio>.Known known || steps.Any(step => step.Entered == 0)
                || Math.Abs(known.Value.Value - steps.Aggregate(1.0, (product, step) => product * step.Conversion.Value().Value)) < 1e-12;
            return feeds && adds && whole;
        }).QuickCheckThrowOnFailure();

    private static IEnumerable<StageJourney> Journeys(int count, DealOutcome outcome, params int[] stages) =>
        Enumerable.Repeat(new StageJourney(stages, outcome), count);
}
