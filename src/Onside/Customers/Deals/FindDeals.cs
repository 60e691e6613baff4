using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using static Onside.Customers.Deals.DealSubjects;

namespace Onside.Customers.Deals;

public static class FindDeals
{
    private const int Ample = 5;

    public static async Task<Fragment<FoundList, Found>> Get(Query<Found.Asked> query, AppDb db, Me me) =>
        new(Found.Of(await Rows(db, me, query.Value.Q, Found.Most), query.Value));

    // The latest first. A common word is in thousands of names: its latest are asked for alone, and all only when too few of those may be seen.
    private static async Task<List<Found.Row>> Rows(AppDb db, Me me, string? asked, int most)
    {
        var deals = db.Set<Deal>().VisibleTo(me);
        var latest = await Rows(db, await deals.Among(db, await SearchWords.Latest(db, "deal", asked ?? "", most * Ample)), most);
        var matching = SearchWords.Matching(db, "deal", asked ?? "");
        return latest.Count == most ? latest : await Rows(db, deals.Where(deal => matching.Contains(deal.Id)), most);
    }

    private static Task<List<Found.Row>> Rows(AppDb db, IQueryable<Deal> deals, int most)
    {
        var accounts = db.Set<Account>();
        return deals.OrderByDescending(deal => deal.Id).Take(most)
            .Select(deal => new Found.Row(deal.Id, deal.Name, accounts.Where(account => account.Id == deal.AccountId).Select(account => account.Name).FirstOrDefault(), At(deal.Id))).ToListAsync();
    }
}
