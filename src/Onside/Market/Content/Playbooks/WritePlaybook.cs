using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Content.Playbooks;

// Begins a playbook, with the draft of its first version.
public static class WritePlaybook
{
    public static Page<PlaybookFormPage, View> Get() => new(new(null, new()));

    public static async Task<Onward<Made>> Post(Input<PlaybookForm> input, AppDb db, PlaybookDesk desk)
    {
        var form = input.Valid();
        if (await db.Set<Playbook>().CountAsync() >= ListPlaybooks.Most)
            throw new Refusal($"There are {ListPlaybooks.Most} playbooks already, more than anybody reads. Go on with one of them.");
        var playbook = new Playbook(form.Name!, desk.Me, desk.Now);
        playbook.Describe(form.Name!, form.Segment, form.Purpose);
        db.AddRange(playbook, new PlaybookVersion(playbook.Id, 1, desk.Me, desk.Now));
        await db.SaveChangesAsync();
        return new($"/playbooks/{playbook.Id}", new(playbook.Id, $"/playbooks/{playbook.Id}"), 201, new($"Begun as a draft. Add its plays, then publish it."));
    }

    public sealed record View(Guid? Id, PlaybookForm Form);
}

public static class EditPlaybook
{
    public static async Task<Page<PlaybookFormPage, WritePlaybook.View>> Get(Guid id, PlaybookDesk desk, AppDb db) => new(new(id, PlaybookForm.From(await Playbook.Find(db, id))));

    public static async Task<Onward<ShowPlaybook.View>> Post(Guid id, Input<PlaybookForm> input, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var (playbook, form) = (await desk.Mine(id), input.Valid());
        if (form.Version is { } seen && seen != playbook.Version)
            throw Conflict.Between(PlaybookForm.From(playbook), form, playbook.Version);
        playbook.Describe(form.Name!, form.Segment, form.Purpose);
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"Saved.", db.UndoUrl()));
    }
}

// Its plays are offered on no deal any more; what was published stays to be read.
public static class RetirePlaybook
{
    public static async Task<Onward<ShowPlaybook.View>> Post(Guid id, Input<Nothing> _, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var playbook = await desk.Mine(id);
        playbook.Retire(desk.Now);
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"{playbook.Name} is retired.", $"/playbooks/{id}/retirement/undo"));
    }

    public static async Task<Onward<ShowPlaybook.View>> PostUndo(Guid id, Input<Nothing> _, AppDb db, PlaybookDesk desk, ShowPlaybook.Reading reading)
    {
        var playbook = await desk.Mine(id);
        playbook.BringBack();
        await db.SaveChangesAsync();
        return new($"/playbooks/{id}", await reading.Of(id), toast: new($"{playbook.Name} is offered again."));
    }
}
