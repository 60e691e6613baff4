using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public static class DeleteActivity
{
    public static async Task<Fragment<ActivityGone, ActivityView>> Post(Guid id, Input<Nothing> _, Diary diary, AppDb db)
    {
        var activity = await diary.Find(id);
        var view = await diary.Show(id);
        activity.Delete(diary.Now);
        await db.SaveChangesAsync();
        return new(view, seenAt: Diary.SeenAt(view, gone: true), new($"Deleted.", $"/activities/{id}/deletion/undo"));
    }
}

public static class RestoreActivity
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Nothing> _, Diary diary, AppDb db)
    {
        var activity = await diary.FindDeleted(id);
        activity.Restore();
        await db.SaveChangesAsync();
        return await diary.Changed(id);
    }
}

public static class PinActivity
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Nothing> _, Diary diary, AppDb db)
    {
        var note = await diary.Find(id, ActivityKind.Note);
        note.Pin(diary.Now);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Pinned: it stands on top when the page is opened.", $"/activities/{id}/pin/undo");
    }
}

public static class UnpinActivity
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Nothing> _, Diary diary, AppDb db)
    {
        var note = await diary.Find(id, ActivityKind.Note);
        note.Unpin();
        await db.SaveChangesAsync();
        return await diary.Changed(id);
    }
}
