using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// Every night: a gate that requires, and took more of the time of the last twenty deals than its budget, advises from now on until somebody has looked at it.
public sealed class KeepFriction(AppDb db, Kept<ProcessBook> kept, ProcessKeepers keepers, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken cancel)
    {
        foreach (var version in (await kept.Current()).All)
        {
            await db.Set<ProcessCost>().Where(cost => cost.VersionId == version.Id && cost.Item == null).ExecuteDeleteAsync(cancel);
            foreach (var (step, tier) in Enum.GetValues<SalesStep>().SelectMany(step => Enum.GetValues<DealTier>().Select(tier => (step, tier))).Where(gate => version.Mode(gate.step, gate.tier) == GateMode.Require))
            {
                var share = await Share(version.Id, step, tier);
                db.Add(new ProcessCost(version.Id, step, tier, null, share is Measure<double>.Insufficient few ? few.Have : Friction.Deals, share is Measure<double>.Known known ? known.Value : null, clock.Now()));
                if (share is Measure<double>.Known { Value: > Friction.Budget } over)
                    await Ease(new(version.Id, step, tier, over.Value, Friction.Deals, clock.Now()));
            }
            await db.SaveChangesAsync(cancel);
        }
        kept.Forget();
    }

    // A gate as it stood for the last twenty deals that came to an end after it: from the first attempt that was refused until they could leave.
    public async Task<Measure<double>> Share(Guid version, SalesStep step, DealTier tier)
    {
        var since = await db.Set<GateEasing>().Where(easing => easing.VersionId == version && easing.Step == step && easing.Tier == tier).MaxAsync(easing => easing.EndedAt) ?? default;
        var lately = await db.Set<GateDecision>().Where(one => one.VersionId == version && one.Step == step && one.Tier == tier && one.Mode == GateMode.Require && one.Ruling != GateRuling.Refused && one.At > since)
            .Join(db.Set<Deal>().Where(deal => deal.ClosedAt != null), one => one.DealId, deal => deal.Id, (one, deal) => new { one.DealId, one.At, deal.OpenedAt, ClosedAt = deal.ClosedAt!.Value })
            .OrderByDescending(one => one.ClosedAt).ThenByDescending(one => one.At).Take(Friction.Deals * 2).ToListAsync();
        var passed = lately.DistinctBy(one => one.DealId).Take(Friction.Deals).ToList();
        var ids = passed.ConvertAll(one => one.DealId);
        var refused = (await db.Set<GateDecision>().Where(one => ids.Contains(one.DealId) && one.Step == step && one.Ruling == GateRuling.Refused).Select(one => new { one.DealId, one.At }).ToListAsync()).ToLookup(one => one.DealId, one => one.At);
        return Friction.Share([.. passed.Select(one => refused[one.DealId].Where(at => at <= one.At).Select(at => one.At - at).DefaultIfEmpty().Max())], [.. passed.Select(one => one.ClosedAt - one.OpenedAt)]);
    }

    private async Task Ease(GateEasing easing)
    {
        db.Add(easing);
        await keepers.Tell($"{GateWords.Of(easing.Step)} took {easing.Share:P0} of the time of the deals that ended last. It only advises now: look at it.");
    }
}
