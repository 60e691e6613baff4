using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Team.People;

namespace Onside.Team.Activities;

// One subject's history, newest first: its activities and its own news as two walks of the same order, merged. Two statements a page.
public static class TimelineQuery
{
    public const int Size = 25;
    private const int MostAhead = 50;

    public static async Task<TimelinePart> Timeline(this AppDb db, Subject subject, TimelineShow show, string? after, Guid reader, DateTime now)
    {
        var mark = Cursor<DateTime>.Read(after) is { } read ? read with { Key = read.Key.ToUniversalTime() } : null;
        var activities = show == TimelineShow.News ? [] : await Activities(db, subject, show, mark, now).Select(ActivityView.Of(db, reader)).ToListAsync();
        var news = show is TimelineShow.All or TimelineShow.News ? await News(db, subject, mark).ToListAsync() : [];
        var rows = activities.Select(a => new TimelineRow(a.Id, a.At, a, null)).Concat(news.Select(n => new TimelineRow(n.Id, n.At, null, n)))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Size + 1).ToList();
        return rows.Count <= Size ? new(rows, null) : new(rows[..Size], new Cursor<DateTime>(rows[Size - 1].At, rows[Size - 1].Id).ToString());
    }

    // What stands on top: pinned notes, open tasks by when they are due, meetings ahead.
    public static Task<List<ActivityView>> Ahead(this AppDb db, Subject subject, TimelineShow show, Guid reader, DateTime now)
    {
        var ahead = db.Set<Activity>().Where(a => a.SubjectId == subject.Id && a.SubjectKind == subject.Kind
            && ((a.Kind == ActivityKind.Task && a.DoneAt == null) || (a.Kind == ActivityKind.Meeting && a.At > now) || a.PinnedAt != null));
        if (show != TimelineShow.All)
            ahead = ahead.Where(a => a.Kind == (ActivityKind)show);
        return ahead.OrderByDescending(a => a.PinnedAt != null).ThenBy(a => a.Kind == ActivityKind.Task && a.DueAt == null).ThenBy(a => a.Kind == ActivityKind.Task ? a.DueAt : a.At).ThenBy(a => a.Id)
            .Take(MostAhead).Select(ActivityView.Of(db, reader)).ToListAsync();
    }

    private static IQueryable<Activity> Activities(AppDb db, Subject subject, TimelineShow show, Cursor<DateTime>? mark, DateTime now)
    {
        var past = db.Set<Activity>().Where(a => a.SubjectId == subject.Id && a.SubjectKind == subject.Kind && a.PinnedAt == null).Past(now);
        if (show != TimelineShow.All)
            past = past.Where(a => a.Kind == (ActivityKind)show);
        if (mark is not null)
            past = past.Where(a => a.At <= mark.Key && (a.At < mark.Key || a.Id < mark.Id));
        return past.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(Size + 1);
    }

    private static IQueryable<Happening> News(AppDb db, Subject subject, Cursor<DateTime>? mark)
    {
        var news = db.Set<PlatformEvent>().Where(e => e.SubjectId == subject.Id && e.SubjectKind == subject.Kind);
        if (mark is not null)
            news = news.Where(e => e.At <= mark.Key && (e.At < mark.Key || e.Id < mark.Id));
        return news.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(Size + 1)
            .Select(e => new Happening(e.Id, e.At, e.Kind, e.ActorId == null ? null : new Named(e.ActorId.Value, db.Set<Person>().Where(p => p.Id == e.ActorId).Select(p => p.Name).FirstOrDefault() ?? ""), e.Payload,
                db.Set<PlatformChange>().Where(c => c.EventId == e.Id).OrderBy(c => c.Sequence)
                    .Select(c => new FieldChange(c.Field, c.Before!.Substring(0, FieldChange.Longest), c.After!.Substring(0, FieldChange.Longest))).ToList()));
    }
}

public enum TimelineShow
{
    Note = ActivityKind.Note,
    Call = ActivityKind.Call,
    Meeting = ActivityKind.Meeting,
    Task = ActivityKind.Task,
    News,
    All,
}

public sealed record TimelinePart(IReadOnlyList<TimelineRow> Rows, string? Next);

public sealed record TimelineRow(Guid Id, DateTime At, ActivityView? Activity, Happening? News);

// One event of a subject's own log, before it is told.
public sealed record Happening(Guid Id, DateTime At, string Kind, Named? Actor, string? Payload, IReadOnlyList<FieldChange> Changes)
{
    // Nobody in particular: a job, or the import.
    public Who Who => new(Actor?.Name ?? "Onside");
}

public sealed record FieldChange(string Field, string? Before, string? After)
{
    // As the company calls it, where it is a field of its own.
    public string? Called { get; init; }

    public const int Longest = 200;
}
