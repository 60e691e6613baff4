using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Accounts;

public static class DeleteContact
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Seen> input, AppDb db, Me me, TimeProvider clock)
    {
        var contact = await db.Set<Contact>().VisibleTo(me).Find(id);
        input.Valid().RefuseStale(contact);
        contact.Discard(clock.Now());
        await db.SaveChangesAsync();
        return new("/contacts", new(id, $"/contacts/{id}/deletion"), toast: new($"{contact.Name} is deleted.", $"/contacts/{id}/deletion/undo"));
    }
}

public static class ShowDeletedContact
{
    public static async Task<Page<DeletedPage, Deleted>> Get(Guid id, AppDb db, Me me) =>
        new(await Gone(db, me).Where(c => c.Id == id).Select(c => new Deleted(c.Id, c.Name, c.DeletedAt!.Value, "/contacts")).SingleOrDefaultAsync() ?? throw Refusal.NotFound());

    public static IQueryable<Contact> Gone(AppDb db, Me me) => db.Set<Contact>().IgnoreQueryFilters().Where(c => c.DeletedAt != null).VisibleTo(me);
}

public static class RestoreContact
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Me me)
    {
        var contact = await ShowDeletedContact.Gone(db, me).Find(id);
        contact.TakeBack();
        await db.SaveChangesAsync();
        return new($"/contacts/{id}", new(id, $"/contacts/{id}"), toast: new($"{contact.Name} is back."));
    }
}
