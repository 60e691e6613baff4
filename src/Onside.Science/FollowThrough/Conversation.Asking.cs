namespace Onside.Science.FollowThrough;

// Until there is a promise: request, offer, counter, and the ways out.
public sealed partial record Conversation
{
    private Answer<Conversation> Request(Said said, DateTime now)
    {
        var begun = Begin(said);
        return begun.Unasked(now) is { } no ? no : begun.Enter(CommitmentState.Requested, now);
    }

    // A team offers by the voice of a member who would do it.
    private Answer<Conversation> Offer(Said said, DateTime now)
    {
        var begun = Begin(said);
        return begun.Performer is null ? Objection.Lacks(Part.Performer)
            : (begun.Unasked(now) ?? TooEarlyOrLate(said.Review, begun.Terms, now)) is { } no ? no
            : begun.Enter(CommitmentState.Offered, now) with { Review = said.Review };
    }

    private Conversation Begin(Said said) => this with
    {
        Outcome = said.Outcome ?? Outcome,
        Why = said.Why ?? Why,
        Performer = said.Performer ?? Performer,
        Terms = said.Terms?.Over(Terms) ?? Terms,
    };

    private Objection? Unasked(DateTime now) => this switch
    {
        { Outcome: null } => Objection.Lacks(Part.Outcome),
        { Performer: null, Team: null } => Objection.Lacks(Part.Performer),
        { IsSelf: true } => new(ObjectionKind.PerformerIsRequester),
        _ when string.IsNullOrWhiteSpace(Why) => Objection.Lacks(Part.Why),
        _ => Unclear(Terms, now),
    };

    // A performer who counters has agreed to the terms already: they bind when the requester takes them.
    private Answer<Conversation> Counter(Said said, DateTime now)
    {
        var performer = said.Performer ?? Performer;
        var terms = said.Terms?.Over(Terms) ?? Terms;
        return performer is null ? Objection.Lacks(Part.Performer)
            : performer == Requester ? ObjectionKind.PerformerIsRequester
            : said.Obstacle is null ? Objection.Lacks(Part.Obstacle)
            : !terms.Differ(Terms) ? ObjectionKind.NothingChanges
            : (Unclear(terms, now) ?? TooEarlyOrLate(said.Review, terms, now)) is { } no ? no
            : Enter(CommitmentState.Countered, now) with
            {
                Performer = performer,
                Restatement = said.Restatement ?? Restatement,
                Pending = new(terms, Voice.Performer, now, said.Review, said.Obstacle),
            };
    }

    // Insisting on the terms asked for is an answer too; what is told anew is laid over them, not over the counter.
    private Answer<Conversation> CounterBack(Said said, DateTime now)
    {
        var terms = said.Terms?.Over(Terms) ?? Terms;
        return Unclear(terms, now) is { } no ? no : Enter(CommitmentState.Requested, now) with { Terms = terms, Rounds = Rounds + 1 };
    }

    // Once for each question: a counter back asks anew.
    private Answer<Conversation> AnswerLater(Said said, DateTime now) =>
        said.AnswerBy is not { } by ? Objection.Lacks(Part.AnswerBy)
        : by <= now ? ObjectionKind.AnswerIsPast
        : by > Terms.Due ? ObjectionKind.AnswerAfterDue
        : Moved() with { AnswerBy = by, Extended = true, OverdueAnswer = false };

    private Answer<Conversation> Decline(Said said, DateTime now) =>
        string.IsNullOrWhiteSpace(said.Reason) ? Objection.Lacks(Part.Reason) : Enter(CommitmentState.Declined, now) with { Reason = said.Reason };

    private Answer<Conversation> Withdraw(Said said, DateTime now) => Enter(CommitmentState.Withdrawn, now) with { Reason = said.Reason ?? Reason };

    // Nobody is asked for what is due already, or for they know not what.
    private static Objection? Unclear(Terms terms, DateTime now) =>
        string.IsNullOrWhiteSpace(terms.Condition) ? Objection.Lacks(Part.Condition)
        : terms.Due is not { } due ? Objection.Lacks(Part.Due)
        : due <= now ? new(ObjectionKind.DueIsPast)
        : null;

    private static Objection? TooEarlyOrLate(DateTime? review, Terms terms, DateTime now) =>
        review <= now ? new(ObjectionKind.ReviewIsPast) : review > terms.Due ? new(ObjectionKind.ReviewAfterDue) : null;

    private Conversation Moved() => this with { Version = Version + 1 };

    // A new state is a new question: what waited for an answer, and what marks its lateness, is settled by it.
    private Conversation Enter(CommitmentState state, DateTime now) => Moved() with
    {
        State = state,
        Since = now,
        Pending = null,
        AnswerBy = null,
        Extended = false,
        OverdueAnswer = false,
        OverdueAck = false,
    };
}
