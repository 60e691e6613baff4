using Onside.Platform.Web;

namespace Onside.Customers.Deals;

public partial class Deal
{
    public Result Result { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    // As it was called then; by its id it is told as it is called today.
    public string? CloseReason { get; private set; }
    public Guid? CloseReasonId { get; private set; }
    public string? CloseNote { get; private set; }

    public bool IsOpen => Result == Result.Open;

    public void Win(DateTime at, DateOnly on)
    {
        Close(Result.Won, at, on);
        Announce(new DealWon(Id, OwnerId, AccountId, AmountMinor, Currency, at));
    }

    public void Lose(string reason, string? note, DateTime at, DateOnly on, Guid? reasonId = null)
    {
        Close(Result.Lost, at, on, reason, note, reasonId);
        Announce(new DealLost(Id, OwnerId, AccountId, reason));
    }

    public void EndUndecided(string? note, DateTime at, DateOnly on, ReasonBook.Reason? reason = null)
    {
        Close(Result.NoDecision, at, on, reason?.Name, note, reason?.Id);
        Announce(new DealEndedUndecided(Id, OwnerId, AccountId, reason?.Name));
    }

    public void Decline(string reason, string? note, DateTime at, DateOnly on, Guid? reasonId = null)
    {
        Close(Result.Declined, at, on, reason, note, reasonId);
        Announce(new DealDeclined(Id, OwnerId, AccountId, reason));
    }

    public void Reopen(string reason, DateTime at)
    {
        if (IsOpen)
            throw new Refusal($"This deal is open already.");
        Announce(new DealReopened(Id, OwnerId, AccountId, Result, reason));
        (Result, ClosedAt, ClosedOn, CloseReason, CloseReasonId, CloseNote, StageEnteredAt) = (Result.Open, null, null, null, null, null, at);
    }

    // As it was before the win: in its stage since then, with nothing lost.
    public void TakeBackWin(bool isUntouched, DateTime at)
    {
        if (Result != Result.Won)
            throw new Refusal($"This deal is not won: there is nothing to take back.");
        if (!isUntouched)
            throw new Refusal($"Something else was changed on this deal since it was won. Reopen it with a reason instead.", 409);
        TakeBackClosing(at);
    }

    public void TakeBackClosing(DateTime at)
    {
        if (IsOpen)
            throw new Refusal($"This deal is open already.");
        Announce(Result == Result.Won ? new DealWinUndone(Id, OwnerId, AccountId) : new DealClosingUndone(Id, OwnerId, AccountId, Result));
        var stay = Stays.Where(stay => stay.DeletedAt is null).OrderBy(stay => stay.LeftAt).Last();
        stay.Delete(at);
        (Result, ClosedAt, ClosedOn, CloseReason, CloseReasonId, CloseNote, StageEnteredAt) = (Result.Open, null, null, null, null, null, stay.EnteredAt);
    }

    // Closed again as it was, as if it had not been reopened.
    public void TakeBackReopening(Closing was)
    {
        RefuseUnlessOpen();
        Announce(new DealClosing(this, was.Result));
        Announce(new DealReopeningUndone(Id, OwnerId, AccountId, was.Result, was.On));
        (Result, ClosedAt, ClosedOn, CloseReason, CloseReasonId, CloseNote, StageEnteredAt) = (was.Result, was.At, was.On, was.Reason, was.ReasonId, was.Note, was.StageEnteredAt);
        if (!Stays.Exists(stay => stay.DeletedAt is null && stay.StageId == StageId && stay.EnteredAt == StageEnteredAt))
            Leave(was.At);
    }

    public sealed record Closing(Result Result, DateTime At, DateOnly On, string? Reason, Guid? ReasonId, string? Note, DateTime StageEnteredAt);

    private void Close(Result result, DateTime at, DateOnly on, string? reason = null, string? note = null, Guid? reasonId = null)
    {
        RefuseUnlessOpen();
        Announce(new DealClosing(this, result));
        Leave(at);
        (Result, ClosedAt, ClosedOn, CloseReason, CloseReasonId, CloseNote) = (result, at, on, reason, reasonId, note);
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
            throw new Refusal($"This deal is already closed. Reopen it first.");
    }
}
