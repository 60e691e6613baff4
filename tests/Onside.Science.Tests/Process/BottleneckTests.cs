using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Process;

namespace Onside.Science.Tests.Process;

public sealed class BottleneckTests
{
    private static StepFlow Flow(int step, long arrivals, double days, int left, long passed, long failed, long now = 0) => new(step, arrivals, [.. Enumerable.Repeat(days, left)], passed, failed, now);

    [Fact]
    public void A_step_holds_what_arrives_times_how_long_it_stays()
    {
        var reading = Bottleneck.Of([Flow(0, 14, 3, 10, 6, 4), Flow(1, 6, 14, 5, 2, 3), Flow(2, 2, 7, 2, 2, 0)], 14);
        Assert.Equal((7.0, Measure.Known(3.0), Measure.Known(3.0)), (reading.Steps[0].PerWeek, reading.Steps[0].MeanDays, reading.Steps[0].Expected));
        Assert.Equal(Measure.Known(6.0), reading.Steps[1].Expected);
        Assert.Equal((Measure.Known(1), Measure.Known(1)), (reading.Tightest, reading.LowestOdds));
        Assert.Equal(Measure.Known(1.5), reading.Steps[0].Odds);
        Assert.Equal(Proportions.Wilson(2, 5), reading.Steps[1].PassRate);
    }

    [Fact]
    public void What_nothing_left_or_failed_at_is_undefined_and_equals_go_to_the_lower_odds()
    {
        var still = Bottleneck.Of([Flow(0, 3, 0, 0, 0, 0)], 7);
        Assert.IsType<Measure<double>.Undefined>(still.Steps[0].MeanDays);
        Assert.IsType<Measure<double>.Undefined>(still.Steps[0].Expected);
        Assert.IsType<Measure<double>.Undefined>(still.Steps[0].Odds);
        Assert.IsType<Measure<Interval>.Undefined>(still.Steps[0].PassRate);
        Assert.IsType<Measure<int>.Undefined>(still.Tightest);
        Assert.IsType<Measure<int>.Undefined>(Bottleneck.Of([], 7).LowestOdds);
        Assert.Equal(Measure.Known(1), Bottleneck.Of([Flow(0, 2, 3, 2, 2, 0), Flow(1, 2, 3, 2, 1, 1)], 7).Tightest);
        Assert.Throws<ArgumentOutOfRangeException>(() => Bottleneck.Of([], 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bottleneck.Of([Flow(0, 1, -1, 1, 1, 0)], 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => Bottleneck.Of([Flow(0, -1, 1, 1, 1, 0)], 7));
    }

    // Twice the window with twice as much in it tells the same; the tightest step is one with the largest load.
    [Fact]
    public void Load_is_a_rate_and_the_tightest_is_the_largest() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Select(seed => new Random(seed)).ToArbitrary(), chance =>
        {
            var flows = Enumerable.Range(0, chance.Next(1, 7)).Select(step => Flow(step, chance.Next(50), chance.Next(60), chance.Next(5), chance.Next(9), chance.Next(9))).ToList();
            var (once, twice) = (Bottleneck.Of(flows, 90), Bottleneck.Of([.. flows.Select(flow => flow with { Arrivals = flow.Arrivals * 2 })], 180));
            Assert.Equal(once.Steps.Select(step => step.Expected), twice.Steps.Select(step => step.Expected));
            var loads = once.Steps.Select(step => step.Expected is Measure<double>.Known { Value: var load } ? load : 0).ToList();
            Assert.True(once.Tightest is Measure<int>.Known { Value: var tightest } ? loads[tightest] == loads.Max() : loads.Max() <= 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_mean_has_its_interval_from_five_on()
    {
        var mean = Assert.IsType<Measure<Mean>.Known>(Means.Of([1, 2, 3, 4, 5])).Value;
        Assert.Equal((3.0, 1.614, 4.386), (mean.Value, Math.Round(mean.Interval.Lower, 3), Math.Round(mean.Interval.Upper, 3)));
        Assert.Equal(Measure.Insufficient<Mean>(2, 5), Means.Of([1, 2]));
        Assert.IsType<Measure<Mean>.Undefined>(Means.Of([]));
        Assert.Equal(0, Assert.IsType<Measure<Mean>.Known>(Means.Of([0, 0, 0, 0, 90])).Value.Interval.Lower);
        Assert.Throws<ArgumentOutOfRangeException>(() => Means.Of([1], 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Means.Of([double.NaN]));
    }
}
