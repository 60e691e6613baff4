using Onside.Platform.Data;

namespace Onside.Customers.Accounts;

public record AccountOpened(Guid AccountId, Guid? OwnerId);

public record AccountGiven(Guid AccountId, Guid? FromOwnerId, Guid? ToOwnerId);

public record AccountFamilyChanged(Guid HeadId);

public record AccountDeleting(Account Account) : IAsked;

public record AccountDeleted(Guid AccountId);

public record AccountRestored(Guid AccountId);

public record ContactMet(Guid ContactId, Guid? OwnerId);

public record ContactGiven(Guid ContactId, Guid? FromOwnerId, Guid? ToOwnerId);

public record ContactWorksAt(Guid ContactId, Guid AccountId, string? Role);

public record ContactLeft(Guid ContactId, Guid AccountId);

public record ContactDeleted(Guid ContactId);

public record ContactRestored(Guid ContactId);

public record AccountAddressAdded(Guid AccountId, Guid AddressId);

public record AccountAddressRemoved(Guid AccountId, Guid AddressId);
