using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Customers.Accounts;

// For Deals: tells an account what was bought, inside the transaction that won or reopened the deal. Open edit forms stay valid.
public static class KeepPurchases
{
    public static Task Won(AppDb db, Guid accountId, DateOnly on) => db.Transact(() =>
        db.Set<Account>().Where(a => a.Id == accountId && (a.LastWonOn == null || a.LastWonOn < on)).ExecuteUpdateAsync(a => a.SetProperty(x => x.LastWonOn, on)));

    // After a win was taken back: the latest that is left, or none.
    public static Task Restated(AppDb db, Guid accountId, DateOnly? lastWonOn) => db.Transact(() =>
        db.Set<Account>().Where(a => a.Id == accountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.LastWonOn, lastWonOn)));
}
