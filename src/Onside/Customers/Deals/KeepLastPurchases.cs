using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onside.Customers.Accounts;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// A won deal that goes to another customer, is deleted or comes back: both customers are as current as what they bought.
public sealed class KeepLastPurchases : ISaving
{
    public async Task Saving(AppDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<Deal>().Where(entry => entry.State == EntityState.Modified).ToList())
            if (IsWon(entry.OriginalValues) && IsWon(entry.CurrentValues) && Buyer(entry.OriginalValues) is var before && Buyer(entry.CurrentValues) is var after && before != after)
                foreach (var account in new[] { before, after }.OfType<Guid>().Order())
                    await Restate(db, account, entry.Entity, account == after);
    }

    private static async Task Restate(AppDb db, Guid account, Deal deal, bool bought)
    {
        var other = await db.Set<Deal>().Where(d => d.AccountId == account && d.Result == Result.Won && d.Id != deal.Id).MaxAsync(d => d.ClosedOn);
        await KeepPurchases.Restated(db, account, bought && (other is null || deal.ClosedOn > other) ? deal.ClosedOn : other);
    }

    private static bool IsWon(PropertyValues deal) => deal.GetValue<Result>(nameof(Deal.Result)) == Result.Won;

    private static Guid? Buyer(PropertyValues deal) => deal.GetValue<DateTime?>(nameof(Deal.DeletedAt)) is null ? deal.GetValue<Guid?>(nameof(Deal.AccountId)) : null;
}
