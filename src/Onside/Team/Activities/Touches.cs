using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.Activities;

// When somebody last did something with a subject, and what is next: for cards and lists, a page of ids in one statement.
public static class Touches
{
    public static async Task<Dictionary<Guid, Touch>> TouchesOf(this AppDb db, IReadOnlyCollection<Guid> subjectIds, DateTime now)
    {
        var ids = subjectIds.ToArray();
        var last = db.Set<Activity>().Where(a => a.SubjectId != null && ids.Contains(a.SubjectId.Value)).Past(now)
            .GroupBy(a => a.SubjectId!.Value).Select(one => new Found { SubjectId = one.Key, At = one.Max(a => (DateTime?)a.At), Title = null, IsNext = false, Kind = null });
        var next = db.Set<Activity>().Where(a => a.SubjectId != null && ids.Contains(a.SubjectId.Value)).Ahead(now)
            .Select(a => new Found { SubjectId = a.SubjectId!.Value, At = a.Kind == ActivityKind.Meeting ? a.At : a.DueAt, Title = a.Title, IsNext = true, Kind = (int?)a.Kind });
        var found = await last.Concat(next).ToListAsync();
        return found.GroupBy(row => row.SubjectId).ToDictionary(one => one.Key, Of);
    }

    // What is to be done next with any subject, to be asked for inside another query.
    public static IQueryable<Activity> NextSteps(this AppDb db, DateTime now) => db.Set<Activity>().Ahead(now);

    public static IQueryable<Activity> Past(this IQueryable<Activity> activities, DateTime now) =>
        activities.Where(a => a.At <= now && (a.Kind != ActivityKind.Task || a.DoneAt != null));

    public static IQueryable<Activity> Ahead(this IQueryable<Activity> activities, DateTime now) =>
        activities.Where(a => (a.Kind == ActivityKind.Task && a.DoneAt == null) || (a.Kind == ActivityKind.Meeting && a.At > now));

    public static DateTime? Later(DateTime? one, DateTime? other) => one > other || other is null ? one : other;

    private static Touch Of(IEnumerable<Found> rows)
    {
        var next = rows.Where(row => row.IsNext).OrderBy(row => row.At ?? DateTime.MaxValue).FirstOrDefault();
        return new(rows.FirstOrDefault(row => !row.IsNext)?.At, next is null ? null : new NextStep((ActivityKind)next.Kind!, next.Title ?? "", next.At));
    }

    private sealed class Found
    {
        public Guid SubjectId { get; init; }
        public DateTime? At { get; init; }
        public string? Title { get; init; }
        public bool IsNext { get; init; }
        public int? Kind { get; init; }
    }
}

public sealed record Touch(DateTime? LastAt, NextStep? Next);

// An open task or a meeting ahead; At is when it is due or begins, if it has a date.
public sealed record NextStep(ActivityKind Kind, string Title, DateTime? At);
