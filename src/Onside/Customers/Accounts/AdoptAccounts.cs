using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;

namespace Onside.Customers.Accounts;

// Customers of another system, parents before their subsidiaries. They belong to nobody: everybody finds them.
public static class AdoptAccounts
{
    public sealed record Told(string SourceKey, string Name, string? Industry, string? Region, string? Country, int? FoundedYear, int? Employees, Money? Revenue, long? RevenueInBase, string? ParentKey);

    public static async Task<Adopted> Run(AppDb db, Intake intake, IReadOnlyList<Told> accounts, Guid? actor, DateTime now)
    {
        var keys = accounts.Select(account => account.SourceKey).ToList();
        var known = await db.Set<Account>().Where(account => keys.Contains(account.SourceKey!)).Select(account => new { account.SourceKey, account.Id, account.HeadId })
            .ToDictionaryAsync(account => account.SourceKey!, account => (account.Id, Head: account.HeadId ?? account.Id));
        var (made, addresses) = (new List<Account>(), new List<Address>());
        foreach (var told in accounts.Where(told => !known.ContainsKey(told.SourceKey)))
        {
            var account = Made(told);
            if (told.ParentKey is { } key && known.TryGetValue(key, out var parent))
                account.StandBelow(parent.Id, parent.Head);
            if (told.Country is { } country)
                addresses.Add(At(account, country));
            intake.Tell(account, actor, now);
            known[told.SourceKey] = (account.Id, account.Head);
            made.Add(account);
        }
        await intake.Write(made);
        await intake.Write(addresses);
        return new(known.ToDictionary(account => account.Key, account => account.Value.Id), made.Count);
    }

    private static Account Made(Told told)
    {
        var account = Account.Open(told.Name, null);
        account.Describe(told.Name, null, told.Industry, told.Region);
        account.Size(told.Employees, told.FoundedYear);
        account.Earn(told.Revenue, told.RevenueInBase);
        account.CameFrom(told.SourceKey);
        return account;
    }

    private static Address At(Account account, string country)
    {
        var address = account.AddAddress(AddressKind.Visiting);
        address.Describe(AddressKind.Visiting, null, null, null, null, country);
        return address;
    }
}
