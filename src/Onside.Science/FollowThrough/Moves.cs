namespace Onside.Science.FollowThrough;

/// <summary>The states of a conversation for action (Winograd and Flores, Understanding Computers and Cognition, 1986, figure 5.1; their numbers in brackets).</summary>
public enum CommitmentState
{
    /// <summary>Nothing was said yet (1).</summary>
    Draft,

    /// <summary>The performer offers, the requester has not answered: the mirror of a request.</summary>
    Offered,

    /// <summary>The requester asks, the performer has not answered (2).</summary>
    Requested,

    /// <summary>The performer would, on other terms (6).</summary>
    Countered,

    /// <summary>The performer has promised (3).</summary>
    Promised,

    /// <summary>The performer says it is done (4).</summary>
    Reported,

    /// <summary>The requester says so too (5). An end.</summary>
    Satisfied,

    /// <summary>Not promised (8). An end.</summary>
    Declined,

    /// <summary>Asked or offered no longer (8). An end.</summary>
    Withdrawn,

    /// <summary>The performer took the promise back (7). An end.</summary>
    Reneged,

    /// <summary>Not wanted any more (9). An end.</summary>
    Cancelled,
}

/// <summary>The two voices of a conversation. The system has none: it marks, and never speaks for a person.</summary>
public enum Voice
{
    /// <summary>Who asks, or is offered something, and is to be satisfied.</summary>
    Requester,

    /// <summary>Who offers, or is asked, and promises.</summary>
    Performer,
}

/// <summary>What can be said in a conversation.</summary>
public enum Move
{
    /// <summary>Please do this.</summary>
    Request,

    /// <summary>I could do this.</summary>
    Offer,

    /// <summary>Yes to what was offered or countered.</summary>
    Accept,

    /// <summary>No, because.</summary>
    Decline,

    /// <summary>I will, by then.</summary>
    Promise,

    /// <summary>I would, on other terms.</summary>
    Counter,

    /// <summary>Not on yours; on these.</summary>
    CounterBack,

    /// <summary>I ask, or offer, no longer.</summary>
    Withdraw,

    /// <summary>I will answer by then.</summary>
    WillAnswerBy,

    /// <summary>It is done, see here.</summary>
    Report,

    /// <summary>Let us change what was promised.</summary>
    Renegotiate,

    /// <summary>Yes to the change.</summary>
    AcceptTerms,

    /// <summary>No to the change: what was promised stays.</summary>
    RefuseTerms,

    /// <summary>I propose the change no longer.</summary>
    WithdrawTerms,

    /// <summary>I will not after all, because; somebody else could.</summary>
    Revoke,

    /// <summary>It is not wanted any more.</summary>
    Cancel,

    /// <summary>This is what I wanted.</summary>
    Satisfied,

    /// <summary>This is still missing.</summary>
    NotSatisfied,
}

/// <summary>Why a performer hesitates, or a piece of work stands still.</summary>
public enum ObstacleCategory
{
    /// <summary>No time or no people.</summary>
    Capacity,

    /// <summary>May not decide it.</summary>
    Authority,

    /// <summary>Does not know enough.</summary>
    Information,

    /// <summary>Something else comes first.</summary>
    PriorityConflict,

    /// <summary>Cannot do it yet.</summary>
    Skill,

    /// <summary>Waits for the customer.</summary>
    Customer,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Voices and states, seen from a conversation.</summary>
public static class Conversations
{
    /// <summary>The other of the two.</summary>
    public static Voice Other(this Voice voice) => voice == Voice.Requester ? Voice.Performer : Voice.Requester;

    /// <summary>The role of a voice.</summary>
    public static Role Role(this Voice voice) => voice == Voice.Requester ? FollowThrough.Role.Requester : FollowThrough.Role.Performer;

    /// <summary>Whether a state is an end: it takes no move and never changes. Going on is a new conversation that follows the old one.</summary>
    public static bool IsEnd(this CommitmentState state) => state >= CommitmentState.Satisfied;
}
