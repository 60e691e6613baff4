using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class ConversationTests
{
    [Theory]
    [InlineData(Part.Outcome)]
    [InlineData(Part.Performer)]
    [InlineData(Part.Why)]
    [InlineData(Part.Condition)]
    [InlineData(Part.Due)]
    public void Nothing_is_asked_or_offered_half(Part part)
    {
        var half = part switch
        {
            Part.Outcome => Talks.Draft with { Outcome = null },
            Part.Performer => Talks.Draft with { Performer = null },
            Part.Why => Talks.Draft with { Why = " " },
            Part.Condition => Talks.Draft with { Terms = Talks.Draft.Terms with { Condition = "" } },
            _ => Talks.Draft with { Terms = Talks.Draft.Terms with { Due = null } },
        };
        Assert.Equal(Objection.Lacks(part), half.Objects(Move.Request, Voice.Requester, said => said with { Terms = null }));
        Assert.Equal(Objection.Lacks(part), half.Objects(Move.Offer, Voice.Performer, said => said with { Terms = null }));
    }

    [Theory]
    [InlineData(CommitmentState.Requested, Move.Promise, Voice.Performer, Part.Review)]
    [InlineData(CommitmentState.Requested, Move.Promise, Voice.Performer, Part.Restatement)]
    [InlineData(CommitmentState.Requested, Move.Counter, Voice.Performer, Part.Obstacle)]
    [InlineData(CommitmentState.Requested, Move.Decline, Voice.Performer, Part.Reason)]
    [InlineData(CommitmentState.Requested, Move.WillAnswerBy, Voice.Performer, Part.AnswerBy)]
    [InlineData(CommitmentState.Offered, Move.Decline, Voice.Requester, Part.Reason)]
    [InlineData(CommitmentState.Countered, Move.Decline, Voice.Performer, Part.Reason)]
    [InlineData(CommitmentState.Promised, Move.Report, Voice.Performer, Part.Evidence)]
    [InlineData(CommitmentState.Promised, Move.Revoke, Voice.Performer, Part.Reason)]
    [InlineData(CommitmentState.Promised, Move.Revoke, Voice.Performer, Part.Cover)]
    [InlineData(CommitmentState.Reported, Move.NotSatisfied, Voice.Requester, Part.UnmetCondition)]
    public void A_move_says_what_it_lacks(CommitmentState state, Move move, Voice by, Part part) =>
        Assert.Equal(Objection.Lacks(part), Talks.EveryState.Single(talk => talk.State == state).Objects(move, by, said => Without(said, part)));

    [Fact]
    public void An_acceptance_needs_a_review_from_one_of_the_two()
    {
        var offered = Talks.Draft.Say(Move.Offer, Voice.Performer, said => said with { Review = null });
        Assert.Equal(Objection.Lacks(Part.Review), offered.Objects(Move.Accept, Voice.Requester, said => said with { Review = null }));
        Assert.Equal(Talks.At(10, 9), Talks.Offered.Say(Move.Accept, Voice.Requester, said => said with { Review = null }).Review);
        var countered = Talks.Requested.Say(Move.Counter, Voice.Performer, said => said with { Review = null });
        Assert.Equal(Objection.Lacks(Part.Review), countered.Objects(Move.Accept, Voice.Requester, said => said with { Review = null }));
        Assert.Equal(Talks.At(11, 9), countered.Say(Move.Accept, Voice.Requester, said => said with { Review = Talks.At(11, 9) }).Review);
    }

    [Fact]
    public void A_promise_is_due_in_the_future_and_reviewed_by_then()
    {
        Assert.Equal(ObjectionKind.DueIsPast, Talks.Requested.Objects(Move.Promise, Voice.Performer, now: Talks.Due).Kind);
        Assert.Equal(ObjectionKind.ReviewAfterDue, Talks.Requested.Objects(Move.Promise, Voice.Performer, said => said with { Review = Talks.Due.AddTicks(1) }).Kind);
        Assert.Equal(ObjectionKind.ReviewIsPast, Talks.Requested.Objects(Move.Promise, Voice.Performer, said => said with { Review = Talks.Now }).Kind);
        var promised = Talks.Requested.Say(Move.Promise, Voice.Performer, said => said with { Review = Talks.Due });
        Assert.Equal((Talks.Due, "Hang twelve of them before the opening"), (promised.Review, promised.Restatement));
    }

    [Fact]
    public void An_offer_that_is_accepted_binds_as_it_was_offered()
    {
        var promised = Talks.Offered.Say(Move.Accept, Voice.Requester, said => said with { Terms = new("Twenty", Talks.Due.AddDays(-5)) });
        Assert.Equal(Talks.Draft.Terms, promised.Terms);
    }

    [Fact]
    public void A_counter_changes_something_and_does_not_bind_yet()
    {
        Assert.Equal(ObjectionKind.NothingChanges, Talks.Requested.Objects(Move.Counter, Voice.Performer, said => said with { Terms = new(Zone: "Europe/Paris") }).Kind);
        Assert.Equal(ObjectionKind.DueIsPast, Talks.Requested.Objects(Move.Counter, Voice.Performer, said => said with { Terms = new(Due: Talks.Now) }).Kind);
        var countered = Talks.Requested.Say(Move.Counter, Voice.Performer, said => said with { Terms = new(Scope: "Ward 3 without the hall") });
        Assert.Equal(Talks.Draft.Terms, countered.Terms);
        Assert.Equal((Talks.Draft.Terms with { Scope = "Ward 3 without the hall" }, ObstacleCategory.Capacity), (countered.Pending?.Terms, countered.Pending?.Obstacle));
        Assert.Equal("Ward 3 without the hall", countered.Say(Move.Accept, Voice.Requester).Terms.Scope);
        Assert.Null(countered.Say(Move.Accept, Voice.Requester).Pending);
    }

    [Fact]
    public void A_counter_whose_time_has_passed_is_not_accepted_any_more() =>
        Assert.Equal(ObjectionKind.DueIsPast, Talks.Countered.Objects(Move.Accept, Voice.Requester, now: Talks.Due.AddDays(1)).Kind);

    [Fact]
    public void After_three_rounds_a_talk_is_proposed_and_nothing_is_blocked()
    {
        var talk = Talks.Requested;
        for (var round = 1; round <= 4; round++)
        {
            talk = talk.Say(Move.Counter, Voice.Performer).Say(Move.CounterBack, Voice.Requester, said => said with { Terms = null });
            Assert.Equal((round, round >= 3, CommitmentState.Requested), (talk.Rounds, talk.ProposesTalk, talk.State));
        }

        Assert.Equal(Talks.Requested.Open(Voice.Performer), talk.Open(Voice.Performer));
    }

    [Fact]
    public void The_answer_clock_is_extended_once_for_each_question()
    {
        var later = Talks.Requested.Say(Move.WillAnswerBy, Voice.Performer);
        Assert.Equal((Talks.At(3, 9), Talks.Requested.Since), (later.AnswerBy, later.Since));
        Assert.Equal(ObjectionKind.AlreadyExtended, later.Objects(Move.WillAnswerBy, Voice.Performer).Kind);
        Assert.DoesNotContain(Move.WillAnswerBy, later.Open(Voice.Performer));
        Assert.Contains(Move.WillAnswerBy, later.Say(Move.Counter, Voice.Performer).Say(Move.CounterBack, Voice.Requester).Open(Voice.Performer));
        Assert.Equal(ObjectionKind.AnswerIsPast, Talks.Requested.Objects(Move.WillAnswerBy, Voice.Performer, said => said with { AnswerBy = Talks.Now }).Kind);
        Assert.Equal(ObjectionKind.AnswerAfterDue, Talks.Requested.Objects(Move.WillAnswerBy, Voice.Performer, said => said with { AnswerBy = Talks.Due.AddTicks(1) }).Kind);
    }

    [Fact]
    public void Old_terms_bind_until_the_other_side_accepts()
    {
        Assert.Equal(Talks.Promised.Terms, Talks.Renegotiating.Terms);
        Assert.Equal(Talks.Promised.Terms, Talks.Renegotiating.Say(Move.RefuseTerms, Voice.Requester).Terms);
        Assert.Equal(Talks.Promised.Terms, Talks.Renegotiating.Say(Move.WithdrawTerms, Voice.Performer).Terms);
        Assert.Equal(Talks.Due.AddDays(1), Talks.Renegotiating.Say(Move.AcceptTerms, Voice.Requester).Terms.Due);
        Assert.Null(Talks.Renegotiating.Say(Move.Report, Voice.Performer).Pending);
    }

    [Fact]
    public void A_change_keeps_the_review_before_the_due_instant()
    {
        Assert.Equal(ObjectionKind.ReviewAfterDue, Talks.Promised.Objects(Move.Renegotiate, Voice.Performer, said => said with { Terms = new(Due: Talks.At(9, 9)), Review = null }).Kind);
        Assert.Equal(ObjectionKind.ReviewAfterDue, Talks.Promised.Objects(Move.Renegotiate, Voice.Performer, said => said with { Terms = new(Due: Talks.At(9, 9)) }).Kind);
        var sooner = Talks.Promised.Say(Move.Renegotiate, Voice.Performer, said => said with { Terms = new(Due: Talks.At(9, 9)), Review = Talks.At(5, 9) });
        Assert.Equal((Talks.At(9, 9), Talks.At(5, 9)), (sooner.Say(Move.AcceptTerms, Voice.Requester).Terms.Due, sooner.Say(Move.AcceptTerms, Voice.Requester).Review));
        Assert.Equal(ObjectionKind.DueIsPast, sooner.Objects(Move.AcceptTerms, Voice.Requester, now: Talks.At(9, 9)).Kind);
        Assert.Equal(ObjectionKind.NothingChanges, Talks.Promised.Objects(Move.Renegotiate, Voice.Requester, said => said with { Terms = Talks.Promised.Terms }).Kind);
    }

    [Fact]
    public void A_cover_is_somebody_else() =>
        Assert.Equal(Objection.Lacks(Part.Cover), Talks.Promised.Objects(Move.Revoke, Voice.Performer, said => said with { Cover = Talks.Jonas }));

    [Fact]
    public void What_is_not_satisfied_names_what_is_missing_and_goes_round()
    {
        var again = Talks.Reported.Say(Move.NotSatisfied, Voice.Requester);
        Assert.Equal((CommitmentState.Promised, 1, "Two are missing", Talks.Due), (again.State, again.Loops, again.UnmetCondition, again.Terms.Due));
        Assert.Equal(2, again.Say(Move.Report, Voice.Performer).Say(Move.NotSatisfied, Voice.Requester).Loops);
    }

    [Fact]
    public void The_work_put_into_what_is_cancelled_is_noted() => Assert.Equal(TimeSpan.FromHours(3), Talks.Promised.Say(Move.Cancel, Voice.Requester).Effort);

    [Fact]
    public void Overdue_marks_never_change_the_state()
    {
        var due = new AnswerClock(Talks.Office, Talks.Day).DueAt(Talks.Requested.Since);
        Assert.Same(Talks.Requested, Talks.Requested.MarkAnswer(due, due!.Value));
        Assert.Equal(Talks.Requested with { OverdueAnswer = true }, Talks.Requested.MarkAnswer(due, due.Value.AddTicks(1)));
        var silent = Talks.Reported.MarkSilence(Talks.Office, Talks.Day, Talks.At(16, 9));
        Assert.Equal(Talks.Reported with { OverdueAck = true }, silent);
        Assert.Same(Talks.Reported, Talks.Reported.MarkSilence(Talks.Office, Talks.Day, Talks.At(16, 8)));
        Assert.Equal(Talks.Reported.Open(Voice.Requester), silent.Open(Voice.Requester));
        Assert.Same(silent, silent.MarkSilence(Talks.Office, Talks.Day, Talks.Now));
        foreach (var talk in Talks.EveryState.Where(talk => talk.State is not (CommitmentState.Requested or CommitmentState.Reported)))
            Assert.Same(talk, talk.MarkAnswer(Talks.Now, Talks.Due).MarkSilence(Talks.Office, Talks.Day, Talks.Due.AddYears(1)));
    }

    [Fact]
    public void A_mark_makes_nobodys_answer_stale() =>
        Assert.Equal(CommitmentState.Promised, Talks.Requested.MarkAnswer(Talks.Now, Talks.At(9, 9)).Say(Move.Promise, Voice.Performer, Talks.Requested.All(), Talks.Now).Made().State);

    [Fact]
    public void Blocked_lies_over_what_is_open_and_changes_nothing()
    {
        Assert.True(Talks.Promised.IsBlocked([ObstacleState.Resolved, ObstacleState.Owned]));
        Assert.False(Talks.Promised.IsBlocked([ObstacleState.Raised, ObstacleState.Resolved, ObstacleState.AcceptedRisk]));
        Assert.All(Talks.Ended, talk => Assert.False(talk.IsBlocked([ObstacleState.Owned])));
    }

    private static Said Without(Said said, Part part) => part switch
    {
        Part.Review => said with { Review = null },
        Part.Restatement => said with { Restatement = " " },
        Part.Obstacle => said with { Obstacle = null },
        Part.Reason => said with { Reason = "" },
        Part.AnswerBy => said with { AnswerBy = null },
        Part.Evidence => said with { Evidence = null },
        Part.UnmetCondition => said with { UnmetCondition = "\t" },
        _ => said with { Cover = null },
    };
}
