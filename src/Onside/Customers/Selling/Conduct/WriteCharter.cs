using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Conduct;

// The next version of the charter: begun, written on, thrown away.
public static class WriteCharter
{
    public static async Task<Onward<ShowCharter.View>> Post(Input<Form> input, AppDb db, CharterDesk desk, ShowCharter.Reading reading)
    {
        var form = input.Valid();
        await desk.RefuseOthers();
        var known = await desk.FindDraft();
        if (known is not null && form.Version != known.Version)
            throw Conflict.Between(new Form { Text = known.Text }, form, known.Version);
        (known ?? await desk.Begin()).Say(form.Text!);
        await db.SaveChangesAsync();
        return new("/conduct", await reading.Of(), known is null ? 201 : 200, new($"The draft is saved. Nobody is bound by it before it is published."));
    }

    public static async Task<Onward<ShowCharter.View>> PostDeletion(Input<Nothing> _, AppDb db, CharterDesk desk, ShowCharter.Reading reading)
    {
        db.Remove(await desk.Draft());
        await db.SaveChangesAsync();
        return new("/conduct", await reading.Of(), toast: new($"The draft is thrown away."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Write what the charter says."), MaxLength(ConductCharter.LongestText)]
        public string? Text { get; set; }

        // Of the draft, where there is one.
        public int? Version { get; set; }
    }
}

// From now on everybody is asked to confirm it.
public static class PublishCharter
{
    public static async Task<Onward<ShowCharter.View>> Post(Input<Form> input, AppDb db, CharterDesk desk, ShowCharter.Reading reading, Platform.Access.Me me)
    {
        var (form, draft) = (input.Valid(), await desk.Draft());
        if (form.Version is { } seen && seen != draft.Version)
            throw new Refusal($"Somebody else has changed the draft. Reload the page.", 409);
        draft.Publish(me.Id, desk.Now);
        await db.SaveChangesAsync();
        return new("/conduct", await reading.Of(), toast: new($"Published: version {draft.Number} holds from now on, and everybody is asked to confirm it."));
    }

    public class Form
    {
        public int? Version { get; set; }
    }
}
