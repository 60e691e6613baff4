using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public sealed class HoldRateTests
{
    [Fact]
    public void Held_of_settled_with_its_interval_and_the_rest_beside_it()
    {
        var holding = HoldRate.Of(new(6, 1, 1, 2, 3));
        Assert.Equal(Measure.Known(new Ratio(6, 10)), holding.Rate);
        var range = Assert.IsType<Measure<Interval>.Known>(holding.Range).Value;
        Assert.Equal((0.313, 0.832), (Math.Round(range.Lower, 3), Math.Round(range.Upper, 3)));
        Assert.Equal((10L, 13L, 1L, 2L), (holding.Fates.Settled, holding.Fates.Uses, holding.Fates.Disclosed, holding.Fates.Withdrawn));
    }

    [Fact]
    public void Without_uses_it_is_undefined_and_below_five_settled_ones_it_is_not_enough()
    {
        Assert.Equal(Measure.Undefined<Ratio>($"Nobody has used it yet."), HoldRate.Of(default).Rate);
        Assert.Equal(Measure.Insufficient<Ratio>(0, 5), HoldRate.Of(new(0, 0, 0, 0, 9)).Rate);
        Assert.Equal(Measure.Insufficient<Ratio>(4, 5), HoldRate.Of(new(4, 0, 0, 0, 9)).Rate);
        Assert.Equal(Measure.Insufficient<Interval>(4, 5), HoldRate.Of(new(1, 1, 1, 1, 0)).Range);
        Assert.Equal(Measure.Known(new Ratio(4, 5)), HoldRate.Of(new(4, 1, 0, 0, 0)).Rate);
        Assert.Equal(Measure.Known(new Ratio(0, 5)), HoldRate.Of(new(0, 0, 5, 0, 0)).Rate);
    }

    [Fact]
    public void A_negative_count_is_no_count() => Assert.Throws<ArgumentOutOfRangeException>(() => HoldRate.Of(new(1, -1, 3, 3, 0)));

    [Fact]
    public void The_rate_lies_in_its_interval_and_one_that_comes_back_never_raises_it() =>
        Prop.ForAll<(byte Held, byte CameBack, byte Disclosed, byte Withdrawn, byte Open)>(drawn =>
        {
            var fates = new AnswerFates(drawn.Held, drawn.CameBack, drawn.Disclosed, drawn.Withdrawn, drawn.Open);
            var (now, then) = (HoldRate.Of(fates), HoldRate.Of(fates with { CameBack = fates.CameBack + 1 }));
            return now.Rate is Measure<Ratio>.Known { Value: var rate }
                ? fates.Settled >= HoldRate.Need && now.Range is Measure<Interval>.Known { Value: var range } && range.Contains(rate.Value)
                    && then.Rate is Measure<Ratio>.Known { Value: var less } && less.Value <= rate.Value
                : fates.Settled < HoldRate.Need && now.Range is not Measure<Interval>.Known && (fates.Uses == 0) == now.Rate is Measure<Ratio>.Undefined;
        }).QuickCheckThrowOnFailure();
}
