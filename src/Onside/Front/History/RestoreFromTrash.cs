using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Front.History;

// Takes the deletion back.
public static class RestoreFromTrash
{
    public static async Task<Onward<Made>> Post(string kind, Guid id, Input<Nothing> _, AppDb db, Undoing undoing, HistoryBook book, Kept<PersonNames> names)
    {
        if (book.Of(kind) is not { } known || await known.Find(id) is not { DeletedAt: not null } record)
            throw Refusal.NotFound();
        var deletion = await db.Set<PlatformChange>().Where(change => change.RecordId == id && change.RecordKind == kind && change.Field == nameof(Entity.DeletedAt) && change.After != null)
            .OrderByDescending(change => change.Sequence).Select(change => (Guid?)change.EventId).FirstOrDefaultAsync() ?? throw Refusal.NotFound();
        try
        {
            await undoing.TakeBack(deletion);
        }
        catch (Overtaken overtaken)
        {
            throw LaterChanges.Told(overtaken, await names.Current());
        }
        return new(record.Url, new(id, record.Url), toast: new($"{record.Name} is back.", db.UndoUrl()));
    }
}
