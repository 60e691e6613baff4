using Onside.Platform.Access;

namespace Onside.Team.People;

public record PersonInvited(Guid PersonId, Level Level);

public record LevelChanged(Guid PersonId, Level Before, Level After);

// Heard by every feature that keeps records for people: in this transaction they become the successor's.
public record PersonDeactivated(Guid PersonId, Guid SuccessorId);

public record PersonReactivated(Guid PersonId);

public record LinkMade(Guid PersonId, LinkPurpose Purpose);

public record PasswordChanged(Guid PersonId);

public record PersonSignedOut(Guid PersonId);

public record TokenCreated(Guid PersonId, Guid TokenId, string Name, Level Most, DateTime ExpiresAt);

public record TokenRevoked(Guid PersonId, Guid TokenId);

public record TeamJoined(Guid TeamId, Guid PersonId);

public record TeamLeft(Guid TeamId, Guid PersonId);

// The same, told of the person.
public record PersonJoined(Guid PersonId, Guid TeamId, string Team);

public record PersonLeft(Guid PersonId, Guid TeamId, string Team);
