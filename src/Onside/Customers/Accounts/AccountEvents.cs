namespace Onside.Customers.Accounts;

public record AccountOpened(Guid AccountId, Guid? OwnerId);

public record AccountGiven(Guid AccountId, Guid? FromOwnerId, Guid? ToOwnerId);

public record ContactMet(Guid ContactId, Guid? OwnerId);

public record ContactGiven(Guid ContactId, Guid? FromOwnerId, Guid? ToOwnerId);

public record ContactWorksAt(Guid ContactId, Guid AccountId, string? Role);

public record ContactLeft(Guid ContactId, Guid AccountId);
