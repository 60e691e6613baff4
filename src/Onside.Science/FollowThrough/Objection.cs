namespace Onside.Science.FollowThrough;

/// <summary>Why a move is not made. Sentences for people are made of it where people are spoken to.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Whose">Whose move it is, when it is not the speaker's.</param>
/// <param name="Missing">What is missing, when something is.</param>
public sealed record Objection(ObjectionKind Kind, Role? Whose = null, Part? Missing = null)
{
    /// <summary>Something the move must carry is not there.</summary>
    public static Objection Lacks(Part part) => new(ObjectionKind.Missing, Missing: part);

    /// <summary>The move belongs to somebody else.</summary>
    public static Objection Belongs(Role whose) => new(ObjectionKind.NotYourMove, Whose: whose);
}

/// <summary>Who speaks, in conversations and in what hangs on them.</summary>
public enum Role
{
    /// <summary>Who asked, and is to be satisfied.</summary>
    Requester,

    /// <summary>Who is asked, and promises.</summary>
    Performer,

    /// <summary>Who owns the obstacle, the contingency or the row.</summary>
    Owner,

    /// <summary>Who answers for the outcome.</summary>
    OutcomeOwner,

    /// <summary>Anybody who takes part.</summary>
    Participant,

    /// <summary>The system, when a time has passed or a trigger is met.</summary>
    Clock,
}

/// <summary>The reasons for which a move is not made.</summary>
public enum ObjectionKind
{
    /// <summary>Somebody else's move.</summary>
    NotYourMove,

    /// <summary>Not a move of this state.</summary>
    NotInThisState,

    /// <summary>It has ended, and takes no move any more.</summary>
    Ended,

    /// <summary>Somebody moved since the speaker looked.</summary>
    Stale,

    /// <summary>The move must carry something that is not there.</summary>
    Missing,

    /// <summary>The due instant is not in the future.</summary>
    DueIsPast,

    /// <summary>The review would be held after the promise is due.</summary>
    ReviewAfterDue,

    /// <summary>The review is not in the future.</summary>
    ReviewIsPast,

    /// <summary>The answer would come later than what is asked for is due.</summary>
    AnswerAfterDue,

    /// <summary>The time of the answer is not in the future.</summary>
    AnswerIsPast,

    /// <summary>The answer clock was extended once already.</summary>
    AlreadyExtended,

    /// <summary>Nobody makes a promise to themselves: that is a task.</summary>
    PerformerIsRequester,

    /// <summary>A part that was split off or asked for below is still open.</summary>
    OpenChildren,

    /// <summary>No other terms are proposed.</summary>
    NothingPending,

    /// <summary>Other terms, or another owner, are proposed already.</summary>
    AlreadyPending,

    /// <summary>The proposed terms are the ones that bind.</summary>
    NothingChanges,

    /// <summary>The evidence bears a date in the future.</summary>
    EvidenceIsAhead,

    /// <summary>It was moved as often as it may be: the owner of the outcome decides.</summary>
    OutcomeOwnerDecides,

    /// <summary>An act outside the rules was entered later than the rules allow.</summary>
    TooLate,
}

/// <summary>What a move may have to carry.</summary>
public enum Part
{
    /// <summary>The outcome for the customer that it serves.</summary>
    Outcome,

    /// <summary>The condition of satisfaction.</summary>
    Condition,

    /// <summary>The instant by which it is due.</summary>
    Due,

    /// <summary>Which part of it is meant.</summary>
    Scope,

    /// <summary>What it is good for.</summary>
    Why,

    /// <summary>The named person who performs.</summary>
    Performer,

    /// <summary>The date of the next review.</summary>
    Review,

    /// <summary>The request in the performer's words.</summary>
    Restatement,

    /// <summary>A reason.</summary>
    Reason,

    /// <summary>The kind of obstacle.</summary>
    Obstacle,

    /// <summary>A link to what was done.</summary>
    Evidence,

    /// <summary>Which condition is not met.</summary>
    UnmetCondition,

    /// <summary>Somebody else who could do it.</summary>
    Cover,

    /// <summary>When the answer will come.</summary>
    AnswerBy,

    /// <summary>A named owner.</summary>
    Owner,

    /// <summary>How it was resolved.</summary>
    Resolution,

    /// <summary>A trigger that was tested.</summary>
    TestedTrigger,

    /// <summary>One's own part in one's own words.</summary>
    OwnWords,

    /// <summary>The new date.</summary>
    Date,
}
