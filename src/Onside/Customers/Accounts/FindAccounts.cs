using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Customers.Accounts;

public static class FindAccounts
{
    public static async Task<Fragment<FoundList, Found>> Get(Query<Found.Asked> query, AppDb db, Me me) =>
        new(Found.Of(await Rows(db, me, query.Value.Q, Found.Most), query.Value));

    private static Task<List<Found.Row>> Rows(AppDb db, Me me, string? asked, int most) => Named(db, me, asked).OrderBy(a => a.NameKey).ThenBy(a => a.Id).Take(most)
        .Select(a => new Found.Row(a.Id, a.Name, a.Industry, At(a.Id))).ToListAsync();

    private static IQueryable<Account> Named(AppDb db, Me me, string? asked)
    {
        var accounts = db.Set<Account>().VisibleTo(me);
        if (string.IsNullOrWhiteSpace(asked))
            return accounts;
        var found = SearchWords.Matching(db, "account", asked);
        return accounts.Where(a => found.Contains(a.Id));
    }

    // Not put together by the database: SQLite keeps an id as bytes.
    private static string At(Guid id) => $"/customers/{id}";
}
