using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

public static class RemoveAddress
{
    public static async Task<Fragment<AccountAddresses, ListAddresses.View>> Post(Guid id, Guid addressId, Input<Nothing> _, AppDb db, Me me, TimeProvider clock)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        var address = await db.Set<Address>().SingleOrDefaultAsync(a => a.Id == addressId && a.AccountId == id) ?? throw Refusal.NotFound();
        account.RemoveAddress(address, clock.Now());
        await db.SaveChangesAsync();
        return new(new(id, await ListAddresses.Read(id, db)), seenAt: $"/customers/{id}", new($"Address removed.", $"/customers/{id}/addresses/{addressId}/removal/undo"));
    }
}

public static class BringBackAddress
{
    public static async Task<Fragment<AccountAddresses, ListAddresses.View>> Post(Guid id, Guid addressId, Input<Nothing> _, AppDb db, Me me)
    {
        await db.Set<Account>().VisibleTo(me).Find(id);
        var address = await db.Set<Address>().IgnoreQueryFilters().SingleOrDefaultAsync(a => a.Id == addressId && a.AccountId == id && a.DeletedAt != null) ?? throw Refusal.NotFound();
        address.Restore();
        await db.SaveChangesAsync();
        return new(new(id, await ListAddresses.Read(id, db), Beside: true), seenAt: $"/customers/{id}", new($"Address is back."));
    }
}
