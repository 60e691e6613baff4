using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Customers.Accounts;

// A customer that goes for good takes its addresses along; its contacts work there no longer, and its subsidiaries stand by themselves.
public sealed class ForgetCustomers(AppDb db) : IForgets
{
    private static readonly string Kind = News.Kind(typeof(Account));

    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        if (kind != Kind)
            return;
        await db.Set<Address>().IgnoreQueryFilters().Where(address => ids.Contains(address.AccountId)).ExecuteDeleteAsync();
        foreach (var contact in await db.Set<Contact>().IgnoreQueryFilters().Include(c => c.Roles).Where(c => c.Roles.Any(role => ids.Contains(role.AccountId))).ToListAsync())
            foreach (var gone in contact.Roles.Select(role => role.AccountId).Where(ids.Contains).ToList())
                contact.Leave(gone);
        (await Family.Around(db, ids)).LetGoOf(ids);
        await db.SaveChangesAsync();
    }
}
