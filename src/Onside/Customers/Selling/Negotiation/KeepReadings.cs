using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;

namespace Onside.Customers.Selling.Negotiation;

// Who has read the terms has read other ones as soon as a term, a line or the amount is changed, whatever the way; and the same again once that is taken back.
public sealed class KeepReadings(TimeProvider clock) : Lapsing(clock)
{
    protected override IEnumerable<Guid> Touched(AppDb db) => [.. Changed<Deal>(db).Select(deal => deal.Id), .. Changed<DealLine>(db).Select(line => line.DealId), .. Changed<TermsCheck>(db).Select(check => check.DealId)];

    protected override async Task Look(AppDb db, List<Guid> touched)
    {
        var readings = await db.Set<TermsReading>().AsNoTracking().Where(reading => touched.Contains(reading.DealId)).ToListAsync();
        if (readings.Count == 0)
            return;
        var deals = await db.Set<Deal>().AsNoTracking().Include(deal => deal.Lines).Where(deal => touched.Contains(deal.Id)).ToDictionaryAsync(deal => deal.Id);
        var checks = (await db.Set<TermsCheck>().AsNoTracking().Where(check => touched.Contains(check.DealId)).ToListAsync()).ToLookup(check => check.DealId);
        foreach (var reading in readings.Where(reading => deals.ContainsKey(reading.DealId)))
            if ((reading.Mark == TermsMark.Of(deals[reading.DealId], checks[reading.DealId])) is var holds && holds != reading.Holds)
                await db.Set<TermsReading>().Where(one => one.Id == reading.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Holds, holds));
    }
}
