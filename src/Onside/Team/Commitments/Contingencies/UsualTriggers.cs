using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;

using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Contingencies;

// A moment comes.
public sealed class MomentTrigger : ITriggers
{
    public string Key => "moment";

    public FormattableString Called => $"A date comes";

    public TriggerNeeds Needs => TriggerNeeds.Moment;

    public bool Fits(Subject on, Subject? about) => true;

    public Task<IReadOnlyDictionary<Guid, Sign>> Look(IReadOnlyCollection<Contingency> waiting, DateTime now) =>
        Task.FromResult<IReadOnlyDictionary<Guid, Sign>>(waiting.Where(one => one.TriggerAt is not null).ToDictionary(one => one.Id, one => Of(one.TriggerAt!.Value, now)));

    private static Sign Of(DateTime at, DateTime now) => at <= now ? new(true, $"The date has come.") : new(false, Many(Left(at, now), $"The date comes in 1 day.", $"The date comes in {Left(at, now):N0} days."));

    private static int Left(DateTime at, DateTime now) => (int)Math.Ceiling((at - now).TotalDays);
}

// A promise is overdue by some days: this one, or the one about the outcome that is overdue the longest.
public sealed class OverdueTrigger(AppDb db) : ITriggers
{
    public string Key => "overdue";

    public FormattableString Called => $"A promise is overdue by some days";

    public TriggerNeeds Needs => TriggerNeeds.Days;

    public bool Fits(Subject on, Subject? about) => true;

    public async Task<IReadOnlyDictionary<Guid, Sign>> Look(IReadOnlyCollection<Contingency> waiting, DateTime now)
    {
        var ids = waiting.Select(one => one.OnId).Distinct().ToArray();
        var due = await db.Set<Commitment>().Where(c => c.EndedAt == null && c.State == CommitmentState.Promised && (ids.Contains(c.Id) || (c.SubjectId != null && ids.Contains(c.SubjectId.Value))))
            .Select(c => new { c.Id, c.SubjectId, c.DueAt }).ToListAsync();
        var byHolder = due.SelectMany(c => new[] { (On: c.Id, c.DueAt), (On: c.SubjectId ?? c.Id, c.DueAt) }).ToLookup(c => c.On, c => c.DueAt!.Value);
        return waiting.ToDictionary(one => one.Id, one => byHolder[one.OnId].Any() ? Of(byHolder[one.OnId].Min(), one.Days ?? 0, now) : new(false, $"Nothing is promised that could become overdue."));
    }

    private static Sign Of(DateTime due, int days, DateTime now)
    {
        var late = (int)(now - due).TotalDays;
        return due.AddDays(days) <= now ? new(true, Many(late, $"The promise is overdue by 1 day.", $"The promise is overdue by {late:N0} days."))
            : due <= now ? new(false, $"The promise is overdue, but not yet that long.") : new(false, $"The promise is not overdue.");
    }
}
