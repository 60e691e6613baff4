using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Data;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Customers.Selling.Conduct;

// The newest check of a deal lapses as soon as a product, a need or the register of better fits is another than was judged.
public sealed class KeepConductChecks(TimeProvider clock) : Lapsing(clock)
{
    protected override IEnumerable<Guid> Touched(AppDb db) =>
        [.. Changed<DealLine>(db).Select(line => line.DealId), .. Changed<Need>(db).Select(need => need.DealId), .. Changed<NeedAnswer>(db).Select(answer => answer.NeedId), .. Changed<CompetitorFit>(db).Select(fit => fit.DealId)];

    protected override async Task Look(AppDb db, List<Guid> touched)
    {
        var deals = await db.Set<ConductCheck>().Where(check => touched.Contains(check.DealId) || db.Set<Need>().Any(need => need.DealId == check.DealId && touched.Contains(need.Id))).Select(check => check.DealId).Distinct().ToListAsync();
        foreach (var deal in deals)
            await Look(db, deal);
    }

    private async Task Look(AppDb db, Guid deal)
    {
        var (mark, now) = ((await ConductGround.Of(db, deal)).Mark, Now);
        await db.Set<ConductCheck>().Where(check => check.DealId == deal && check.Mark == mark && check.LapsedAt != null).ExecuteUpdateAsync(check => check.SetProperty(c => c.LapsedAt, (DateTime?)null));
        await db.Set<ConductCheck>().Where(check => check.DealId == deal && check.Mark != mark && check.LapsedAt == null).ExecuteUpdateAsync(check => check.SetProperty(c => c.LapsedAt, now));
    }
}
