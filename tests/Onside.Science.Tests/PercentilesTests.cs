using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class PercentilesTests
{
    private static readonly double[] MinutesToFirstCall = [2, 5, 7, 9, 12, 15, 20, 30, 60, 240];

    [Theory]
    [InlineData(0.5, 13.5)]
    [InlineData(0.9, 78)]
    [InlineData(0, 2)]
    [InlineData(1, 240)]
    [InlineData(0.25, 7.5)]
    [InlineData(0.75, 27.5)]
    public void Type_7_interpolates_between_order_statistics(double probability, double value) =>
        Assert.Equal(value, Percentiles.Type7(MinutesToFirstCall.Reverse(), probability).Value(), 12);

    [Fact]
    public void Nothing_has_no_percentile() => Percentiles.Type7([], 0.5).IsUndefined();

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_probability_lies_between_0_and_1(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.Type7(MinutesToFirstCall, probability));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void An_observation_is_finite(double observation) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.Type7([1, observation, 2], 0.5));

    [Fact]
    public void A_percentile_lies_within_the_sample_and_grows_with_its_probability() =>
        Prop.ForAll<NonEmptyArray<int>, byte, byte>((sample, one, other) =>
        {
            var numbers = sample.Get.Select(number => (double)number).ToList();
            var (low, high) = (Math.Min(one, other) / 255.0, Math.Max(one, other) / 255.0);
            var (lower, upper) = (Percentiles.Type7(numbers, low).Value(), Percentiles.Type7(numbers, high).Value());
            return numbers.Min() <= lower && lower <= upper && upper <= numbers.Max();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Twenty_residences_set_the_threshold()
    {
        var days = Enumerable.Range(1, 20).Select(day => (double)day).ToList();
        Assert.Equal(new StaleAfter(15.25, 20, IsMeasured: true), Staleness.Threshold(days));
        Assert.Equal(new StaleAfter(30, 19, IsMeasured: false), Staleness.Threshold(days.Skip(1)));
    }

    [Fact]
    public void A_residence_is_not_negative() => Assert.Throws<ArgumentOutOfRangeException>(() => Staleness.Threshold([3, -1]));
}
