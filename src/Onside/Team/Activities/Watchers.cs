using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Team.Activities;

// Who follows a record: those concerned with it (its owner, its team), whoever wrote there of late, and whoever asked to; without those who want to hear no more.
public sealed class Watchers(AppDb db, IEnumerable<IConcerns> concerns, TimeProvider clock)
{
    private const int MonthsOfTalk = 6;

    public async Task<ILookup<Subject, Guid>> Of(IReadOnlyCollection<Subject> subjects)
    {
        var (ids, since) = (subjects.Select(subject => subject.Id).Distinct().ToList(), clock.Now().AddMonths(-MonthsOfTalk));
        var found = new List<(Guid SubjectId, Guid PersonId)>();
        foreach (var kind in subjects.GroupBy(subject => subject.Kind))
            foreach (var concern in concerns.Where(concern => concern.Kind == kind.Key))
                found.AddRange((await concern.Of([.. kind.Select(subject => subject.Id)])).Select(one => (one.SubjectId, one.PersonId)));
        found.AddRange((await Authors(ids, since).ToListAsync()).Select(one => (one.SubjectId, one.PersonId)));
        var said = await db.Set<Follow>().Where(follow => ids.Contains(follow.SubjectId)).Select(follow => new { follow.SubjectId, follow.PersonId, follow.EndedAt }).ToListAsync();
        found.AddRange(said.Where(follow => follow.EndedAt is null).Select(follow => (follow.SubjectId, follow.PersonId)));
        var ended = said.Where(follow => follow.EndedAt is not null).Select(follow => (follow.SubjectId, follow.PersonId)).ToHashSet();
        return (from subject in subjects from one in found.Distinct() where one.SubjectId == subject.Id && !ended.Contains(one) select (subject, one.PersonId)).ToLookup(one => one.subject, one => one.PersonId);
    }

    private IQueryable<Concern> Authors(List<Guid> ids, DateTime since) =>
        db.Set<Activity>().Where(a => a.SubjectId != null && ids.Contains(a.SubjectId.Value) && a.Kind == ActivityKind.Note && a.At > since).Select(a => new Concern { SubjectId = a.SubjectId!.Value, PersonId = a.AuthorId })
            .Concat(db.Set<Comment>().Where(c => c.CreatedAt > since).Join(db.Set<Activity>().Where(a => a.SubjectId != null && ids.Contains(a.SubjectId.Value)), c => c.ActivityId, a => a.Id, (c, a) => new Concern { SubjectId = a.SubjectId!.Value, PersonId = c.AuthorId }))
            .Distinct();
}

// Slot: who is concerned with records of a kind without having said so.
public interface IConcerns
{
    string Kind { get; }

    Task<IReadOnlyList<Concern>> Of(IReadOnlyCollection<Guid> ids);
}

public sealed class Concern
{
    public Guid SubjectId { get; init; }
    public Guid PersonId { get; init; }
}
