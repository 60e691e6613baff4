using Onside.Platform.Data;

namespace Onside.Customers.Deals;

public record DealOpened(Guid DealId, Guid OwnerId, Guid StageId);

// Before a move: a listener that throws refuses it.
public record DealMoving(Deal Deal, Guid ToStageId) : IAsked;

public record DealMoved(Guid DealId, Guid FromStageId, Guid ToStageId, DateTime At);

// Before any result: a listener that throws refuses it.
public record DealClosing(Deal Deal, Result Result) : IAsked;

public record DealWon(Guid DealId, Guid OwnerId, Guid? AccountId, long? AmountMinor, string Currency, DateTime At);

// A win that was a click too much: the deal stands as before it.
public record DealWinUndone(Guid DealId, Guid OwnerId, Guid? AccountId);

// An ending that was none: the deal stands as before it.
public record DealClosingUndone(Guid DealId, Guid OwnerId, Guid? AccountId, Result From);

// It is closed again as it was before it was reopened.
public record DealReopeningUndone(Guid DealId, Guid OwnerId, Guid? AccountId, Result Result, DateOnly ClosedOn);

public record DealLost(Guid DealId, Guid OwnerId, Guid? AccountId, string Reason);

public record DealEndedUndecided(Guid DealId, Guid OwnerId, Guid? AccountId, string? Reason);

public record DealDeclined(Guid DealId, Guid OwnerId, Guid? AccountId, string Reason);

public record DealReopened(Guid DealId, Guid OwnerId, Guid? AccountId, Result From, string Reason);

public record DealGiven(Guid DealId, Guid FromOwnerId, Guid ToOwnerId);

public record DealTeamJoined(Guid DealId, Guid PersonId, string Function);

public record DealTeamLeft(Guid DealId, Guid PersonId);
