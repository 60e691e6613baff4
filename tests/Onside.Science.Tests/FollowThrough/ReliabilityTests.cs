using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public class ReliabilityTests
{
    [Fact]
    public void Eighteen_kept_four_broken_and_three_agreed_anew_is_eighteen_of_twenty_two()
    {
        var group = Of((Reckoned.Kept, 18), (Reckoned.Broken, 4), (Reckoned.Renegotiated, 3), (Reckoned.Declined, 2), (Reckoned.NotCounted, 6), (Reckoned.Open, 9));

        var share = Assert.IsType<Measure<Ratio>.Known>(group.Share).Value;
        Assert.Equal((18, 22), (share.Numerator, share.Denominator));
        Assert.Equal(0.818, share.Value, 3);
        var range = Assert.IsType<Measure<Interval>.Known>(group.Range).Value;
        Assert.Equal((0.615, 0.927), (Math.Round(range.Lower, 3), Math.Round(range.Upper, 3)));
    }

    [Fact]
    public void What_came_late_was_not_kept_in_time() => Assert.Equal((5, 6), (Of((Reckoned.Kept, 5), (Reckoned.KeptLate, 1)).Kept, Of((Reckoned.Kept, 5), (Reckoned.KeptLate, 1)).Decided));

    [Fact]
    public void Nothing_decided_is_undefined_and_few_are_too_few()
    {
        Assert.IsType<Measure<Ratio>.Undefined>(Of((Reckoned.Declined, 7), (Reckoned.Renegotiated, 7)).Share);
        Assert.Equal(Measure.Insufficient<Ratio>(4, 5), Of((Reckoned.Kept, 3), (Reckoned.Broken, 1)).Share);
        Assert.IsType<Measure<Interval>.Insufficient>(Of((Reckoned.Kept, 4)).Range);
        Assert.IsType<Measure<Ratio>.Known>(Of((Reckoned.Kept, 5)).Share);
    }

    [Fact]
    public void The_same_way_told_twice_adds_up_and_no_count_is_negative()
    {
        Assert.Equal(7, Of((Reckoned.Kept, 3), (Reckoned.Kept, 4)).Kept);
        Assert.Throws<ArgumentOutOfRangeException>(() => Of((Reckoned.Kept, -1)));
    }

    private static Reliability Of(params (Reckoned Way, long Count)[] counts) => Reliability.Sum(counts.Select(one => KeyValuePair.Create(one.Way, one.Count)));
}
