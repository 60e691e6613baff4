using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class ListContacts
{
    public static async Task<Page<ContactListPage, View>> Get(Query<ContactFilter> query, AppDb db, Me me, Kept<PersonNames> people, Listing lists) =>
        new(await Read(query, db, me, await people.Current(), lists));

    public static async Task<View> Read(Query<ContactFilter> query, AppDb db, Me me, PersonNames names, Listing lists)
    {
        var (filter, asked) = (query.Value, query.Asked);
        var narrowing = await lists.Narrowing<Contact>(filter.Where, filter.Fields);
        var contacts = narrowing.Of(filter.Apply(db.Set<Contact>().VisibleTo(me), db));
        var page = await (await lists.Sort(ContactFilter.Sorts, filter.Sort, narrowing)).Page(contacts, ContactRow.From(db, me), filter.After, filter.Size ?? 50);
        var account = filter.Account is { } id ? await db.Set<Account>().VisibleTo(me).Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync() : null;
        var columns = await lists.Shown<Contact>(asked, filter.Columns);
        var sheets = await lists.Sheets("contact", page.Rows.Select(row => row.Id), columns);
        return new([.. page.Rows.Select(row => row with { Owner = names.Of(row.OwnerId)?.Name, Fields = sheets.GetValueOrDefault(row.Id) })], page.Next, await narrowing.Count(contacts), filter, asked, account, Owners.SeenBy(me, names),
            columns, await lists.Bar(asked, filter, contacts));
    }

    public record View(
        IReadOnlyList<ContactRow> Rows, string? Next, Counted Total, ContactFilter Filter, string Asked, string? Account, [property: JsonIgnore] IReadOnlyList<Choice> Owners,
        [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;
        public ListMap? Map { get; init; } = Bar?.Map;
    }
}

// A contact as lists show it. The account is named when the reader may see it.
public sealed record ContactRow(
    Guid Id, int Version, string Name, string? FirstName, string LastName, string? Title, Guid? AccountId, string? Account, IReadOnlyList<Reach> Mails, IReadOnlyList<Reach> Phones,
    IReadOnlyList<string> Tags, Guid? OwnerId, string? Owner, string? Language)
{
    public FieldSheet? Fields { get; init; }

    public static Expression<Func<Contact, ContactRow>> From(AppDb db, Me me)
    {
        var accounts = db.Set<Account>().VisibleTo(me);
        return contact => new ContactRow(
            contact.Id, contact.Version, contact.Name, contact.FirstName, contact.LastName, contact.Title,
            accounts.Where(a => a.Id == contact.AccountId).Select(a => (Guid?)a.Id).FirstOrDefault(), accounts.Where(a => a.Id == contact.AccountId).Select(a => a.Name).FirstOrDefault(),
            contact.Mails, contact.Phones, contact.Tags, contact.OwnerId, null, contact.Language);
    }
}
