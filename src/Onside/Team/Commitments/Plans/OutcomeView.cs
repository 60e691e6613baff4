using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// An outcome as it is shown and sent: what is to be reached, who answers, and by which plan.
public sealed record OutcomeView(Guid Id, int Version, string What, Named Owner, DateOnly? DueOn, Tier Tier, DateTime OpenedAt)
{
    public string? Condition { get; init; }
    public string? Scope { get; init; }
    public IReadOnlyList<string> Priorities { get; init; } = [];
    public DateTime? ClosedAt { get; init; }
    public bool IsReached { get; init; }
    public string? ClosingNote { get; init; }
    public SubjectName? Subject { get; init; }
    public string? SubjectKind { get; init; }
    public OfferView? Offer { get; init; }
    public IReadOnlyList<Named> Stewards { get; init; } = [];
    public int Revision { get; init; }
    public int Material { get; init; }
    public int Agreed { get; init; }
    public int MustAgree { get; init; }
    public IReadOnlyList<PartView> Participants { get; init; } = [];
    public IReadOnlyList<ConcernView> Concerns { get; init; } = [];
    public IReadOnlyList<StepView> Steps { get; init; } = [];
    public IReadOnlyList<ReviewView> Reviews { get; init; } = [];
    public string? NoContingency { get; init; }

    public bool IsOpen => ClosedAt is null;

    public ReviewView? NextReview => Reviews.FirstOrDefault(review => review.HeldAt is null);

    public IEnumerable<PartView> Missing => Participants.Where(part => part.IsRequired && part.Stance != Stance.Agreed);
}

// Who would answer, who proposes it, and whose word is waited for.
public sealed record OfferView(Named To, Named By, Guid AnswersId, DateTime At);

public sealed record PartView(Named Person, bool IsRequired, Stance Stance, bool HasSpoken)
{
    public string? Expectation { get; init; }
    public string? Needs { get; init; }
    public string? Restatement { get; init; }
    public bool IsRestated { get; init; }
    public string? MyPart { get; init; }
    public string? OpenConcern { get; init; }
    public bool IsSteward { get; init; }

    // Of somebody outside.
    public OutsideView? Outside { get; init; }
}

// How somebody outside comes in: until when their link opens, if it was not taken back, and when they showed that the address is theirs.
public sealed record OutsideView(string Mail, DateTime? OpenUntil, DateTime? CameInAt);

public sealed record ConcernView(Guid Id, Named By, string Text, DateTime At, string? Answer, DateTime? SettledAt);

public sealed record StepView(Guid Id, string What, string? How, Named? Owner, DateOnly? DueOn, DateTime? DoneAt, IReadOnlyList<Guid> WaitsFor)
{
    public Guid? CommitmentId { get; init; }
    public CommitmentState? State { get; init; }

    // Who was asked for which part of it, or offered it, and what became of that.
    public IReadOnlyList<StepPart> Parts { get; init; } = [];

    // What its owner chooses from, where everybody who was asked has declined.
    public IReadOnlyList<AfterDeclines> Choices { get; init; } = [];

    // Done in an emergency, and entered afterwards.
    public DateTime? EnteredAt { get; init; }
}

public sealed record StepPart(Guid CommitmentId, Function? Role, Named? Person, Function? Department, CommitmentState State);

// MayMove: whether I may give it another date now.
public sealed record ReviewView(Guid Id, DateTime At, ReviewState State, int Moved, DateTime? HeldAt, string? Decisions, bool MayMove);

// What changed in one field of the plan.
public sealed record DiffView(PlanField Field, string Before, string After);
