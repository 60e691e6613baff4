using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Market.Changes;

// Which open deals that I see a change touches, and which changes touch a deal.
public sealed class TouchedDeals(AppDb db, Me me)
{
    private const int MostOpen = 200;

    public IQueryable<Deal> Of(MarketChange change)
    {
        var (id, industries, products) = (change.Id, change.Industries.ToList(), change.Products.ToList());
        var deals = db.Set<Deal>().VisibleTo(me).Where(deal => deal.Result == Result.Open && !db.Set<UntouchedDeal>().Any(one => one.ChangeId == id && one.DealId == deal.Id));
        if (industries.Count > 0)
            deals = deals.Where(deal => db.Set<Account>().Any(account => account.Id == deal.AccountId && account.Industry != null && industries.Contains(account.Industry)));
        if (products.Count > 0)
            deals = deals.Where(deal => db.Set<DealLine>().Any(line => line.DealId == deal.Id && line.ProductId != null && products.Contains(line.ProductId.Value)));
        return industries.Count + products.Count > 0 ? deals : deals.Where(deal => false);
    }

    public async Task<IReadOnlyList<Named>> On(Deal deal)
    {
        var changes = await db.Set<MarketChange>().AsNoTracking().Where(change => change.ClosedAt == null && !db.Set<UntouchedDeal>().Any(one => one.ChangeId == change.Id && one.DealId == deal.Id)).OrderByDescending(change => change.On).ThenByDescending(change => change.Id).Take(MostOpen).ToListAsync();
        if (changes.Count == 0)
            return [];
        var industry = await db.Set<Account>().Where(account => account.Id == deal.AccountId).Select(account => account.Industry).FirstOrDefaultAsync();
        var products = await db.Set<DealLine>().Where(line => line.DealId == deal.Id && line.ProductId != null).Select(line => line.ProductId!.Value).ToListAsync();
        return [.. changes.Where(change => change.Touches(industry, products)).Select(change => new Named(change.Id, change.What))];
    }
}
