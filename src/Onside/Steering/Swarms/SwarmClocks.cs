using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science.Process;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Steering.Swarms;

// Once an hour: whoever decided is asked whether it helped. Once for each date, whatever the clock does.
public sealed class AskWhetherItHelped(AppDb db, Notices notices, TimeProvider clock) : IJob
{
    private const int AtOnce = 200;

    public async Task Run(CancellationToken cancel)
    {
        var now = clock.Now();
        var due = await db.Set<Swarm>().Where(s => s.State == SwarmState.Trying && s.ResultDueAt <= now && s.ResultAskedAt == null).OrderBy(s => s.ResultDueAt).Select(s => s.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var id in due)
            await db.Transact(async () =>
            {
                await db.Serialize($"swarms/{id}");
                if (await db.Set<Swarm>().SingleOrDefaultAsync(s => s.Id == id && s.State == SwarmState.Trying && s.ResultDueAt <= now && s.ResultAskedAt == null) is not { } swarm)
                    return;
                swarm.BeAsked(now);
                await notices.Notify(swarm.DeciderId, SwarmReasons.ToDecide, SwarmReasons.Told(swarm.DealId, $"Did it help? It was decided on {DateOnly.FromDateTime(swarm.DecidedAt!.Value)}", swarm.Reason));
                await db.SaveChangesAsync(cancel);
            }, cancel);
    }
}

// Somebody leaves: their successor decides, and nobody waits for their options any more.
public sealed class WhenPersonLeaves(AppDb db, SwarmDesk desk, TimeProvider clock) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        var gone = happened.PersonId;
        foreach (var swarm in await desk.Whole().Where(s => s.EndedAt == null && (s.DeciderId == gone || s.Seats.Any(seat => seat.PersonId == gone))).ToListAsync())
            swarm.Without(gone, happened.SuccessorId, clock.Now());
        foreach (var offer in await db.Set<Takeover>().Where(one => one.ById == gone && one.State == TakeoverState.Offered).ToListAsync())
            offer.Withdraw(gone, gone, clock.Now());
    }
}
