using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Science;

namespace Onside.Customers.Deals;

// Each night: from when a stay in a stage is longer than three quarters of the completed ones.
public class LearnStageNorms(AppDb db, Kept<PipelineBook> kept) : IJob
{
    public async Task Run(CancellationToken cancel)
    {
        foreach (var stage in await db.Set<Stage>().ToListAsync(cancel))
        {
            var days = await db.Set<StageStay>().Where(stay => stay.StageId == stage.Id).Select(stay => stay.Seconds / 86400.0).ToListAsync(cancel);
            stage.Learn((int)Math.Ceiling(Staleness.Threshold(days).Days));
        }
        await db.SaveChangesAsync(cancel);
        kept.Forget();
    }
}
