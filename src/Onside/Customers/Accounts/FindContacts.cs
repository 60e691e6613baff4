using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Shared.Ui;

namespace Onside.Customers.Accounts;

public static class FindContacts
{
    public static async Task<Fragment<FoundList, Found>> Get(Query<Found.Asked> query, AppDb db, Me me) =>
        new(Found.Of(await Rows(db, me, query.Value.Q, Found.Most), query.Value));

    private static Task<List<Found.Row>> Rows(AppDb db, Me me, string? asked, int most) => Named(db, me, asked).OrderBy(c => c.NameKey).ThenBy(c => c.Id).Take(most)
        .Select(c => new Found.Row(c.Id, c.Name, db.Set<Account>().Where(a => a.Id == c.AccountId).Select(a => a.Name).FirstOrDefault() ?? c.Title, At(c.Id))).ToListAsync();

    private static IQueryable<Contact> Named(AppDb db, Me me, string? asked)
    {
        var contacts = db.Set<Contact>().VisibleTo(me);
        if (string.IsNullOrWhiteSpace(asked))
            return contacts;
        var found = SearchWords.Matching(db, "contact", asked);
        return contacts.Where(c => found.Contains(c.Id));
    }

    // Not put together by the database: SQLite keeps an id as bytes.
    private static string At(Guid id) => $"/contacts/{id}";
}
