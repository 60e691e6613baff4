using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public static class FinishTask
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Nothing> _, Diary diary, AppDb db, Me me)
    {
        var task = await diary.Find(id, ActivityKind.Task);
        task.Complete(me.Id, diary.Now);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Done: {task.Title}", $"/tasks/{id}/done/undo");
    }
}

public static class ReopenTask
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Nothing> _, Diary diary, AppDb db)
    {
        var task = await diary.Find(id, ActivityKind.Task);
        task.Reopen();
        await db.SaveChangesAsync();
        return await diary.Changed(id);
    }
}
