using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.Activities;

// For the start page: how much of mine is overdue and due today, the tasks that come first, what is on today, and what I am reminded of.
public sealed class MyDay(AppDb db, Diary diary, Me me)
{
    private const int MostReminders = 10;

    public async Task<View> Today(int most = 8)
    {
        var days = TaskDays.Of(diary.Moments);
        var open = db.OpenTasksOf(me.Id);
        var tasks = await open.Where(a => a.DueAt != null).OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(most).Select(ActivityView.Of(db, me.Id)).ToListAsync();
        var meetings = await Meetings(days).Select(ActivityView.Of(db, me.Id)).ToListAsync();
        var reminders = await ShowReminders.Waiting(db, me).OrderByDescending(r => r.At).Take(MostReminders).ToListAsync();
        var ids = reminders.Select(r => r.ActivityId).ToList();
        var reminded = ids.Count == 0 ? [] : await db.Set<Activity>().Where(a => ids.Contains(a.Id)).Select(ActivityView.Of(db, me.Id)).ToListAsync();
        var named = (await diary.Named([.. tasks, .. meetings, .. reminded])).DistinctBy(a => a.Id).ToDictionary(a => a.Id);
        return new(await open.CountByDay(days), [.. tasks.Select(t => named[t.Id])], [.. meetings.Select(m => named[m.Id])],
            new([.. reminders.Where(r => named.ContainsKey(r.ActivityId)).Select(r => new ShowReminders.One(r.Id, r.At, named[r.ActivityId]))]));
    }

    // Meetings of today that are not over yet: mine, or with me.
    private IQueryable<Activity> Meetings(TaskDays days) => db.Set<Activity>()
        .Where(a => a.Kind == ActivityKind.Meeting && a.At < days.Tomorrow && a.EndsAt > days.Now && a.At > days.Now.AddDays(-2))
        .Where(a => a.AuthorId == me.Id || a.Attendees.Any(x => x.PersonId == me.Id))
        .OrderBy(a => a.At).ThenBy(a => a.Id).Take(20);

    public sealed record View(TaskCounts Counts, IReadOnlyList<ActivityView> Tasks, IReadOnlyList<ActivityView> Meetings, ShowReminders.View Reminders);
}
