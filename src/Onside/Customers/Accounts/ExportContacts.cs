using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

// The contacts as they are asked for, all of them, as a file.
public static class ExportContacts
{
    public static async Task<Exported<ContactRow>> Get(Query<ContactFilter> query, Query<Exporting> how, AppDb db, Me me, Kept<PersonNames> people, Listing lists)
    {
        var (filter, names, own) = (query.Value, await people.Current(), await lists.Columns("contact"));
        var narrowing = await lists.Narrowing<Contact>(filter.Where, filter.Fields);
        var contacts = narrowing.Of(filter.Apply(db.Set<Contact>().VisibleTo(me), db));
        return new(Say($"Contacts"), how.Value.Format, [.. Columns(names), .. OwnColumns.Of<ContactRow>(own, contact => contact.Fields)],
            (await lists.Sort(ContactFilter.Sorts, filter.Sort, narrowing)).All(contacts, ContactRow.From(db, me), lists.Completing<ContactRow>("contact", contact => contact.Id, (contact, fields) => contact with { Fields = fields })));
    }

    private static IReadOnlyList<Column<ContactRow>> Columns(PersonNames names) =>
    [
        new("id", "Id", contact => contact.Id.ToString()),
        new("firstName", Say($"First name"), contact => contact.FirstName),
        new("lastName", Say($"Last name"), contact => contact.LastName),
        new("title", Say($"Job title"), contact => contact.Title),
        new("customer", Say($"Customer"), contact => contact.Account),
        new("mails", Say($"E-mail"), contact => string.Join(", ", contact.Mails.Select(mail => mail.Value))),
        new("phones", Say($"Telephone"), contact => string.Join(", ", contact.Phones.Select(phone => phone.Value))),
        new("tags", Say($"Tags"), contact => string.Join(", ", contact.Tags)),
        new("owner", Say($"Owner"), contact => names.Of(contact.OwnerId)?.Name),
    ];
}
