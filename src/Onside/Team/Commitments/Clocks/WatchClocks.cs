using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;

namespace Onside.Team.Commitments.Clocks;

// Once a minute, all commitments of which a clock has something to say: each in a transaction of its own. A clock tells and marks; it never promises, declines or accepts.
public sealed class WatchClocks(AppDb db, Clockwork work, TimeProvider clock) : IJob
{
    private const int AtOnce = 500, MostRounds = 20;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.Now();
        for (var round = 0; round < MostRounds; round++)
        {
            var due = await db.Set<Commitment>().Where(c => c.NextAt <= now && c.EndedAt == null).OrderBy(c => c.NextAt).Take(AtOnce).Select(c => c.Id).ToListAsync(cancel);
            foreach (var id in due)
                await Look(id, now, cancel);
            if (due.Count < AtOnce)
                return;
        }
    }

    private async Task Look(Guid id, DateTime now, CancellationToken cancel)
    {
        try
        {
            await db.Transact(() => work.Look(id, now), cancel);
        }
        catch (Exception fault) when (Faults.IsWorthAnotherTry(fault))
        {
            // Somebody spoke meanwhile: it is looked at again in a minute.
        }
        db.ChangeTracker.Clear();
    }
}
