using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Accounts;

public static class AddAddress
{
    public static async Task<Fragment<AddressEditor, EditAddress.View>> Get(Guid id, AppDb db, Me me)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        return new(new(id, account.Name, null, new()));
    }

    public static async Task<Fragment<AccountAddresses, ListAddresses.View>> Post(Guid id, Input<AddressForm> input, AppDb db, Me me)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        var form = input.Valid();
        var address = account.AddAddress(form.Kind ?? AddressKind.Visiting);
        form.Tell(address);
        db.Add(address);
        await db.SaveChangesAsync();
        return new(new(id, await ListAddresses.Read(id, db)), seenAt: $"/customers/{id}", new($"Address added.", db.UndoUrl(), Target: "#account"));
    }
}

public static class EditAddress
{
    public static async Task<Fragment<AddressEditor, View>> Get(Guid id, Guid addressId, AppDb db, Me me)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        return new(new(id, account.Name, addressId, AddressForm.From(await Find(id, addressId, db, me))));
    }

    public static async Task<Fragment<AccountAddresses, ListAddresses.View>> Post(Guid id, Guid addressId, Input<AddressForm> input, AppDb db, Me me)
    {
        var address = await Find(id, addressId, db, me);
        var form = input.Valid();
        if (form.Version is { } seen && seen != address.Version)
            throw Conflict.Between(AddressForm.From(address), form, address.Version);
        form.Tell(address);
        await db.SaveChangesAsync();
        return new(new(id, await ListAddresses.Read(id, db)), seenAt: $"/customers/{id}", new($"Saved.", db.UndoUrl(), Target: "#account"));
    }

    private static async Task<Address> Find(Guid id, Guid addressId, AppDb db, Me me)
    {
        await db.Set<Account>().VisibleTo(me).Find(id);
        return await db.Set<Address>().SingleOrDefaultAsync(a => a.Id == addressId && a.AccountId == id) ?? throw Refusal.NotFound();
    }

    public sealed record View(Guid AccountId, string Account, Guid? AddressId, AddressForm Form) : IPlaced
    {
        Whereabouts IPlaced.Where => AccountWords.Part(AddressId is null ? Say($"Add an address") : Say($"Edit the address"), AccountId, Account);
    }
}
