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
    public static async Task<Fragment<FoundList, Found>> Get(Query<Found.Asked> query, AppDb db, Me me) =>
        new(Found.Of(await Rows(db, me, query.Value.Q, Found.Most), query.Value));

    // The latest first.
    public static async Task<List<Found.Row>> Rows(AppDb db, Me me, string? asked, int most)
    {
        var (accounts, found) = (db.Set<Account>(), await db.Set<Deal>().VisibleTo(me).Called(db, "deal", asked ?? ""));
        return await found.OrderByDescending(deal => deal.Id).Take(most)
            .Select(deal => new Found.Row(deal.Id, deal.Name, accounts.Where(account => account.Id == deal.AccountId).Select(account => account.Name).FirstOrDefault(), At(deal.Id))).ToListAsync();
    }
}
