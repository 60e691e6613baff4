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

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.2, 1)]
    [InlineData(0.5, 1.75)]
    [InlineData(0.9, 3.5)]
    [InlineData(1, 4)]
    public void Buckets_are_taken_as_evenly_filled(double probability, double value) =>
        Assert.Equal(value, Percentiles.OfHistogram([1, 2, 4], [2, 4, 4, 0], probability).Value(), 12);

    [Fact]
    public void Beyond_the_last_bound_only_the_bound_is_known() => Assert.Equal(4, Percentiles.OfHistogram([1, 2, 4], [1, 0, 0, 9], 0.95).Value());

    [Fact]
    public void Empty_buckets_have_no_percentile() => Percentiles.OfHistogram([1, 2], [0, 0, 0], 0.5).IsUndefined();

    [Fact]
    public void Each_bucket_has_a_count_and_so_has_the_rest()
    {
        Assert.Throws<ArgumentException>(() => Percentiles.OfHistogram([1, 2], [1, 2], 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Percentiles.OfHistogram([1, 2], [1, 2, 3], 1.5));
    }

    [Fact]
    public void A_percentile_of_buckets_lies_in_the_bucket_of_the_sample_s_own() =>
        Prop.ForAll<NonEmptyArray<byte>, byte>((sample, at) =>
        {
            double[] bounds = [16, 32, 64, 128, 256];
            var (sorted, probability) = (sample.Get.Select(value => (double)value).Order().ToList(), at / 255.0);
            var counts = bounds.Append(double.PositiveInfinity).Select((bound, i) => sorted.LongCount(value => value <= bound && (i == 0 || value > bounds[i - 1]))).ToList();
            var own = sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * probability) - 1)];
            var bucket = Array.FindIndex(bounds, bound => own <= bound);
            var told = Percentiles.OfHistogram(bounds, counts, probability).Value();
            return told <= bounds[bucket] && told >= (bucket == 0 ? 0 : bounds[bucket - 1]);
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
