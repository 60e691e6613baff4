using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Customers.Deals;

// Deals outlive the customer, the contact and the products that go for good: what was sold, for how much, stays.
public sealed class ForgetBuyers(AppDb db) : IForgets
{
    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        foreach (var deal in await db.Set<Deal>().IgnoreQueryFilters().Where(deal => (deal.AccountId != null && ids.Contains(deal.AccountId.Value)) || (deal.ContactId != null && ids.Contains(deal.ContactId.Value))).ToListAsync())
            deal.LetGoOf(ids);
        await db.SaveChangesAsync();
        await db.Set<DealLine>().IgnoreQueryFilters().Where(line => line.ProductId != null && ids.Contains(line.ProductId.Value)).ExecuteUpdateAsync(line => line.SetProperty(l => l.ProductId, (Guid?)null));
    }
}
