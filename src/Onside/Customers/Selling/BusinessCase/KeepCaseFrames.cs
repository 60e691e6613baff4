using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Customers.Selling.BusinessCase;

// What the customer confirmed lapses as soon as a line or the years are others.
public sealed class KeepCaseFrames(TimeProvider clock) : Lapsing(clock)
{
    protected override IEnumerable<Guid> Touched(AppDb db) => [.. Changed<CaseLine>(db).Select(line => line.DealId), .. Changed<CaseFrame>(db).Select(frame => frame.DealId)];

    protected override async Task Look(AppDb db, List<Guid> touched)
    {
        var now = Now;
        foreach (var frame in await db.Set<CaseFrame>().AsNoTracking().Where(frame => touched.Contains(frame.DealId) && frame.ConfirmedMark != null).ToListAsync())
        {
            var holds = CaseFrame.Mark(frame.Years, await db.Set<CaseLine>().AsNoTracking().Where(line => line.DealId == frame.DealId).ToListAsync()) == frame.ConfirmedMark;
            if (holds == frame.LapsedAt is not null)
                await db.Set<CaseFrame>().Where(one => one.Id == frame.Id).ExecuteUpdateAsync(one => one.SetProperty(f => f.LapsedAt, holds ? (DateTime?)null : now));
        }
    }
}
