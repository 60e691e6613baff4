using System.ComponentModel.DataAnnotations;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Content.Playbooks;

// The next version is begun from the last one, or thrown away.
public static class DraftPlaybook
{
    public static async Task<Onward<ShowPlaybook.View>> Post(Guid id, Input<Nothing> _, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        await desk.Begin(await desk.Mine(id));
        return new($"/playbooks/{id}", await reading.Of(id), 201);
    }

    public static async Task<Onward<ShowPlaybook.View>> PostDeletion(Guid id, Input<Nothing> _, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var draft = await desk.Draft(id);
        db.RemoveRange(draft.Plays);
        db.Remove(draft);
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"The draft is thrown away. What was published stays."));
    }
}

// From now on this version holds: what is new in it is said in one line.
public static class PublishPlaybook
{
    public static async Task<Onward<ShowPlaybook.View>> Post(Guid id, Input<Form> input, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var (form, playbook, draft) = (input.Valid(), await desk.Mine(id), await desk.Draft(id));
        if (form.Version is { } seen && seen != draft.Version)
            throw new Refusal($"Somebody else has changed the draft. Reload the page.", 409);
        playbook.Publish(draft, form.Change!, desk.Me, desk.Now);
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"Published: version {draft.Number} holds from now on."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say in one line what is new in it."), MaxLength(PlaybookVersion.LongestChange)]
        public string? Change { get; set; }

        // Of the draft.
        public int? Version { get; set; }
    }
}
