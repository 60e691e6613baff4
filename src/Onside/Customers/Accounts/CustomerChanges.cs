using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Customers.Accounts;

// What can be said of many customers or contacts at once.
internal static class CustomerChanges
{
    public static ListKind<Account> Changing(this ListKind<Account> list) => list
        .Holds((db, me) => db.Set<Account>().VisibleTo(me), Asked, account => account.Name)
        .Sets("owner", $"Owner", People, account => account.OwnerId?.ToString(), (account, owner) => account.GiveTo(owner is null ? null : Guid.Parse(owner)), mayBeEmpty: true)
        .SetsText("industry", $"Industry", account => account.Industry, (account, industry) => account.Describe(account.Name, account.LegalName, industry, account.Region), longest: 80)
        .SetsText("region", $"Region", account => account.Region, (account, region) => account.Describe(account.Name, account.LegalName, account.Industry, region), longest: 80)
        .SetsDay("contract", $"Under contract until", account => account.ContractUntil, (account, until) => account.UnderContract(until))
        .SetsTags();

    public static ListKind<Contact> Changing(this ListKind<Contact> list) => list
        .Holds((db, me) => db.Set<Contact>().VisibleTo(me), AskedContacts, contact => contact.Name)
        .Sets("owner", $"Owner", People, contact => contact.OwnerId?.ToString(), (contact, owner) => contact.GiveTo(owner is null ? null : Guid.Parse(owner)), mayBeEmpty: true)
        .SetsTags();

    private static async Task<IReadOnlyList<Choice>> People(Ground ground) => [.. (await ground.Kept<PersonNames>()).Choices()];

    private static async Task<IQueryable<Account>> Asked(string asked, IServiceProvider services)
    {
        var (db, me) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>());
        var filter = Query<AccountFilter>.Of(asked, me).Value;
        return (await services.GetRequiredService<Listing>().Narrowing<Account>(filter.Where, filter.Fields)).Of(filter.Apply(db.Set<Account>().VisibleTo(me), db, services.GetRequiredService<TimeProvider>().Today(me.Zone)));
    }

    private static async Task<IQueryable<Contact>> AskedContacts(string asked, IServiceProvider services)
    {
        var (db, me) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>());
        var filter = Query<ContactFilter>.Of(asked, me).Value;
        return (await services.GetRequiredService<Listing>().Narrowing<Contact>(filter.Where, filter.Fields)).Of(filter.Apply(db.Set<Contact>().VisibleTo(me), db));
    }
}
