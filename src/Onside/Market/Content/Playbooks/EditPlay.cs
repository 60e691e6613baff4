using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Market.Content.Playbooks;

// Plays of the draft: added, changed, dropped. A play keeps its key, so that what happened where it was used counts in the next version too.
public static class EditPlay
{
    public static async Task<Onward<ShowPlaybook.View>> Post(Guid id, Input<PlayForm> input, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft(id));
        draft.Add(form.Step!.Value, form.Name!, form.Text!, form.Personas, MadeFor.Read(form.Industries));
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), 201, new($"Added to the draft."));
    }

    public static async Task<Onward<ShowPlaybook.View>> PostEdit(Guid id, Guid playId, Input<PlayForm> input, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var (form, draft) = (input.Valid(), await desk.Draft(id));
        var play = Known(draft, playId);
        if (form.Version is { } seen && seen != play.Version)
            throw Conflict.Between(PlayForm.From(play), form, play.Version);
        draft.Reword(play, form.Step!.Value, form.Name!, form.Text!, form.Personas, MadeFor.Read(form.Industries));
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"Saved."));
    }

    public static async Task<Onward<ShowPlaybook.View>> PostRemoval(Guid id, Guid playId, Input<Nothing> _, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var draft = await desk.Draft(id);
        db.Remove(draft.Drop(Known(draft, playId)));
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"Dropped from the draft. What was published keeps it."));
    }

    private static Play Known(PlaybookVersion draft, Guid playId) => draft.Plays.Find(play => play.Id == playId) ?? throw Refusal.NotFound();
}
