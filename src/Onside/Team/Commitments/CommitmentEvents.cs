using Onside.Science.FollowThrough;
using Onside.Team.People;

namespace Onside.Team.Commitments;

public record CommitmentSplit(Guid CommitmentId, Guid PartId, string What);

// What was said, once and for all: who, which move, from where to where, and what it carried. ForId: on whose behalf, where somebody speaks for another.
public record CommitmentMoved(Guid CommitmentId, Move Move, Voice Voice, CommitmentState From, CommitmentState To, int Number, Guid ById, Guid RequesterId, Guid? PerformerId, Function? Department, string What)
{
    public Guid? ForId { get; init; }

    // What it is about and serves, and in whose part of a step: so that who contributed what, and who used it, can be read from the log alone.
    public string? AboutKind { get; init; }
    public Guid? AboutId { get; init; }
    public Guid? OutcomeId { get; init; }
    public Guid? StepId { get; init; }
    public Function? Role { get; init; }

    // When it was done, where that was before it was told.
    public DateTime? EvidenceAt { get; init; }

    // The move that this one answers: what somebody did goes into what another says later.
    public int? Answers { get; init; }

    // For whom it was taken further.
    public Guid? ColleagueId { get; init; }

    // The name of a speaker from outside.
    public string? Guest { get; init; }
    public string? Condition { get; init; }
    public DateTime? Due { get; init; }
    public DateTime? DueBefore { get; init; }
    public string? Scope { get; init; }
    public string? Why { get; init; }
    public DateTime? Review { get; init; }
    public string? Restatement { get; init; }
    public string? Reason { get; init; }
    public ObstacleCategory? Obstacle { get; init; }
    public string? Evidence { get; init; }
    public Guid? Cover { get; init; }
    public DateTime? AnswerBy { get; init; }
    public string? Words { get; init; }
}

public enum Passing
{
    PerformerLeft,
    RequesterLeft,
    DealEnded,
    AnswerOverdue,
    AckOverdue,
    PassedOn,
    GuestLinkMade,
    GuestLinkRevoked,
    GuestConfirmed,
}

// What happened to a conversation without a word of its two.
public record CommitmentPassed(Guid CommitmentId, Passing Passing, CommitmentState From, CommitmentState To, Guid RequesterId, Guid? PerformerId, string What)
{
    public Guid? LeaverId { get; init; }
    public Guid? HeirId { get; init; }
    public string? Reason { get; init; }
    public string? Guest { get; init; }
    public Guid? ColleagueId { get; init; }
}
