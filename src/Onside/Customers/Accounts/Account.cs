using Microsoft.EntityFrameworkCore;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Customers.Accounts;

// A company or household that buys, bought or might buy.
public partial class Account(string name, Guid? ownerId) : Entity, INamed, ITagged, IDerives
{
    public string Name { get; private set; } = name;
    public string NameKey { get; private set; } = TextFolding.Key(name);
    public string? LegalName { get; private set; }
    public string? Industry { get; private set; }
    public string? Region { get; private set; }
    public int? Employees { get; private set; }
    public int? FoundedYear { get; private set; }

    public long? RevenueMinor { get; private set; }
    public string? RevenueCurrency { get; private set; }

    // In the company's currency at the rate of the day it was recorded: what lists sort by.
    public long? RevenueInBase { get; private set; }

    // Nobody's account is everybody's: it is found and worked by all.
    public Guid? OwnerId { get; private set; } = ownerId;

    // What another system calls this account: an import that runs twice finds it again.
    public string? SourceKey { get; private set; }

    public Money? Revenue => RevenueMinor is { } minor ? new(minor, RevenueCurrency!) : null;

    public string SearchText => $"{Name} {LegalName} {string.Join(' ', Tags)}";

    public int MostWords => 24;

    public static Account Open(string name, Guid? ownerId)
    {
        var account = new Account(name, ownerId);
        account.Announce(new AccountOpened(account.Id, ownerId));
        return account;
    }

    public void Describe(string name, string? legalName, string? industry, string? region)
    {
        (Name, LegalName, Industry, Region) = (name, legalName, industry, region);
        Derive();
    }

    public void Derive() => NameKey = TextFolding.Key(Name);

    public void Size(int? employees, int? foundedYear) => (Employees, FoundedYear) = (employees, foundedYear);

    public void Earn(Money? revenue, long? inBase) =>
        (RevenueMinor, RevenueCurrency, RevenueInBase) = (revenue?.MinorUnits, revenue?.Currency, inBase);

    public void GiveTo(Guid? ownerId)
    {
        if (ownerId == OwnerId)
            return;
        Announce(new AccountGiven(Id, OwnerId, ownerId));
        OwnerId = ownerId;
    }

    public void CameFrom(string sourceKey) => SourceKey = sourceKey;
}

public static class AccountQueries
{
    // Those of the people whose records I see, and nobody's; a guest sees only what is theirs.
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, Me me) =>
        me.SeesEverything ? accounts
        : me.Level == Level.Guest ? accounts.Where(account => account.OwnerId != null && me.Owners.Contains(account.OwnerId.Value))
        : accounts.Where(account => account.OwnerId == null || me.Owners.Contains(account.OwnerId.Value));

    public static async Task<Account> Find(this IQueryable<Account> accounts, Guid id) =>
        await accounts.SingleOrDefaultAsync(account => account.Id == id) ?? throw Refusal.NotFound();
}
