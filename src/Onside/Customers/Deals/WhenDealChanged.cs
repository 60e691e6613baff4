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
    protected override async Task On(DealReopened reopened)
    {
        if (reopened is not { From: Result.Won, AccountId: { } account })
            return;
        var last = await db.Set<Deal>().Where(deal => deal.AccountId == account && deal.Result == Result.Won && deal.Id != reopened.DealId).MaxAsync(deal => deal.ClosedOn);
        await KeepPurchases.Restated(db, account, last);
    }
}
