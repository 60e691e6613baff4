namespace Onside.Science.FollowThrough;

public sealed partial record Conversation
{
    // The one table of who may say what, when. Whose: nobody named means either voice.
    private sealed record Rule(Voice? Whose, Func<Said, DateTime, Answer<Conversation>> Make, ObjectionKind? Shut = null);

    /// <summary>Makes a move, or says why not. Every move is decided in every state; nothing else changes a conversation by a word.</summary>
    /// <param name="move">What is said.</param>
    /// <param name="by">Who says it.</param>
    /// <param name="said">What it carries, and which version was seen: of two moves on one version, the first wins.</param>
    /// <param name="now">UTC.</param>
    /// <returns>
    /// The conversation after the move. Else, in this order: stale, ended, not in this state, somebody else's move, not open now, something missing or wrong.
    /// </returns>
    public Answer<Conversation> Say(Move move, Voice by, Said said, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (said.Seen != Version)
        {
            return ObjectionKind.Stale;
        }

        return Find(move, by) switch
        {
            null => IsEnded ? ObjectionKind.Ended : ObjectionKind.NotInThisState,
            { Whose: { } whose } when whose != by => Objection.Belongs(whose.Role()),
            { Shut: { } shut } => shut,
            { Make: var make } => make(said, now),
        };
    }

    /// <summary>The moves that are a voice's to make now, for its buttons; they can still lack something that must be said with them.</summary>
    /// <returns>In the order of <see cref="Move"/>; none when it has ended.</returns>
    public IReadOnlyList<Move> Open(Voice voice) =>
        [.. Enum.GetValues<Move>().Where(move => Find(move, voice) is { Shut: null } rule && (rule.Whose is null || rule.Whose == voice))];

    private Rule? Find(Move move, Voice by) => (State, move) switch
    {
        (CommitmentState.Draft, Move.Request) => new(Voice.Requester, Request),
        (CommitmentState.Draft, Move.Offer) => new(Voice.Performer, Offer),
        (CommitmentState.Offered, Move.Accept) => new(Voice.Requester, AcceptOffer),
        (CommitmentState.Offered, Move.Decline) => new(Voice.Requester, Decline),
        (CommitmentState.Offered, Move.Withdraw) => new(Voice.Performer, Withdraw),
        (CommitmentState.Requested, Move.Promise) => new(Voice.Performer, Promise),
        (CommitmentState.Requested, Move.Counter) => new(Voice.Performer, Counter),
        (CommitmentState.Requested, Move.WillAnswerBy) => new(Voice.Performer, AnswerLater, Extended ? ObjectionKind.AlreadyExtended : null),
        (CommitmentState.Countered, Move.Accept) => new(Voice.Requester, AcceptCounter, Waiting),
        (CommitmentState.Countered, Move.CounterBack) => new(Voice.Requester, CounterBack),
        (CommitmentState.Requested or CommitmentState.Countered, Move.Decline) => new(Voice.Performer, Decline),
        (CommitmentState.Requested or CommitmentState.Countered, Move.Withdraw) => new(Voice.Requester, Withdraw),
        (CommitmentState.Promised, Move.Report) => new(Voice.Performer, Report),
        (CommitmentState.Promised, Move.Renegotiate) => new(null, (said, now) => Renegotiate(by, said, now), Pending is null ? null : ObjectionKind.AlreadyPending),
        (CommitmentState.Promised, Move.AcceptTerms) => new(Pending?.By.Other(), AcceptTerms, Waiting),
        (CommitmentState.Promised, Move.RefuseTerms) => new(Pending?.By.Other(), KeepTerms, Waiting),
        (CommitmentState.Promised, Move.WithdrawTerms) => new(Pending?.By, KeepTerms, Waiting),
        (CommitmentState.Promised, Move.Revoke) => new(Voice.Performer, Revoke),
        (CommitmentState.Promised, Move.Cancel) => new(Voice.Requester, Cancel),
        (CommitmentState.Reported, Move.Satisfied) => new(Voice.Requester, Satisfy),
        (CommitmentState.Reported, Move.NotSatisfied) => new(Voice.Requester, Dissatisfy),
        _ => null,
    };

    private ObjectionKind? Waiting => Pending is null ? ObjectionKind.NothingPending : null;
}
