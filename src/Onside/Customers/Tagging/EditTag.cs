using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Tagging;

public static class EditTag
{
    public static async Task<Page<EditTagPage, View>> Get(Guid id, AppDb db, IEnumerable<TaggedKind> kinds)
    {
        await TagWord.Find(db, id);
        var all = (await ListTags.Read(db, kinds)).Tags;
        return new(new(all.Single(tag => tag.Id == id), [.. all.Where(tag => tag.Id != id)]));
    }

    // A new name is written on every record that carries the old one.
    public static async Task<Onward<Made>> Post(Guid id, Input<TagForm> input, AppDb db, Kept<TagBook> kept, TimeProvider clock)
    {
        var (tag, form) = (await TagWord.Find(db, id), input.Valid());
        if (form.Version is { } seen && seen != tag.Version)
            throw Conflict.Between(new TagForm { Name = tag.Name, Tone = tag.Tone }, form, tag.Version);
        await form.RefuseTwice(input, id, db);
        if (form.Name != tag.Name)
            RetagRecords.Ask(db, id, tag.Key, clock.Now());
        tag.Rename(form.Name!);
        tag.Colour(form.Tone ?? tag.Tone);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/tags", new(id, $"/settings/tags/{id}/edit"), toast: new($"Saved.", db.UndoUrl()));
    }

    public sealed record View(ListTags.Row Tag, IReadOnlyList<ListTags.Row> Others);
}
