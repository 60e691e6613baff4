using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Shared.Ui;
using Onside.Team.Commitments.Promised;

namespace Onside.Customers.Deals;

// To whom something is promised: contacts. What belongs to a customer: its contacts, and its deals as far as I see them.
public sealed class CustomerSide(AppDb db, Me me) : ICustomerSide
{
    private const int MostPeople = 50, MostRecords = 500;

    public string Kind => "contact";

    public async Task<IReadOnlyList<Choice>> PeopleAbout(string kind, Guid id)
    {
        var deals = db.Set<Deal>().VisibleTo(me).Where(deal => deal.Id == id);
        var found = kind switch
        {
            "account" => Contacts.Where(contact => contact.Roles.Any(role => role.AccountId == id)),
            "contact" => Contacts.Where(contact => contact.Id == id || contact.Roles.Any(role => db.Set<Contact>().Any(asked => asked.Id == id && asked.AccountId == role.AccountId))),
            "deal" => Contacts.Where(contact => deals.Any(deal => deal.ContactId == contact.Id || contact.Roles.Any(role => role.AccountId == deal.AccountId))),
            _ => null,
        };
        return found is null ? [] : [.. (await found.OrderBy(contact => contact.Id != id).ThenBy(contact => contact.NameKey).ThenBy(contact => contact.Id).Take(MostPeople).Select(contact => new { contact.Id, contact.Name }).ToListAsync()).Select(contact => new Choice(contact.Id.ToString(), contact.Name))];
    }

    public async Task<IReadOnlyList<Choice>> Named(IReadOnlyCollection<Guid> people) =>
        [.. (await Contacts.Where(contact => people.Contains(contact.Id)).OrderBy(contact => contact.NameKey).ThenBy(contact => contact.Id).Select(contact => new { contact.Id, contact.Name }).ToListAsync()).Select(contact => new Choice(contact.Id.ToString(), contact.Name))];

    public async Task<IReadOnlyList<Choice>> CustomersOf(IReadOnlyCollection<Guid> people) =>
        [.. (await db.Set<Account>().VisibleTo(me).Where(account => db.Set<Contact>().Any(contact => people.Contains(contact.Id) && contact.AccountId == account.Id)).OrderBy(account => account.NameKey).ThenBy(account => account.Id).Select(account => new { account.Id, account.Name }).ToListAsync()).Select(account => new Choice(account.Id.ToString(), account.Name))];

    public async Task<CustomerCircle> Circle(Guid id)
    {
        if (!await db.Set<Account>().VisibleTo(me).AnyAsync(account => account.Id == id))
            return await Contacts.AnyAsync(contact => contact.Id == id) ? new([id], [id]) : await db.Set<Deal>().VisibleTo(me).AnyAsync(deal => deal.Id == id) ? new([], [id]) : CustomerCircle.Nobody;
        var people = await db.Set<ContactRole>().Where(role => role.AccountId == id).OrderBy(role => role.ContactId).Select(role => role.ContactId).Take(MostRecords).ToListAsync();
        var deals = await db.Set<Deal>().VisibleTo(me).Where(deal => deal.AccountId == id).OrderByDescending(deal => deal.Id).Select(deal => deal.Id).Take(MostRecords).ToListAsync();
        return new(people, [id, .. deals]);
    }

    private IQueryable<Contact> Contacts => db.Set<Contact>().VisibleTo(me);
}
