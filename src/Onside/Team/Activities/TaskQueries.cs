using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public enum TaskShow
{
    Open,
    Overdue,
    Today,
    Week,
    Later,
    Done,
    Every,
}

public sealed record TaskCounts(int Overdue, int Today, int Week, int Later)
{
    public int Open => Overdue + Today + Week + Later;
}

// Tasks by when they are due, by the reader's own days: overdue, today, the rest of the reader's week, later or some time.
public sealed record TaskDays(DateTime Now, DateTime Tomorrow, DateTime NextWeek)
{
    public static TaskDays Of(Moments moments)
    {
        var today = moments.Today;
        return new(moments.Now, moments.Zone.Instant(today.AddDays(1), TimeOnly.MinValue), moments.Zone.Instant(today.StartOfWeek().AddDays(7), TimeOnly.MinValue));
    }

    // A day's task falls due at the very end of its day, which still is that day.
    public TaskShow Of(DateTime? due) =>
        due is not { } at ? TaskShow.Later : at <= Now ? TaskShow.Overdue : at <= Tomorrow ? TaskShow.Today : at <= NextWeek ? TaskShow.Week : TaskShow.Later;
}

public static class TaskQueries
{
    public static IQueryable<Activity> Tasks(this AppDb db) => db.Set<Activity>().Where(a => a.Kind == ActivityKind.Task);

    public static IQueryable<Activity> Open(this IQueryable<Activity> tasks) => tasks.Where(a => a.DoneAt == null);

    public static IQueryable<Activity> OpenTasks(this AppDb db) => db.Tasks().Open();

    public static IQueryable<Activity> OpenTasksOf(this AppDb db, Guid personId) => db.OpenTasks().Where(a => a.AssigneeId == personId);

    public static IQueryable<Activity> During(this IQueryable<Activity> tasks, TaskShow show, TaskDays days) => show switch
    {
        TaskShow.Every => tasks,
        TaskShow.Done => tasks.Where(a => a.DoneAt != null),
        TaskShow.Overdue => tasks.Open().Where(a => a.DueAt <= days.Now),
        TaskShow.Today => tasks.Open().Where(a => a.DueAt > days.Now && a.DueAt <= days.Tomorrow),
        TaskShow.Week => tasks.Open().Where(a => a.DueAt > days.Tomorrow && a.DueAt > days.Now && a.DueAt <= days.NextWeek),
        TaskShow.Later => tasks.Open().Where(a => a.DueAt == null || a.DueAt > days.NextWeek),
        _ => tasks.Open(),
    };

    public static async Task<TaskCounts> CountByDay(this IQueryable<Activity> open, TaskDays days) =>
        await open.GroupBy(_ => 1).Select(all => new TaskCounts(
            all.Count(a => a.DueAt <= days.Now),
            all.Count(a => a.DueAt > days.Now && a.DueAt <= days.Tomorrow),
            all.Count(a => a.DueAt > days.Now && a.DueAt > days.Tomorrow && a.DueAt <= days.NextWeek),
            all.Count(a => a.DueAt == null || a.DueAt > days.NextWeek))).SingleOrDefaultAsync() ?? new(0, 0, 0, 0);

    // One row, or none where nothing is open.
    internal static IQueryable<DayLine> ByDay(this IQueryable<Activity> open, TaskDays days) => open.GroupBy(_ => 1).Select(all => new DayLine
    {
        Overdue = all.Count(a => a.DueAt <= days.Now),
        Today = all.Count(a => a.DueAt > days.Now && a.DueAt <= days.Tomorrow),
        Week = all.Count(a => a.DueAt > days.Now && a.DueAt > days.Tomorrow && a.DueAt <= days.NextWeek),
        Later = all.Count(a => a.DueAt == null || a.DueAt > days.NextWeek),
        At = days.Now, Id = Guid.Empty, ActivityId = Guid.Empty,
    });

    // Counts of tasks by day; or, by its ids, a reminder.
    internal sealed class DayLine
    {
        public int Overdue { get; init; }
        public int Today { get; init; }
        public int Week { get; init; }
        public int Later { get; init; }
        public DateTime At { get; init; }
        public Guid Id { get; init; }
        public Guid ActivityId { get; init; }

        public TaskCounts Counts => new(Overdue, Today, Week, Later);
    }
}
