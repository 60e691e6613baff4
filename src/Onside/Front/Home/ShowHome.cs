using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Front.Home;

public static class ShowHome
{
    private const int Most = 8;

    public static async Task<Page<HomePage, View>> Get(AppDb db, Me me, SubjectBook book, Kept<PipelineBook> kept, Teller teller, TimeProvider clock)
    {
        var (now, today) = (clock.Now(), clock.Today(me.Zone));
        var dayEnd = me.Zone.Instant(today.AddDays(1), TimeOnly.MinValue);
        var mine = db.Set<Activity>().Where(a => a.AssigneeId == me.Id && a.Kind == ActivityKind.Task && a.DoneAt == null);
        var tasks = await mine.Where(a => a.DueAt != null && a.DueAt <= dayEnd.AddDays(7)).OrderBy(a => a.DueAt).ThenBy(a => a.Id).Take(Most)
            .Select(a => new Job(a.Id, a.Version, a.Title ?? "", a.SubjectKind, a.SubjectId, a.DueAt, a.DueOn)).ToListAsync();
        var meetings = await db.Set<Activity>().Where(a => a.Kind == ActivityKind.Meeting && a.At < dayEnd && a.EndsAt > now && (a.AuthorId == me.Id || a.Attendees.Any(x => x.PersonId == me.Id)))
            .OrderBy(a => a.At).Take(Most).Select(a => new Appointment(a.Id, a.Title ?? "", a.SubjectKind, a.SubjectId, a.At, a.EndsAt, a.Place)).ToListAsync();
        var names = await book.Named(tasks.Select(t => (t.SubjectKind, t.SubjectId)).Concat(meetings.Select(m => (m.SubjectKind, m.SubjectId)))
            .Where(s => s.SubjectId is not null).Select(s => new Subject(s.SubjectKind!, s.SubjectId!.Value)));
        var since = await Since.Of(db, me, now);
        return new(new(me.Name, tasks, await mine.CountAsync(), await Deals(db, me, await kept.Current(), now, today), meetings,
            names.ToDictionary(name => name.Key.Id, name => name.Value), since, await Since.Read(db, me, teller, since), now, today));
    }

    // Open deals of mine that are overdue, stale, or without a next step.
    private static async Task<List<NeedyDeal>> Deals(AppDb db, Me me, PipelineBook pipelines, DateTime now, DateOnly today)
    {
        var (stale, planned) = (StaleDeals.In(pipelines, now), db.WithNextStep(now));
        var open = db.Set<Deal>().Where(deal => deal.OwnerId == me.Id && deal.Result == Result.Open);
        var rows = await open.Where(deal => deal.CloseOn < today || !planned.Contains(deal.Id)).Union(open.Where(stale))
            .OrderByDescending(deal => deal.AmountInBase).ThenBy(deal => deal.Id).Take(Most).Select(DealRow.From(db)).ToListAsync();
        return [.. rows.Select(deal => new NeedyDeal(deal, deal.CloseOn < today ? Need.Overdue : StaleDeals.IsStale(pipelines.Known(deal.StageId), deal.StageEnteredAt, now) ? Need.Stale : Need.NextStep))];
    }

    public record View(string Name, IReadOnlyList<Job> Tasks, int OpenTasks, IReadOnlyList<NeedyDeal> Deals, IReadOnlyList<Appointment> Meetings,
        Dictionary<Guid, SubjectName> Subjects, DateTime Since, IReadOnlyList<Since.Item> News, DateTime Now, DateOnly Today);

    public record Job(Guid Id, int Version, string Title, string? SubjectKind, Guid? SubjectId, DateTime? DueAt, DateOnly? DueOn);

    public record Appointment(Guid Id, string Title, string? SubjectKind, Guid? SubjectId, DateTime At, DateTime? EndsAt, string? Place);

    public record NeedyDeal(DealRow Deal, Need Need);

    public enum Need
    {
        Overdue,
        Stale,
        NextStep,
    }
}
