using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling;

// The deal that a part of its page is about as I see it, and what hangs on it.
public sealed class SellingDesk(AppDb db, Me me, Kept<PersonNames> people, TimeProvider clock)
{
    private const int MostContacts = 200;

    public DateTime Now => clock.Now();

    public DateOnly Today => clock.Today(me.Zone);

    public DateOnly DayOf(DateTime at) => DateOnly.FromDateTime(me.Zone.Local(at));

    public Guid Me => me.Id;

    public bool MayWrite => me.MayWrite;

    public Task<Deal> Deal(Guid id) => db.Set<Deal>().VisibleTo(me).Find(id);

    public Task<Deal> DealWithLines(Guid id) => db.Set<Deal>().VisibleTo(me).WithLines().Find(id);

    public Task<Deal> DealWithTeam(Guid id) => db.Set<Deal>().VisibleTo(me).WithLines().WithTeam().AsSplitQuery().Find(id);

    public ValueTask<PersonNames> People() => people.Current();

    public IQueryable<T> Seen<T>(IQueryable<T> records) where T : OnDeal
    {
        var deals = db.Set<Deal>().VisibleTo(me);
        return records.Where(one => deals.Any(deal => deal.Id == one.DealId));
    }

    public async Task<T> Find<T>(Guid id) where T : OnDeal => await Seen(db.Set<T>()).SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound();

    public async Task RefuseTooMany<T>(Guid dealId) where T : OnDeal
    {
        if (await db.Set<T>().CountAsync(one => one.DealId == dealId) >= OnDeal.Most)
            throw new Refusal($"There are {OnDeal.Most} of these on the deal: that is as many as it holds. Change one that is there.");
    }

    // Somebody there, whom I may see or who is named already.
    public async Task<Guid?> Contact(Guid? id, Guid? known, string field, Complaint complain) =>
        id is not { } contact || id == known || await db.Set<Contact>().VisibleTo(me).AnyAsync(one => one.Id == contact) ? id : throw complain(field, $"There is no such contact that you may see.");

    // Not a day that has not come.
    public DateOnly Past(DateOnly day, string field, Complaint complain) => day > Today ? throw complain(field, $"This day has not come yet.") : day;

    // One of us who works here still, or who is named already.
    public async Task<Guid?> Colleague(Guid? id, Guid? known, string field, Complaint complain) =>
        id is not { } person || id == known || (await People()).All.GetValueOrDefault(person) is { IsActive: true } ? id : throw complain(field, $"Choose somebody of this company.");

    // Whom one meets on this deal: the customer's people, and the deal's own contact.
    public Task<List<Named>> Contacts(Deal deal) => db.Set<Contact>().VisibleTo(me).Where(one => one.Id == deal.ContactId || (deal.AccountId != null && one.Roles.Any(role => role.AccountId == deal.AccountId)))
        .OrderBy(one => one.NameKey).ThenBy(one => one.Id).Select(one => new Named(one.Id, one.Name)).Take(MostContacts).ToListAsync();

    // Their names as they are today, whoever sees the deal.
    public Task<Dictionary<Guid, string>> Names(IEnumerable<Guid?> contacts)
    {
        var ids = contacts.OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? Task.FromResult(new Dictionary<Guid, string>()) : db.Set<Contact>().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name);
    }
}

// People by their names: those of us, and those of the customer.
public static class Naming
{
    public static IEnumerable<Choice> Choices(IEnumerable<Named> known, Named? also = null) =>
        (also is null || known.Any(one => one.Id == also.Id) ? known : known.Append(also)).Select(one => new Choice(one.Id.ToString(), one.Name));

    public static Named Of(Guid id, PersonNames people) => new(id, people.Of(id).Name);

    public static Named? Of(Guid? id, PersonNames people) => id is { } known ? Of(known, people) : null;

    public static Named? Of(Guid? id, IReadOnlyDictionary<Guid, string> names) => id is { } known && names.TryGetValue(known, out var name) ? new(known, name) : null;
}

// The deal beside its parts.
public sealed record SoldDeal(Guid Id, string Name, string Currency, bool IsOpen)
{
    public static SoldDeal Of(Deal deal) => new(deal.Id, deal.Name, deal.Currency, deal.IsOpen);

    public Whereabouts Where(string title) => new(title, "deals", (Say($"Deals"), "/deals/board"), (Name, $"/deals/{Id}"));

    public string At(string part) => $"/deals/{Id}/{part}";
}
