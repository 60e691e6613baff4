using FsCheck;
using FsCheck.Fluent;
using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class AccountabilityTests
{
    private static readonly Accountability Hers = Accountability.Open(Talks.Mara, Talks.At(2, 9));

    [Fact]
    public void Until_somebody_accepts_the_old_owner_answers()
    {
        var offered = Made(Hers.Propose(Talks.Jonas, Talks.Mara, Talks.At(3, 9)));
        Assert.Equal((Talks.Mara, Talks.Jonas), (offered.Owner, offered.Answers));
        var moved = Made(offered.Transfer(Talks.Jonas, Talks.At(4, 9)));
        Assert.Equal([new(Talks.Mara, Talks.At(2, 9), Talks.At(4, 9)), new(Talks.Jonas, Talks.At(4, 9))], moved.Tenures);
        Assert.Equal((Talks.Mara, Talks.Jonas, null), (moved.OwnerAt(Talks.At(4, 9).AddTicks(-1)), moved.OwnerAt(Talks.At(4, 9)), moved.OwnerAt(Talks.At(2, 9).AddTicks(-1))));
        Assert.Null(moved.Offer);
    }

    [Fact]
    public void Only_who_is_offered_it_accepts_and_either_ends_the_offer()
    {
        var offered = Made(Hers.Propose(Talks.Jonas, Talks.Mara, Talks.At(3, 9)));
        Assert.Equal(Objection.Belongs(Role.Participant), offered.Transfer(Talks.Mara, Talks.At(4, 9)).Refused());
        Assert.Equal(Objection.Belongs(Role.Participant), offered.Transfer(Talks.Priya, Talks.At(4, 9)).Refused());
        Assert.Equal(Objection.Belongs(Role.Participant), offered.Decline(Talks.Priya).Refused());
        Assert.All([Talks.Mara, Talks.Jonas], person => Assert.Equal((Talks.Mara, null), (Made(offered.Decline(person)).Owner, Made(offered.Decline(person)).Offer)));
    }

    [Fact]
    public void Offers_come_one_at_a_time_and_to_another()
    {
        var offered = Made(Hers.Propose(Talks.Jonas, Talks.Mara, Talks.At(3, 9)));
        Assert.Equal(ObjectionKind.AlreadyPending, offered.Propose(Talks.Priya, Talks.Mara, Talks.At(3, 9)).Refused().Kind);
        Assert.Equal(ObjectionKind.NothingChanges, Hers.Propose(Talks.Mara, Talks.Tom, Talks.At(3, 9)).Refused().Kind);
        Assert.Equal(ObjectionKind.NothingPending, Hers.Transfer(Talks.Jonas, Talks.At(3, 9)).Refused().Kind);
        Assert.Equal(ObjectionKind.NothingPending, Hers.Decline(Talks.Jonas).Refused().Kind);
    }

    [Fact]
    public void Who_answered_before_is_steward_until_the_first_review_after_the_transfer()
    {
        var moved = Give(Hers, Talks.Jonas, Talks.At(4, 9));
        Assert.Equal([Talks.Mara], moved.Stewards);
        Assert.Equal([Talks.Mara], moved.ReviewHeld(Talks.At(4, 9)).Stewards);
        Assert.Empty(moved.ReviewHeld(Talks.At(4, 10)).Stewards);
        Assert.Empty(moved.ReviewHeld(Talks.At(4, 10)).ReviewHeld(Talks.At(3, 9)).Stewards);
    }

    [Fact]
    public void Two_transfers_without_a_review_leave_two_stewards_and_one_may_take_it_back()
    {
        var twice = Give(Give(Hers, Talks.Jonas, Talks.At(4, 9)), Talks.Priya, Talks.At(5, 9));
        Assert.Equal([Talks.Jonas, Talks.Mara], twice.Stewards);
        var asks = Made(twice.Propose(Talks.Mara, Talks.Mara, Talks.At(6, 9)));
        Assert.Equal(Objection.Belongs(Role.OutcomeOwner), asks.Transfer(Talks.Mara, Talks.At(6, 10)).Refused());
        var back = Made(asks.Transfer(Talks.Priya, Talks.At(6, 10)));
        Assert.Equal(Talks.Mara, back.Owner);
        Assert.Equal([Talks.Priya, Talks.Jonas], back.Stewards);
    }

    [Fact]
    public void When_the_owner_leaves_a_steward_takes_it_back_and_else_the_cover()
    {
        var moved = Give(Hers, Talks.Jonas, Talks.At(4, 9));
        var left = Made(moved.Leaves(Talks.Jonas, Talks.Tom, Talks.At(5, 9)));
        Assert.Equal(Talks.Mara, left.Owner);
        Assert.Empty(left.Stewards);
        Assert.Equal(Talks.Tom, Made(moved.ReviewHeld(Talks.At(4, 12)).Leaves(Talks.Jonas, Talks.Tom, Talks.At(5, 9))).Owner);
        Assert.Equal(Objection.Lacks(Part.Cover), Hers.Leaves(Talks.Mara, Talks.Mara, Talks.At(5, 9)).Refused());
    }

    [Fact]
    public void A_steward_or_a_successor_who_leaves_has_no_part_in_it_any_more()
    {
        Assert.Empty(Made(Give(Hers, Talks.Jonas, Talks.At(4, 9)).Leaves(Talks.Mara, Talks.Tom, Talks.At(5, 9))).Stewards);
        Assert.Null(Made(Made(Hers.Propose(Talks.Jonas, Talks.Mara, Talks.At(3, 9))).Leaves(Talks.Jonas, Talks.Tom, Talks.At(5, 9))).Offer);
        Assert.Equal(Talks.Mara, Made(Hers.Leaves(Talks.Priya, Talks.Priya, Talks.At(5, 9))).Owner);
    }

    [Fact]
    public void Nobody_answers_for_what_is_closed_and_nothing_moves_it()
    {
        var closed = Made(Give(Hers, Talks.Jonas, Talks.At(4, 9)).Close(Talks.At(6, 9)));
        Assert.Equal((null, Talks.Jonas, null), (closed.Owner, closed.OwnerAt(Talks.At(6, 8)), closed.OwnerAt(Talks.At(6, 9))));
        Assert.Empty(closed.Stewards);
        Assert.Equal(ObjectionKind.Ended, closed.Propose(Talks.Tom, Talks.Jonas, Talks.At(7, 9)).Refused().Kind);
        Assert.Equal(ObjectionKind.Ended, closed.Transfer(Talks.Tom, Talks.At(7, 9)).Refused().Kind);
        Assert.Equal(ObjectionKind.Ended, closed.Decline(Talks.Tom).Refused().Kind);
        Assert.Equal(ObjectionKind.Ended, closed.Leaves(Talks.Jonas, Talks.Tom, Talks.At(7, 9)).Refused().Kind);
        Assert.Equal(ObjectionKind.Ended, closed.Close(Talks.At(7, 9)).Refused().Kind);
    }

    [Fact]
    public void A_clock_set_back_leaves_no_gap()
    {
        var moved = Give(Give(Hers, Talks.Jonas, Talks.At(4, 9)), Talks.Priya, Talks.At(3, 9));
        Assert.Empty(Tenures.Faults(moved.Tenures, Talks.At(2, 9)));
        Assert.Equal((Talks.Mara, Talks.Priya), (moved.OwnerAt(Talks.At(3, 9)), moved.OwnerAt(Talks.At(4, 9))));
        Assert.Equal([Talks.Mara], Give(Hers.ReviewHeld(Talks.At(4, 9)), Talks.Jonas, Talks.At(3, 9)).Stewards);
    }

    [Fact]
    public void Gaps_and_overlaps_are_named_with_their_times()
    {
        Tenure[] tenures =
        [
            new(Talks.Priya, Talks.At(8, 9), Talks.At(12, 9)), new(Talks.Mara, Talks.At(2, 9), Talks.At(4, 9)), new(Talks.Jonas, Talks.At(5, 9), Talks.At(9, 9)),
            new(Talks.Tom, Talks.At(7, 9), Talks.At(6, 9)), new(Talks.Tom, Talks.At(10, 9), Talks.At(10, 9)),
        ];
        TenureFault reversed = new(TenureFaultKind.Reversed, Talks.At(7, 9), Talks.At(6, 9)), gap = new(TenureFaultKind.Gap, Talks.At(4, 9), Talks.At(5, 9)), overlap = new(TenureFaultKind.Overlap, Talks.At(8, 9), Talks.At(9, 9));
        Assert.Equal([reversed, gap, overlap, new(TenureFaultKind.Gap, Talks.At(12, 9), null)], Tenures.Faults(tenures, Talks.At(2, 9)));
        Assert.Equal([reversed, gap, overlap], Tenures.Faults(tenures, Talks.At(2, 9), Talks.At(12, 9)));
        Assert.Equal([reversed, new(TenureFaultKind.Gap, Talks.At(1, 9), Talks.At(2, 9)), gap], Tenures.Faults(tenures, Talks.At(1, 9), Talks.At(6, 9)));
        Assert.Equal([new(TenureFaultKind.Gap, Talks.At(2, 9), null)], Tenures.Faults([], Talks.At(2, 9)));
        Assert.Equal([new(TenureFaultKind.Overlap, Talks.At(3, 9), null)], Tenures.Faults([new(Talks.Mara, Talks.At(1, 9)), new(Talks.Jonas, Talks.At(3, 9)), new(Talks.Tom, Talks.At(4, 9))], Talks.At(2, 9)));
    }

    // Counted hour by hour, the slow way.
    [Fact]
    public void What_is_named_is_exactly_the_hours_in_which_not_one_answered() => Prop.ForAll<(byte From, byte Length)[], byte>((spans, length) =>
    {
        var opened = Talks.At(2, 0);
        var closed = opened.AddHours(1 + (length % 40));
        var tenures = spans.Select((span, i) => new Tenure(Talks.Person(i), opened.AddHours((span.From % 60) - 10), span.Length % 5 == 0 ? null : opened.AddHours((span.From % 60) - 10 + (span.Length % 30)))).ToList();
        var faults = Tenures.Faults(tenures, opened, closed);
        for (var hour = opened; hour < closed; hour = hour.AddHours(1))
        {
            var owners = tenures.Count(tenure => tenure.From <= hour && (tenure.To is null || hour < tenure.To));
            TenureFaultKind? expected = owners == 1 ? null : owners == 0 ? TenureFaultKind.Gap : TenureFaultKind.Overlap;
            if (faults.SingleOrDefault(fault => fault.From <= hour && hour < fault.To)?.Kind != expected)
                return false;
        }

        return faults.All(fault => fault.From >= opened && fault.To <= closed) && faults.Zip(faults.Skip(1)).All(two => two.First.To <= two.Second.From && (two.First.Kind != two.Second.Kind || two.First.To != two.Second.From));
    }).QuickCheckThrowOnFailure();

    private static Accountability Give(Accountability his, Guid to, DateTime at) => Made(Made(his.Propose(to, his.Owner!.Value, at)).Transfer(to, at));

    private static Accountability Made(Answer<Accountability> answer) => Assert.IsType<Answer<Accountability>.Made>(answer).Now;
}
