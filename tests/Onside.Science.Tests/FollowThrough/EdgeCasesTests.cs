using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

// The edge cases that were ruled on, one by one.
public sealed class EdgeCasesTests
{
    [Fact]
    public void Performer_leaves_and_the_promise_is_asked_of_the_cover()
    {
        var asked = Talks.Renegotiating.PerformerLeaves(Talks.Priya, Talks.At(4, 9)).Made();
        Assert.Equal((CommitmentState.Requested, Talks.Priya, Talks.Jonas, Talks.At(4, 9)), (asked.State, asked.Performer, asked.CoversFor, asked.Since));
        Assert.Equal((Talks.Promised.Terms, null, null, null), (asked.Terms, asked.Pending, asked.Review, asked.Restatement));
        Assert.Equal(Talks.Renegotiating.Version + 1, asked.Version);
        var before = Talks.Countered.Say(Move.CounterBack, Voice.Requester).Say(Move.Promise, Voice.Performer).Say(Move.Renegotiate, Voice.Performer).Say(Move.AcceptTerms, Voice.Requester);
        Assert.Equal((1, Renegotiation.InTime), (before.Rounds, before.Renegotiated));
        var fresh = before.PerformerLeaves(Talks.Priya, Talks.At(4, 9)).Made();
        Assert.Equal((0, Renegotiation.Never, before.Terms), (fresh.Rounds, fresh.Renegotiated, fresh.Terms));
        Assert.Contains(Move.Promise, asked.Open(Voice.Performer));
    }

    [Fact]
    public void Performer_leaves_in_every_other_state()
    {
        Assert.Equal((CommitmentState.Draft, Talks.Priya), State(Talks.Draft));
        Assert.Equal((CommitmentState.Withdrawn, Talks.Jonas), State(Talks.Offered));
        Assert.Equal((CommitmentState.Requested, Talks.Priya), State(Talks.Requested));
        Assert.Equal((CommitmentState.Requested, Talks.Priya), State(Talks.Countered));
        Assert.Equal(ObjectionKind.NotInThisState, Talks.Reported.PerformerLeaves(Talks.Priya, Talks.Now).Refused().Kind);
        Assert.All(Talks.Ended, talk => Assert.Equal(ObjectionKind.Ended, talk.PerformerLeaves(Talks.Priya, Talks.Now).Refused().Kind));
        Assert.Equal(ObjectionKind.PerformerIsRequester, Talks.Promised.PerformerLeaves(Talks.Mara, Talks.Now).Refused().Kind);
        Assert.Equal(Objection.Lacks(Part.Cover), Talks.Promised.PerformerLeaves(Talks.Jonas, Talks.Now).Refused());

        static (CommitmentState, Guid?) State(Conversation talk) => talk.PerformerLeaves(Talks.Priya, Talks.Now).Made() is var left ? (left.State, left.Performer) : default;
    }

    [Fact]
    public void Requester_leaves_and_another_inherits_what_stays_as_it_is()
    {
        foreach (var talk in Talks.EveryState.Where(talk => !talk.IsEnded))
            Assert.Equal(talk with { Requester = Talks.Tom, Version = talk.Version + 1 }, talk.RequesterLeaves(Talks.Tom).Made());
        Assert.All(Talks.Ended, talk => Assert.Equal(ObjectionKind.Ended, talk.RequesterLeaves(Talks.Tom).Refused().Kind));
        Assert.Equal(Objection.Lacks(Part.Cover), Talks.Promised.RequesterLeaves(Talks.Mara).Refused());
    }

    [Fact]
    public void A_team_is_asked_and_one_named_member_promises()
    {
        var asked = (Talks.Draft with { Performer = null, AsksDepartment = true }).Say(Move.Request, Voice.Requester, said => said with { Terms = null });
        Assert.Equal(Objection.Lacks(Part.Performer), asked.Objects(Move.Promise, Voice.Performer));
        Assert.Equal(Objection.Lacks(Part.Performer), asked.Objects(Move.Counter, Voice.Performer));
        Assert.All([Move.Promise, Move.Counter], move => Assert.Equal(ObjectionKind.PerformerIsRequester, asked.Objects(move, Voice.Performer, said => said with { Performer = Talks.Mara }).Kind));
        Assert.Equal(Talks.Priya, asked.Say(Move.Promise, Voice.Performer, said => said with { Performer = Talks.Priya }).Performer);
        Assert.Equal(Talks.Priya, asked.Say(Move.Counter, Voice.Performer, said => said with { Performer = Talks.Priya }).Say(Move.Accept, Voice.Requester).Performer);
        Assert.Equal(Objection.Lacks(Part.Performer), (Talks.Draft with { Performer = null, AsksDepartment = true }).Objects(Move.Offer, Voice.Performer));
    }

    [Fact]
    public void What_somebody_asks_of_themselves_is_a_task_and_in_no_measure()
    {
        Assert.Equal(ObjectionKind.PerformerIsRequester, (Talks.Draft with { Performer = Talks.Mara }).Objects(Move.Request, Voice.Requester).Kind);
        Assert.Equal(ObjectionKind.PerformerIsRequester, (Talks.Draft with { Performer = Talks.Mara }).Objects(Move.Offer, Voice.Performer).Kind);
        var inherited = Talks.Promised.RequesterLeaves(Talks.Jonas).Made();
        Assert.Equal(Reckoned.NotCounted, Reckoning.Of(inherited.Say(Move.Report, Voice.Performer).Say(Move.Satisfied, Voice.Requester)));
        Assert.Equal(Reckoned.NotCounted, Reckoning.Of(inherited.Say(Move.Revoke, Voice.Performer)));
    }

    // On 29 March 2026 clocks in Berlin go forward: noon is an hour earlier by UTC, and the instant promised is not touched.
    [Fact]
    public void Due_crosses_the_change_of_clocks_as_an_instant_with_its_zone()
    {
        var due = new DateTime(2026, 3, 30, 10, 0, 0, DateTimeKind.Utc);
        var promised = Talks.Promised.Say(Move.Renegotiate, Voice.Performer, said => said with { Terms = new(Due: due) }).Say(Move.AcceptTerms, Voice.Requester);
        Assert.Equal((due, "Europe/Berlin"), (promised.Terms.Due, promised.Terms.Zone));
        Assert.Equal(due.AddHours(-48), new DueClock(Talks.Office, Talks.Day).At(Reminder.TwoDays, due));
        Assert.Equal(Reckoned.Renegotiated, Reckoning.Of(promised.Say(Move.Report, Voice.Performer, now: due).Say(Move.Satisfied, Voice.Requester, now: due)));
    }

    [Theory]
    [InlineData(Move.Promise, Voice.Performer, Move.Withdraw, Voice.Requester)]
    [InlineData(Move.Withdraw, Voice.Requester, Move.Promise, Voice.Performer)]
    public void Promise_and_withdraw_race_and_the_first_wins(Move first, Voice one, Move second, Voice other)
    {
        var seen = Talks.Requested.All();
        var won = Talks.Requested.Say(first, one, seen, Talks.Now).Made();
        Assert.Equal(new(ObjectionKind.Stale), won.Say(second, other, seen, Talks.Now).Refused());
    }

    [Fact]
    public void Declined_by_all_means_that_the_owner_of_the_outcome_must_choose()
    {
        Assert.Equal(Enum.GetValues<AfterDeclines>(), Aftermath.Choices([CommitmentState.Declined, CommitmentState.Withdrawn, CommitmentState.Declined]));
        Assert.Empty(Aftermath.Choices([CommitmentState.Declined, CommitmentState.Requested]));
        Assert.Empty(Aftermath.Choices([CommitmentState.Declined, CommitmentState.Promised]));
        Assert.Empty(Aftermath.Choices([CommitmentState.Withdrawn]));
        Assert.Empty(Aftermath.Choices([]));
    }

    [Fact]
    public void Deal_lost_cancels_what_is_open_with_one_reason_and_breaks_nothing()
    {
        foreach (var talk in Talks.EveryState.Where(talk => !talk.IsEnded))
        {
            var lost = talk.DealLost("Lost on price", Talks.Due.AddDays(9)).Made();
            Assert.Equal((CommitmentState.Cancelled, "Lost on price", Reckoned.NotCounted), (lost.State, lost.Reason, Reckoning.Of(lost)));
        }

        Assert.Equal(Objection.Lacks(Part.Reason), Talks.Promised.DealLost(" ", Talks.Now).Refused());
        Assert.All(Talks.Ended, talk => Assert.Equal(ObjectionKind.Ended, talk.DealLost("Lost on price", Talks.Now).Refused().Kind));
        Assert.Equal(Reckoned.Kept, Reckoning.Of(Talks.Reported.MarkSilence(Talks.Office, Talks.Day, Talks.At(30, 9)).DealLost("Lost on price", Talks.At(30, 9)).Made()));
    }

    [Fact]
    public void Backdated_evidence_is_accepted_and_flagged()
    {
        var now = Talks.At(12, 9);
        Assert.False(Talks.Promised.Say(Move.Report, Voice.Performer, said => said with { EvidenceAt = now.AddHours(-48) }, now).Backdated);
        Assert.True(Talks.Promised.Say(Move.Report, Voice.Performer, said => said with { EvidenceAt = now.AddHours(-48).AddTicks(-1) }, now).Backdated);
        Assert.Equal(ObjectionKind.EvidenceIsAhead, Talks.Promised.Objects(Move.Report, Voice.Performer, said => said with { EvidenceAt = now.AddTicks(1) }, now).Kind);
        var late = Talks.Promised.Say(Move.Report, Voice.Performer, said => said with { EvidenceAt = Talks.Due.AddDays(-1) }, Talks.Due.AddDays(3));
        Assert.Equal(Reckoned.KeptLate, Reckoning.Of(late.Say(Move.Satisfied, Voice.Requester, now: Talks.Due.AddDays(3))));
    }

    [Fact]
    public void Partial_delivery_splits_a_part_off_and_the_rest_stays_promised()
    {
        var part = Talks.Promised.All() with { Terms = new("Five dispensers hang", Talks.Due.AddDays(30), "The hall") };
        var family = Assert.IsType<Answer<Family>.Made>(Talks.Promised.Split(Voice.Performer, part, Talks.Now)).Now;
        Assert.Equal(Talks.Promised with { OpenChildren = 1, Version = Talks.Promised.Version + 1 }, family.Parent);
        Assert.Equal((CommitmentState.Reported, new Terms("Five dispensers hang", Talks.Due, "The hall", "Europe/Berlin"), 0), (family.Child.State, family.Child.Terms, family.Child.Version));

        var again = Assert.IsType<Answer<Family>.Made>(family.Parent.Split(Voice.Performer, part with { Seen = family.Parent.Version, Terms = new(Scope: "The stairs") }, Talks.Now)).Now;
        Assert.Equal((2, 0), (again.Parent.OpenChildren, again.Child.OpenChildren));

        var reported = family.Parent.Say(Move.Report, Voice.Performer);
        Assert.Equal(ObjectionKind.OpenChildren, reported.Objects(Move.Satisfied, Voice.Requester).Kind);
        Assert.Contains(Move.Satisfied, reported.Open(Voice.Requester));
        Assert.True(family.Child.Say(Move.Satisfied, Voice.Requester).IsEnded);
        Assert.Equal(CommitmentState.Satisfied, reported.Release().Made().Say(Move.Satisfied, Voice.Requester).State);
    }

    [Fact]
    public void Partial_delivery_is_never_silent()
    {
        var said = Talks.Promised.All() with { Terms = new(Scope: "The hall") };
        Assert.Equal(Objection.Lacks(Part.Evidence), Talks.Promised.Split(Voice.Performer, said with { Evidence = "" }, Talks.Now).Refused());
        Assert.Equal(Objection.Lacks(Part.Scope), Talks.Promised.Split(Voice.Performer, said with { Terms = null }, Talks.Now).Refused());
        Assert.Equal(ObjectionKind.NothingChanges, Talks.Promised.Split(Voice.Performer, said with { Terms = new(Due: Talks.At(9, 9), Scope: "Ward 3") }, Talks.Now).Refused().Kind);
        Assert.Equal(Objection.Belongs(Role.Performer), Talks.Promised.Split(Voice.Requester, said, Talks.Now).Refused());
        Assert.Equal(ObjectionKind.Stale, Talks.Promised.Split(Voice.Performer, said with { Seen = 0 }, Talks.Now).Refused().Kind);
        foreach (var talk in Talks.EveryState.Where(talk => talk.State != CommitmentState.Promised))
            Assert.Equal(talk.IsEnded ? ObjectionKind.Ended : ObjectionKind.NotInThisState, talk.Split(Voice.Performer, talk.All() with { Terms = new(Scope: "The hall") }, Talks.Now).Refused().Kind);
    }

    [Fact]
    public void A_part_is_taken_below_what_is_open_and_let_go_when_there_is_one()
    {
        Assert.Equal(2, Talks.Promised.Adopt().Made().Adopt().Made().OpenChildren);
        Assert.Equal(Talks.Promised, Talks.Promised.Adopt().Made().Release().Made());
        Assert.Equal(ObjectionKind.NotInThisState, Talks.Promised.Release().Refused().Kind);
        Assert.All(Talks.Ended, talk => Assert.Equal((ObjectionKind.Ended, ObjectionKind.Ended), (talk.Adopt().Refused().Kind, talk.Release().Refused().Kind)));
    }

    [Fact]
    public void An_act_in_an_emergency_is_entered_within_24_hours_and_flagged()
    {
        Assert.Equal(new AfterFact(Talks.At(2, 9), Talks.At(3, 9)), Assert.IsType<Answer<AfterFact>.Made>(Aftermath.Enter(Role.OutcomeOwner, Talks.At(2, 9), Talks.At(3, 9))).Now);
        Assert.Equal(ObjectionKind.TooLate, Aftermath.Enter(Role.OutcomeOwner, Talks.At(2, 9), Talks.At(3, 9, 1)).Refused().Kind);
        Assert.Equal(ObjectionKind.EvidenceIsAhead, Aftermath.Enter(Role.OutcomeOwner, Talks.At(3, 9), Talks.At(2, 9)).Refused().Kind);
        Assert.Equal(Objection.Belongs(Role.OutcomeOwner), Aftermath.Enter(Role.Performer, Talks.At(2, 9), Talks.At(2, 10)).Refused());
    }

    [Fact]
    public void A_guest_never_answers_and_whoever_keeps_the_relationship_holds_the_item() =>
        Assert.Equal((Talks.Mara, Talks.Jonas), (AnswerClock.Holder(Talks.Jonas, isGuest: true, keeper: Talks.Mara), AnswerClock.Holder(Talks.Jonas, isGuest: false, keeper: Talks.Mara)));
}
