using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

public static class ShowAccount
{
    private const int MostRelatives = 200;
    private const int MostContacts = 20;

    public static async Task<Page<AccountPage, View>> Get(Guid id, AppDb db, Me me, TimeProvider clock, FieldDesk desk) => new(await Read(id, db, me, clock, desk));

    public static async Task<View> Read(Guid id, AppDb db, Me me, TimeProvider clock, FieldDesk desk)
    {
        var facts = await Known(id, db, me, clock.Today(me.Zone));
        var family = await db.Set<Account>().VisibleTo(me).Where(a => a.Id == facts.HeadId || a.HeadId == facts.HeadId).OrderBy(a => a.NameKey).ThenBy(a => a.Id)
            .Select(a => new Relative(a.Id, a.Name, a.ParentId)).Take(MostRelatives).ToListAsync();
        var contacts = await db.Set<Contact>().Where(c => c.Roles.Any(r => r.AccountId == id)).OrderBy(c => c.NameKey).ThenBy(c => c.Id)
            .Select(c => new Met(c.Id, c.Name, c.Roles.Where(r => r.AccountId == id).Select(r => r.Role).FirstOrDefault() ?? c.Title, c.Mails, c.Phones)).Take(MostContacts + 1).ToListAsync();
        return new(facts, family, await ListAddresses.Read(id, db), [.. contacts.Take(MostContacts)], contacts.Count > MostContacts, await desk.Sheet("account", id));
    }

    private static async Task<Facts> Known(Guid id, AppDb db, Me me, DateOnly today) =>
        await db.Set<Account>().VisibleTo(me).Where(a => a.Id == id).Select(a => new Facts(
            a.Id, a.Version, a.Name, a.LegalName, a.Industry, a.Region, a.Employees, a.FoundedYear,
            a.RevenueMinor == null ? null : new Money(a.RevenueMinor.Value, a.RevenueCurrency!), a.Website, a.Phone, a.Tags, a.LastWonOn, a.ContractUntil,
            Account.LifecycleOf(a.LastWonOn, a.ContractUntil, today),
            a.OwnerId, db.Set<Person>().Where(p => p.Id == a.OwnerId).Select(p => p.Name).FirstOrDefault(), a.ParentId, a.HeadId ?? a.Id)).SingleOrDefaultAsync()
        ?? throw Refusal.NotFound();

    public record View(Facts Account, IReadOnlyList<Relative> Family, IReadOnlyList<AddressRow> Addresses, IReadOnlyList<Met> Contacts, bool HasMoreContacts, FieldSheet Fields)
    {
        // The parent, when it is one that the reader may see.
        public Relative? Parent => Family.FirstOrDefault(relative => relative.Id == Account.ParentId);
    }

    public record Facts(
        Guid Id, int Version, string Name, string? LegalName, string? Industry, string? Region, int? Employees, int? FoundedYear, Money? Revenue, string? Website, string? Phone,
        IReadOnlyList<string> Tags, DateOnly? LastWonOn, DateOnly? ContractUntil, Lifecycle Lifecycle, Guid? OwnerId, string? Owner, Guid? ParentId, Guid HeadId);

    public record Relative(Guid Id, string Name, Guid? ParentId);

    public record Met(Guid Id, string Name, string? Role, IReadOnlyList<Reach> Mails, IReadOnlyList<Reach> Phones);
}
