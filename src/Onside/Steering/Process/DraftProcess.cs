using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Steering.Process;

// The next version is begun from the last one, or thrown away.
public static class DraftProcess
{
    public static async Task<Onward<ShowProcess.View>> Post(Input<Nothing> _, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        await desk.Begin();
        await db.SaveChangesAsync();
        return new("/process", await reading.Of(), 201);
    }

    public static async Task<Onward<ShowProcess.View>> PostDeletion(Input<Nothing> _, AppDb db, ProcessDesk desk, ShowProcess.Reading reading)
    {
        var draft = await desk.Draft();
        db.RemoveRange(draft.Gates);
        db.RemoveRange(draft.Items);
        db.RemoveRange(draft.Stages);
        db.Remove(draft);
        await db.SaveChangesAsync();
        return new("/process", await reading.Of());
    }
}

// From now on deals are opened under it; those that are open stay on theirs, unless they are moved along too.
public static class PublishProcess
{
    public static async Task<Onward<ShowProcess.View>> Post(Input<Form> input, AppDb db, ProcessDesk desk, Kept<ProcessBook> kept, ShowProcess.Reading reading, Me me)
    {
        var form = input.Valid();
        var draft = await desk.Draft(form.Version);
        draft.Publish(me.Id, desk.Now);
        if (form.MoveOpen)
            await ProcessPins.MoveOpen(db, draft.Id);
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/process", await reading.Of(), toast: new($"Published: version {draft.Number} holds from now on."));
    }

    public class Form
    {
        // The deals that are open now too.
        public bool MoveOpen { get; set; }

        public int? Version { get; set; }
    }
}
