using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Live;
using Onside.Platform.Subjects;

namespace Onside.Team.Activities;

// For the start page: how much of mine is overdue and due today, the tasks that come first, what is on today, and what I am reminded of.
public sealed class MyDay(AppDb db, Diary diary, Remembered remembered, Me me)
{
    private const int MostReminders = 10, MostMeetings = 20;

    // What is read again when one of these is saved.
    private static readonly string[] Rests = ["activity", "comment", "file", "reminder", "person"];

    // Also: other records of the page, named by the same statements.
    public async Task<View> Today(int most = 8, IEnumerable<Subject>? also = null)
    {
        var days = TaskDays.Of(diary.Moments);
        var (counts, reminders, activities) = await remembered.Of(new Asked(me.Id, days.Tomorrow, most), Rests, () => Read(days, most));
        var (all, names) = await diary.Named(activities, also ?? []);
        return new(counts, [.. all.Where(IsMyTask).OrderBy(a => a.Task!.DueAt).ThenBy(a => a.Id).Take(most)], [.. all.Where(a => IsToday(a, days)).OrderBy(a => a.At).ThenBy(a => a.Id)],
            new([.. reminders.SelectMany(r => all.Where(a => a.Id == r.ActivityId).Select(a => new ShowReminders.One(r.Id, r.At, a)))]), names);
    }

    private async Task<Found> Read(TaskDays days, int most)
    {
        var open = db.OpenTasksOf(me.Id);
        // The counts and the reminders by one statement: the start page has many.
        var lines = await open.ByDay(days).Concat(ShowReminders.Waiting(db, me).OrderByDescending(r => r.At).Take(MostReminders)
            .Select(r => new TaskQueries.DayLine { Overdue = 0, Today = 0, Week = 0, Later = 0, At = r.At, Id = r.Id, ActivityId = r.ActivityId })).ToListAsync();
        var reminders = lines.Where(line => line.Id != Guid.Empty).OrderByDescending(line => line.At).ToList();
        var reminded = reminders.Select(r => r.ActivityId).ToList();
        // One list of ids, so that all of the day is read by one statement.
        var wanted = open.Where(a => a.DueAt != null).OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(most).Select(a => a.Id)
            .Concat(Meetings(days).Select(a => a.Id)).Concat(db.Set<Activity>().Where(a => reminded.Contains(a.Id)).Select(a => a.Id));
        return new(lines.Find(line => line.Id == Guid.Empty)?.Counts ?? new(0, 0, 0, 0), reminders, await db.Set<Activity>().Where(a => wanted.Contains(a.Id)).Select(ActivityView.Of(db, me.Id)).ToListAsync());
    }

    private sealed record Found(TaskCounts Counts, List<TaskQueries.DayLine> Reminders, List<ActivityView> Activities);

    private sealed record Asked(Guid Who, DateTime Tomorrow, int Most);

    // Meetings of today that are not over yet: mine, or with me.
    private IQueryable<Activity> Meetings(TaskDays days) => db.Set<Activity>()
        .Where(a => a.Kind == ActivityKind.Meeting && a.At < days.Tomorrow && a.EndsAt > days.Now && a.At > days.Now.AddDays(-2))
        .Where(a => a.AuthorId == me.Id || a.Attendees.Any(x => x.PersonId == me.Id))
        .OrderBy(a => a.At).ThenBy(a => a.Id).Take(MostMeetings);

    private bool IsMyTask(ActivityView activity) => activity is { IsOpenTask: true, Task.DueAt: not null } && activity.Task.Assignee.Id == me.Id;

    // The same as above, of what was read.
    private bool IsToday(ActivityView activity, TaskDays days) => activity.Meeting is { } meeting && activity.At < days.Tomorrow && meeting.EndsAt > days.Now && activity.At > days.Now.AddDays(-2)
        && (activity.Author.Id == me.Id || meeting.Attendees.Any(person => person.Id == me.Id));

    public sealed record View(TaskCounts Counts, IReadOnlyList<ActivityView> Tasks, IReadOnlyList<ActivityView> Meetings, ShowReminders.View Reminders, [property: JsonIgnore] IReadOnlyDictionary<Subject, SubjectName> Names);
}
