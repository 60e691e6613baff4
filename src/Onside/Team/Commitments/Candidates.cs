using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science;
using Onside.Science.FollowThrough;
using Onside.Team.Calendars;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Who could be asked: how much each has open, how soon they usually answer, and whether they work now.
public sealed class Candidates(AppDb db, Kept<PersonNames> people, Kept<CalendarBook> calendars, Me me, TimeProvider clock)
{
    private const int Answers = 20;

    public async Task<IReadOnlyList<Candidate>> Of(IReadOnlyCollection<Guid> ids)
    {
        var (names, book, now) = (await people.Current(), await calendars.Current(), clock.Now());
        var open = await db.Set<Commitment>().Where(c => c.PerformerId != null && ids.Contains(c.PerformerId.Value) && c.EndedAt == null).GroupBy(c => c.PerformerId!.Value).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        var answered = await db.Set<Commitment>().Where(c => c.PerformerId != null && ids.Contains(c.PerformerId.Value) && c.AnsweredAt != null).OrderByDescending(c => c.CreatedAt).Take(Answers * Math.Max(1, ids.Count))
            .Select(c => new { Id = c.PerformerId!.Value, c.CreatedAt, At = c.AnsweredAt!.Value }).ToListAsync();
        return [.. ids.Select(id => Of(names.Of(id), Answering.Hours(book, id), open.GetValueOrDefault(id), [.. answered.Where(one => one.Id == id).Take(Answers).Select(one => (one.CreatedAt, one.At))], now))];
    }

    // Those who come first to mind: the ones the record names, then those I asked last.
    public async Task<IReadOnlyList<Guid>> First(IReadOnlyList<Guid> named, int most)
    {
        var names = await people.Current();
        var lately = await db.Set<Commitment>().Where(c => c.RequesterId == me.Id && c.PerformerId != null).OrderByDescending(c => c.CreatedAt).Take(30).Select(c => c.PerformerId!.Value).ToListAsync();
        return [.. named.Concat(lately).Distinct().Where(id => id != me.Id && names.Of(id) is { IsActive: true, Name.Length: > 0 }).Take(most)];
    }

    private static Candidate Of(PersonName person, WorkingTime hours, int open, IReadOnlyList<(DateTime Asked, DateTime Answered)> answers, DateTime now) =>
        new(person.Id, person.Name, person.Functions, open, Usual(hours, answers), hours.IsWorking(now), hours.IsWorking(now) ? null : hours.Next(now));

    // The median, in working minutes; nothing while there are fewer than three.
    private static int? Usual(WorkingTime hours, IReadOnlyList<(DateTime Asked, DateTime Answered)> answers) =>
        answers.Count < 3 ? null : answers.Select(one => (int)hours.Between(one.Asked, one.Answered).TotalMinutes).Order().ElementAt(answers.Count / 2);
}

// Minutes: the usual time to an answer, in working time. WorksFrom: when they work again, where they do not now.
public sealed record Candidate(Guid Id, string Name, IReadOnlyList<Function> Functions, int Open, int? UsualMinutes, bool Works, DateTime? WorksFrom);
