using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Clocks;

namespace Onside.Steering.Process;

// What a gate waits for is answered within a working day; else the next of the pool is asked the same, each once. Nothing is promised by it.
public sealed class OfferToNext(AppDb db, Gatekeeper gates, Kept<ProcessBook> kept, GatePool pool, PassingOn passing) : IJob
{
    private const int AtOnce = 500;

    public async Task Run(CancellationToken cancel)
    {
        var silent = await db.Set<GateAsk>().Where(ask => !ask.IsAround).Join(db.Set<Commitment>().Where(c => c.EndedAt == null && c.State == CommitmentState.Requested && c.OverdueAnswer && c.PerformerId != null), ask => ask.CommitmentId, c => c.Id, (ask, c) => ask.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var id in silent)
        {
            await db.Transact(() => Offer(id), cancel);
            db.ChangeTracker.Clear();
        }
    }

    private async Task Offer(Guid id)
    {
        var ask = await db.Set<GateAsk>().SingleAsync(one => one.Id == id);
        if (await db.Set<Commitment>().SingleOrDefaultAsync(c => c.Id == ask.CommitmentId && c.EndedAt == null) is not { State: CommitmentState.Requested, OverdueAnswer: true, PerformerId: { } performer } commitment || await gates.Find(ask.DealId) is not { } deal)
            return;
        ask.Try(performer);
        var item = (await kept.Current()).Of(deal.OpenedAt, deal.Pin)?.Items.FirstOrDefault(one => one.Key == ask.Item);
        if (item is not null && await pool.Next(item, deal.OwnerId, [.. ask.Tried, commitment.RequesterId], performer) is { } next)
            await passing.To(commitment, next);
        else
            ask.BeAround();
        await db.SaveChangesAsync();
    }
}
