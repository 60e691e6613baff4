using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public static class ListAddresses
{
    public static async Task<Fragment<AccountAddresses, View>> Get(Guid id, AppDb db, Me me)
    {
        await db.Set<Account>().VisibleTo(me).Find(id);
        return new(new(id, await Read(id, db)));
    }

    public static async Task<IReadOnlyList<AddressRow>> Read(Guid accountId, AppDb db) =>
        await db.Set<Address>().Where(a => a.AccountId == accountId).OrderBy(a => a.Kind).ThenBy(a => a.Id)
            .Select(a => new AddressRow(a.Id, a.Version, a.Kind, a.Street, a.PostalCode, a.City, a.Region, a.Country, a.Latitude, a.Longitude)).ToListAsync();

    // An answer to Undo comes beside what the click replaces, so it finds its own place.
    public sealed record View(Guid AccountId, IReadOnlyList<AddressRow> Addresses, [property: JsonIgnore] bool Beside = false) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.Part(Say($"Addresses"), AccountId, Say($"Customer")) with { Target = null };
    }
}

public sealed record AddressRow(
    Guid Id, int Version, AddressKind Kind, string? Street, string? PostalCode, string? City, string? Region, string? Country, double? Latitude, double? Longitude);
