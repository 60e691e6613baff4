using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Team.Commitments;

namespace Onside.Steering.Process;

// Every night: what was asked for on a hundred deals, and hardly ever changed anything, is not asked for any more until somebody wants it back.
public sealed class LetItemsRest(AppDb db, Kept<ProcessBook> kept, ProcessKeepers keepers, TimeProvider clock) : IJob
{
    private const int MostDecisions = 50_000;

    public async Task Run(CancellationToken cancel)
    {
        if ((await kept.Current()).Newest is not { } version)
            return;
        var used = await Uses(version);
        await db.Set<ProcessCost>().Where(cost => cost.VersionId == version.Id && cost.Item != null).ExecuteDeleteAsync(cancel);
        db.AddRange(used.Where(one => one.Used > 0).Select(one => new ProcessCost(version.Id, one.Item.Step, null, one.Item.Key, one.Used, (double)one.Changed / one.Used, clock.Now())));
        foreach (var (item, deals, changed) in used.Where(one => Friction.IsSunset(one.Used, one.Changed)))
        {
            db.Add(new ItemRest(version.Id, item.Key, deals, changed, clock.Now()));
            await keepers.Tell($"{item.Name} was asked for {deals:N0}× and changed something {changed:N0}×. It rests now: look at it.");
        }
        await db.SaveChangesAsync(cancel);
        kept.Forget();
    }

    // Each item that is asked for now: on how many deals, and on how many of them something was refused, warned, waived, returned, edited or declined because of it.
    // A gate that only observes decides nothing: there, an item neither helps nor costs.
    public async Task<IReadOnlyList<(ProcessBook.Item Item, int Used, int Changed)>> Uses(ProcessBook.Version version)
    {
        var decided = await db.Set<GateDecision>().Where(one => one.VersionId == version.Id && one.Mode != GateMode.Observe).OrderByDescending(one => one.At).Take(MostDecisions).Select(one => new { one.DealId, one.Step, one.Tier, one.Ruling, one.At, one.Missing, one.Waived }).ToListAsync();
        var back = (await db.Set<ItemRest>().Where(rest => rest.VersionId == version.Id && rest.EndedAt != null).Select(rest => new { rest.Item, rest.EndedAt }).ToListAsync()).ToLookup(rest => rest.Item, rest => rest.EndedAt!.Value);
        var moved = (await db.Set<GateAsk>().Join(db.Set<Commitment>().Where(c => c.Loops > 0 || c.Rounds > 0 || c.State == CommitmentState.Countered || c.State == CommitmentState.Declined), ask => ask.CommitmentId, c => c.Id, (ask, c) => new { ask.Item, ask.DealId }).ToListAsync()).ToLookup(ask => ask.Item, ask => ask.DealId);
        return [.. version.Items.Where(item => version.Resting.All(rest => rest.Item != item.Key)).Select(item =>
        {
            var since = back[item.Key].DefaultIfEmpty().Max();
            var here = decided.FindAll(one => one.Step == item.Step && (item.IsBold || one.Tier != DealTier.Small) && one.At > since);
            var deals = here.Where(one => one.Ruling != GateRuling.Refused).Select(one => one.DealId).ToHashSet();
            var changed = here.Where(one => (one.Ruling is GateRuling.Refused or GateRuling.Warned && one.Missing.Contains(item.Key)) || one.Waived.Contains(item.Key)).Select(one => one.DealId).Concat(moved[item.Key]).Where(deals.Contains).Distinct().Count();
            return (item, deals.Count, changed);
        })];
    }
}
