using Onside.Team.People;

namespace Onside.Team.Objectives;

public record ObjectiveBegun(Guid ObjectiveId, string Name);

// Changes: of what is agreed; none where only words or its place did.
public record ObjectiveChanged(Guid ObjectiveId, string Name, IReadOnlyList<TermChange> Changes);

// Departments: who is asked by this.
public record ObjectiveProposed(Guid ObjectiveId, string Name, int Round, IReadOnlyList<Function> Departments);

// All: with this one every department carries it.
public record DepartmentAnswered(Guid ObjectiveId, Guid OwnerId, Function Department, DepartmentAnswer Answer, bool All, string? Words, string Name);

public record ObjectiveReported(Guid ObjectiveId, string Value, string? Unit, DateOnly On);

public record ObjectiveOffered(Guid ObjectiveId, Guid ToId, Guid ById, string Name);

public record ObjectiveHandedOver(Guid ObjectiveId, Guid FromId, Guid ToId, string Name);

// OtherId: who did not end it, and hears of it.
public record ObjectiveOfferEnded(Guid ObjectiveId, Guid ById, Guid OtherId, string Name);

public record ObjectiveEnded(Guid ObjectiveId, Guid OwnerId, ObjectiveEnding How, string? Note, string Name);

public record ObjectiveReopened(Guid ObjectiveId, string Name);
