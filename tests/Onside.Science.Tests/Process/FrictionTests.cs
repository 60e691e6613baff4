using Onside.Science.Process;

namespace Onside.Science.Tests.Process;

public sealed class FrictionTests
{
    private static List<TimeSpan> Days(params double[] days) => [.. days.Select(TimeSpan.FromDays)];

    private static List<TimeSpan> All(double days) => [.. Enumerable.Repeat(TimeSpan.FromDays(days), Friction.Deals)];

    [Fact]
    public void The_share_is_the_median_wait_of_the_median_cycle()
    {
        Assert.Equal(Measure.Known(0.10), Friction.Share(All(3), All(30)));
        Assert.Equal(Measure.Insufficient<double>(2, 20), Friction.Share(Days(1, 2), Days(3, 4)));
        Assert.IsType<Measure<double>.Undefined>(Friction.Share(All(0), All(0)));
        Assert.Throws<ArgumentException>(() => Friction.Share(Days(1), []));
    }

    [Fact]
    public void Ten_in_a_hundred_are_allowed_and_more_are_not()
    {
        Assert.False(Friction.IsOverBudget(All(3), All(30)));
        Assert.True(Friction.IsOverBudget(All(3.1), All(30)));
        Assert.False(Friction.IsOverBudget(All(3.1)[1..], All(30)[1..]));
        // Only the last twenty count.
        Assert.False(Friction.IsOverBudget([.. All(9), .. All(1)], [.. All(30), .. All(30)]));
    }

    [Theory]
    [InlineData(99, 0, false)]
    [InlineData(100, 0, true)]
    [InlineData(100, 1, true)]
    [InlineData(100, 2, false)]
    [InlineData(200, 3, true)]
    public void An_item_that_changed_fewer_than_two_in_a_hundred_has_outlived_itself(int used, int changed, bool isSunset) => Assert.Equal(isSunset, Friction.IsSunset(used, changed));

    [Theory]
    [InlineData(null, 0, DealTier.Standard)]
    [InlineData(9_999_99L, 0, DealTier.Small)]
    [InlineData(9_999_99L, 4, DealTier.Standard)]
    [InlineData(10_000_00L, 0, DealTier.Standard)]
    [InlineData(100_000_00L, 0, DealTier.Strategic)]
    public void A_tier_is_told_by_value_and_complexity(long? amount, int lines, DealTier tier) => Assert.Equal(tier, new TierCuts(10_000_00, 100_000_00, 4).Of(amount, lines));
}
