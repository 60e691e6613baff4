namespace Onside.Team.Commitments.Plans;

public record OutcomeOpened(Guid OutcomeId, Guid OwnerId, string What);

public record OutcomeClosed(Guid OutcomeId, bool IsReached, string? Note);

// AnswersId: whose word is waited for. Nothing has moved yet.
public record AccountabilityOffered(Guid OutcomeId, Guid ToId, Guid ById, Guid AnswersId, string What);

public record AccountabilityMoved(Guid OutcomeId, Guid FromId, Guid ToId, string What);

public record AccountabilityDeclined(Guid OutcomeId, Guid ToId, Guid ById, Guid DeclinedById, string What);

public record PlanChanged(Guid OutcomeId, int Number, Guid ById, bool IsMaterial, string What);

public record PlanConfirmed(Guid OutcomeId, int Number, string? Concern, Guid OwnerId, string What)
{
    // The name of somebody outside.
    public string? Guest { get; init; }
}

public record PlanJoined(Guid OutcomeId, Guid PersonId, string What);

public record PlanLeft(Guid OutcomeId, Guid PersonId)
{
    public string? Guest { get; init; }
}

public enum PlanGuestAct
{
    Invited,
    LinkMade,
    LinkRevoked,
    CameIn,
    Required,
    Optional,
    TookBack,
}

// What happened with somebody outside who takes part.
public record PlanGuestTold(Guid OutcomeId, Guid GuestId, string Guest, PlanGuestAct Act, Guid OwnerId, string What);

public record ConcernRaised(Guid OutcomeId, Guid OwnerId, string Text, string What);

public record ConcernSettled(Guid OutcomeId, Guid ById, string Answer, string What);

public record StepFinished(Guid OutcomeId, string Step, bool IsDone);

// In an emergency, and entered afterwards.
public record DoneAfterFact(Guid OutcomeId, string Step, string Why, DateTime ActedAt);

public record ReviewScheduled(Guid OutcomeId, DateTime At);

public record ReviewHeld(Guid OutcomeId, string Decisions, DateTime Next, string What);

public record ReviewRaised(Guid OutcomeId, Guid OwnerId, DateTime At, string What);
