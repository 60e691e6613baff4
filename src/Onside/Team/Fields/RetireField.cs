using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

// Offered no longer; what it holds stays, and comes back with it.
public static class RetireField
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<FieldBook> kept, TimeProvider clock)
    {
        var (field, book) = (await EditField.Find(db, id), await FieldBook.Load(db));
        if (book.Offered(field.Kind).FirstOrDefault(other => other.Reads.Contains(field.Key)) is { } reader)
            throw new Refusal($"{reader.Name} is worked out from {field.Name}. Change or retire it first.");
        field.Retire(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/settings/fields?Kind={field.Kind}", new(id, $"/settings/fields/{id}/edit"), toast: new($"{field.Name} is offered no longer.", $"/settings/fields/{id}/retirement/undo"));
    }
}

public static class BringFieldBack
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<FieldBook> kept, TimeProvider clock)
    {
        var field = await EditField.Find(db, id);
        field.BringBack();
        if (field.IsDerived)
            RestateFields.Ask(db, field, clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/settings/fields?Kind={field.Kind}", new(id, $"/settings/fields/{id}/edit"));
    }
}
