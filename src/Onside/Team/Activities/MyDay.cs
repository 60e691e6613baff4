using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.Activities;

// For the start page: how much of mine is overdue and due today, the tasks that come first, and what is on today. Four statements.
public sealed class MyDay(AppDb db, Diary diary, Me me)
{
    public async Task<View> Today(int most = 8)
    {
        var days = TaskDays.Of(diary.Moments);
        var open = db.OpenTasksOf(me.Id);
        var tasks = await open.Where(a => a.DueAt != null).OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(most).Select(ActivityView.Of(db, me.Id)).ToListAsync();
        var meetings = await Meetings(days).Select(ActivityView.Of(db, me.Id)).ToListAsync();
        var named = await diary.Named([.. tasks, .. meetings]);
        return new(await open.CountByDay(days), named[..tasks.Count], named[tasks.Count..]);
    }

    // Meetings of today that are not over yet: mine, or with me.
    private IQueryable<Activity> Meetings(TaskDays days) => db.Set<Activity>()
        .Where(a => a.Kind == ActivityKind.Meeting && a.At < days.Tomorrow && a.EndsAt > days.Now && a.At > days.Now.AddDays(-2))
        .Where(a => a.AuthorId == me.Id || a.Attendees.Any(x => x.PersonId == me.Id))
        .OrderBy(a => a.At).ThenBy(a => a.Id).Take(20);

    public sealed record View(TaskCounts Counts, IReadOnlyList<ActivityView> Tasks, IReadOnlyList<ActivityView> Meetings);
}
