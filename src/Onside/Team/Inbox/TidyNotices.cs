using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Subjects;

namespace Onside.Team.Inbox;

// Each night: what was done half a year ago goes, and what its person may no longer see is no longer counted as waiting for them.
public sealed class TidyNotices(AppDb db, Eyes eyes, TimeProvider clock) : IJob
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(183);

    public async Task Run(CancellationToken cancel)
    {
        var (now, old) = (clock.Now(), clock.Now() - Kept);
        while (await db.Transact(() => db.Set<Notice>().Where(n => n.DoneAt < old).OrderBy(n => n.DoneAt).Take(AtOnce).ExecuteDeleteAsync(cancel), cancel) == AtOnce)
            await Task.Yield();
        foreach (var person in await db.Set<Notice>().Where(n => n.DoneAt == null && n.SubjectId != null).Select(n => n.PersonId).Distinct().ToListAsync(cancel))
            await Finish(person, now, cancel);
    }

    private async Task Finish(Guid personId, DateTime now, CancellationToken cancel)
    {
        var waiting = await db.Set<Notice>().Where(n => n.PersonId == personId && n.DoneAt == null && n.SubjectId != null).OrderByDescending(n => n.StandsAt).Take(AtOnce).ToListAsync(cancel);
        var seen = await eyes.Names(personId, [.. waiting.Select(n => n.Subject!.Value).Distinct()]);
        foreach (var notice in waiting.Where(n => seen is null || !seen.ContainsKey(n.Subject!.Value)))
            notice.Finish(now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The person has just handled it.
        }
        db.ChangeTracker.Clear();
    }
}
