using Onside.Platform.Demo;

namespace Onside.Tests.Platform.Demo;

public sealed class DiceTests
{
    private static readonly string[] Letters = ["a", "b", "c", "d"];

    [Fact]
    public void The_stream_is_the_published_one()
    {
        ulong[] published = [11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625, 8476171486693032832];
        var stream = new Xoshiro(1, 2, 3, 4);
        Assert.Equal(published, published.Select(_ => stream.Next()));
    }

    [Fact]
    public void The_seed_is_spread_as_published()
    {
        var state = 1234567UL;
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], Enumerable.Range(0, 3).Select(_ => Xoshiro.Split(ref state)));
    }

    // A changed figure here means that every demo company changes: that is never a small matter.
    [Fact]
    public void The_same_seed_gives_the_same_history_for_ever()
    {
        var dice = new Dice(2026);
        Assert.Equal(57, dice.Below(100));
        Assert.Equal(-2, dice.Between(-5, 5));
        Assert.Equal(0.8125094267576175, dice.Share());
        Assert.Equal("d", dice.Pick(Letters));
        Assert.Equal(14.952665189151514, dice.Normal(10, 2));
        Assert.Equal(65.12361936134393, dice.LogNormal(100, 0.5));
        Assert.Equal((4, 92), (dice.Poisson(3), dice.Poisson(100)));
        Assert.Equal(440000, dice.Amount(500_000, 0.6, 10_000));
        Assert.Equal("dbac", string.Concat(dice.Shuffled(Letters)));
        Assert.Equal("01a1f2d1-d400-77e2-9ee6-cc3c70ec513c", dice.Id(new DateTime(2026, 11, 19, 8, 0, 0, DateTimeKind.Utc)).ToString());
        Assert.Equal(706209, dice.For("deals").Below(1_000_000));
    }

    [Fact]
    public void A_named_stream_does_not_depend_on_what_was_drawn_before()
    {
        var (fresh, used) = (new Dice(7), new Dice(7));
        used.Share();
        Assert.Equal(fresh.For("deals").Share(), used.For("deals").Share());
        Assert.NotEqual(fresh.For("deals").Share(), fresh.For("leads").Share());
        Assert.NotEqual(fresh.For("deals").Share(), new Dice(8).For("deals").Share());
    }

    [Fact]
    public void Every_face_comes_up_equally_often()
    {
        var dice = new Dice(1);
        var counts = new int[6];
        for (var i = 0; i < 60_000; i++)
            counts[dice.Below(6)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void A_weighted_pick_follows_its_weights_and_never_takes_a_weight_of_nothing()
    {
        var dice = new Dice(2);
        var picked = Enumerable.Range(0, 20_000).Select(_ => dice.Pick(Letters, letter => letter switch { "a" => 3, "b" => 1, _ => 0 })).CountBy(letter => letter).ToDictionary();
        Assert.Equal(2, picked.Count);
        Assert.InRange(picked["a"], 14_700, 15_300);
    }

    [Fact]
    public void Some_are_taken_without_repetition()
    {
        var dice = new Dice(3);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(3, dice.Some(Letters, 3).Distinct().Count()));
        Assert.Equal(4, dice.Some(Letters, 9).Count);
        Assert.Empty(dice.Some(Letters, 0));
    }

    [Fact]
    public void Spreads_have_their_mean_median_and_deviation()
    {
        var dice = new Dice(4);
        var normal = Enumerable.Range(0, 50_000).Select(_ => dice.Normal(10, 2)).ToList();
        Assert.Equal(10, normal.Average(), 0.05);
        Assert.Equal(4, normal.Average(value => (value - 10) * (value - 10)), 0.1);

        var logNormal = Enumerable.Range(0, 50_001).Select(_ => dice.LogNormal(100, 0.5)).Order().ToList();
        Assert.Equal(100, logNormal[25_000], 1.5);
        Assert.Equal(100 * Math.Exp(0.125), logNormal.Average(), 1.5);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    [InlineData(7)]
    [InlineData(90)]
    public void Rare_events_have_equal_mean_and_variance(double mean)
    {
        var dice = new Dice(5);
        var counts = Enumerable.Range(0, 20_000).Select(_ => (double)dice.Poisson(mean)).ToList();
        Assert.Equal(mean, counts.Average(), 0.02 * (mean + 0.5));
        Assert.Equal(mean, counts.Average(count => (count - mean) * (count - mean)), 0.05 * (mean + 0.1));
    }

    [Fact]
    public void Amounts_come_in_whole_steps_and_never_as_nothing()
    {
        var dice = new Dice(6);
        Assert.All(Enumerable.Range(0, 1_000), _ => Assert.True(dice.Amount(20_000, 2, 10_000) is >= 10_000 and var amount && amount % 10_000 == 0));
    }

    [Fact]
    public void Ids_are_of_version_7_and_in_order_of_time()
    {
        var (dice, at) = (new Dice(9), new DateTime(2025, 5, 19, 9, 30, 0, DateTimeKind.Utc));
        var (first, second) = (dice.Id(at), dice.Id(at.AddMilliseconds(1)));
        Assert.Equal((7, 8), (first.Version, first.Variant & 0xC));
        Assert.Equal(Guid.CreateVersion7(at).ToString()[..13], first.ToString()[..13]);
        Assert.True(string.CompareOrdinal(first.ToString(), second.ToString()) < 0);
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => dice.Id(at)).Distinct().Count());
    }

    [Fact]
    public void Impossible_wishes_are_refused()
    {
        var dice = new Dice(10);
        Assert.Throws<ArgumentOutOfRangeException>(() => dice.Below(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => dice.Between(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => dice.Poisson(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => dice.Some(Letters, -1));
    }
}
