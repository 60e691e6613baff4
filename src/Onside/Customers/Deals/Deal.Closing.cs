using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public partial class Deal
{
    public Result Result { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public string? CloseReason { get; private set; }
    public string? CloseNote { get; private set; }

    public bool IsOpen => Result == Result.Open;

    public void Win(DateTime at, DateOnly on)
    {
        Close(Result.Won, at, on, null, null);
        Announce(new DealWon(Id, OwnerId, AccountId, AmountMinor, Currency, at));
    }

    public void Lose(string reason, string? note, DateTime at, DateOnly on)
    {
        Close(Result.Lost, at, on, reason, note);
        Announce(new DealLost(Id, OwnerId, AccountId, reason));
    }

    public void EndUndecided(string? note, DateTime at, DateOnly on)
    {
        Close(Result.NoDecision, at, on, null, note);
        Announce(new DealEndedUndecided(Id, OwnerId, AccountId));
    }

    public void Decline(string reason, string? note, DateTime at, DateOnly on)
    {
        Close(Result.Declined, at, on, reason, note);
        Announce(new DealDeclined(Id, OwnerId, AccountId, reason));
    }

    public void Reopen(string reason, DateTime at)
    {
        if (IsOpen)
            throw new Refusal($"This deal is open already.");
        Announce(new DealReopened(Id, OwnerId, AccountId, Result, reason));
        (Result, ClosedAt, ClosedOn, CloseReason, CloseNote, StageEnteredAt) = (Result.Open, null, null, null, null, at);
    }

    private void Close(Result result, DateTime at, DateOnly on, string? reason, string? note)
    {
        RefuseUnlessOpen();
        Announce(new DealClosing(this, result));
        Leave(at);
        (Result, ClosedAt, ClosedOn, CloseReason, CloseNote) = (result, at, on, reason, note);
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
            throw new Refusal($"This deal is already closed. Reopen it first.");
    }
}
