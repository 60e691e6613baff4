using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

public static class DeleteAccount
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Seen> input, AppDb db, Me me, TimeProvider clock)
    {
        var account = await db.Set<Account>().VisibleTo(me).Find(id);
        input.Valid().RefuseStale(account);
        account.Discard(clock.Now());
        await db.SaveChangesAsync();
        return new("/customers", new(id, $"/customers/{id}/deletion"), toast: new($"{account.Name} is deleted.", $"/customers/{id}/deletion/undo"));
    }
}

// What is deleted can be taken back: its page says so, and nothing else.
public static class ShowDeletedAccount
{
    public static async Task<Page<DeletedPage, Deleted>> Get(Guid id, AppDb db, Me me) =>
        new(await Gone(db, me).Where(a => a.Id == id).Select(a => new Deleted(a.Id, a.Name, a.DeletedAt!.Value, "/customers")).SingleOrDefaultAsync() ?? throw Refusal.NotFound());

    public static IQueryable<Account> Gone(AppDb db, Me me) => db.Set<Account>().IgnoreQueryFilters().Where(a => a.DeletedAt != null).VisibleTo(me);
}

public static class RestoreAccount
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me)
    {
        var account = await ShowDeletedAccount.Gone(db, me).Find(id);
        account.TakeBack();
        await db.SaveChangesAsync();
        return new($"/customers/{id}", new(id, $"/customers/{id}"), toast: new($"{account.Name} is back."));
    }
}
