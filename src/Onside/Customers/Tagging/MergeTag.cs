using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Tagging;

// Two tags become one: what carries this one carries the other instead. It says first of how many records it is.
public static class MergeTag
{
    public static async Task<Page<MergeTagPage, View>> Get(Guid id, Query<Asked> query, AppDb db, IEnumerable<TaggedKind> kinds)
    {
        await TagWord.Find(db, id);
        var all = (await ListTags.Read(db, kinds)).Tags;
        var (tag, into) = (all.Single(one => one.Id == id), all.FirstOrDefault(one => one.Id == query.Value.IntoId && one.Id != id));
        return new(new(tag, into ?? all.FirstOrDefault(one => one.Id != id) ?? throw new Refusal($"There is no other tag to merge {tag.Name} into.")));
    }

    public static async Task<Onward<Merged>> Post(Guid id, Input<Form> input, AppDb db, Kept<TagBook> kept, TimeProvider clock)
    {
        var (tag, form) = (await TagWord.Find(db, id), input.Valid());
        if (form.IntoId == id)
            throw input.Complain(nameof(Form.IntoId), $"Choose another tag.");
        if (form.Version is { } seen && seen != tag.Version)
            throw new Refusal($"{tag.Name} was changed meanwhile. Look at it again.", 409);
        var into = await TagWord.Find(db, form.IntoId!.Value);
        var act = RetagRecords.Ask(db, into.Id, tag.Key, clock.Now(), tag.Id);
        tag.MergeInto(into, clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/tags", new(into.Id, $"/settings/tags/{into.Id}/edit", act), toast: new($"{tag.Name} is {into.Name} now.", Undo.OfAct(act)));
    }

    public class Asked
    {
        public Guid? IntoId { get; set; }
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose another tag.")]
        public Guid? IntoId { get; set; }

        public int? Version { get; set; }
    }

    // Act: all that follows, to be looked at and taken back as one.
    public sealed record Merged(Guid Id, string Url, Guid Act);

    public sealed record View(ListTags.Row Tag, ListTags.Row Into);
}
