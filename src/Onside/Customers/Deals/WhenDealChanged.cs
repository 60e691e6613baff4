using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// A customer is current by what it bought.
public class WhenDealWon(AppDb db) : Listener<DealWon>
{
    protected override Task On(DealWon won) =>
        won.AccountId is { } account ? KeepPurchases.Won(db, account, DateOnly.FromDateTime(won.At)) : Task.CompletedTask;
}

public class WhenDealReopened(AppDb db) : Listener<DealReopened>
{
    protected override Task On(DealReopened reopened) =>
        reopened is { From: Result.Won, AccountId: { } account } ? LastPurchase.Without(reopened.DealId, account, db) : Task.CompletedTask;
}

public class WhenDealWinUndone(AppDb db) : Listener<DealWinUndone>
{
    protected override Task On(DealWinUndone undone) =>
        undone.AccountId is { } account ? LastPurchase.Without(undone.DealId, account, db) : Task.CompletedTask;
}

public class WhenDealReopeningUndone(AppDb db) : Listener<DealReopeningUndone>
{
    protected override Task On(DealReopeningUndone undone) =>
        undone is { Result: Result.Won, AccountId: { } account } ? KeepPurchases.Won(db, account, undone.ClosedOn) : Task.CompletedTask;
}

// When a customer bought last, now that one deal is not won after all.
public static class LastPurchase
{
    public static async Task Without(Guid dealId, Guid account, AppDb db) => await KeepPurchases.Restated(db, account,
        await db.Set<Deal>().Where(deal => deal.AccountId == account && deal.Result == Result.Won && deal.Id != dealId).MaxAsync(deal => deal.ClosedOn));
}
