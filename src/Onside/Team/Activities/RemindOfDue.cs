using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;

namespace Onside.Team.Activities;

// Delivers what is due. Two nodes may try the same reminder: its version lets one of them save, the other looks again.
public sealed class RemindOfDue(AppDb db, TimeProvider clock) : IJob
{
    private const int Most = 200;
    private const int MostRounds = 5;

    public async Task Run(CancellationToken cancel)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var now = clock.Now();
            var due = await Due(now).ToListAsync(cancel);
            foreach (var reminder in due)
                reminder.Deliver(now);
            try
            {
                await db.SaveChangesAsync(cancel);
                if (due.Count < Most)
                    return;
            }
            catch (Exception fault) when (Faults.IsWorthAnotherTry(fault))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    // Nobody is reminded of what is done or gone.
    private IQueryable<Reminder> Due(DateTime now) => db.Set<Reminder>()
        .Where(r => r.DeliveredAt == null && r.At <= now && db.Set<Activity>().Any(a => a.Id == r.ActivityId && (a.Kind != ActivityKind.Task || a.DoneAt == null)))
        .OrderBy(r => r.At).Take(Most);
}
