using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Data;

namespace Onside.Customers.Selling.Negotiation;

// Who has read the terms has read other ones as soon as a term, a line or the amount is changed, whatever the way; and the same again once that is taken back.
public sealed class KeepReadings : ISaving, ISaved
{
    private HashSet<Guid> _changed = [];

    public Task Saving(AppDb db)
    {
        _changed =
        [
            .. db.ChangeTracker.Entries<Deal>().Where(entry => entry.State == EntityState.Modified && (entry.Property(deal => deal.AmountMinor).IsModified || entry.Property(deal => deal.Currency).IsModified)).Select(entry => entry.Entity.Id),
            .. db.ChangeTracker.Entries<DealLine>().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity.DealId),
            .. db.ChangeTracker.Entries<TermsCheck>().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity.DealId),
        ];
        return Task.CompletedTask;
    }

    public async Task Saved(AppDb db)
    {
        var (ids, _) = (_changed, _changed = []);
        if (ids.Count == 0 || await db.Set<TermsReading>().AsNoTracking().Where(reading => ids.Contains(reading.DealId)).ToListAsync() is not { Count: > 0 } readings)
            return;
        var deals = await db.Set<Deal>().AsNoTracking().Include(deal => deal.Lines).Where(deal => ids.Contains(deal.Id)).ToDictionaryAsync(deal => deal.Id);
        var checks = (await db.Set<TermsCheck>().AsNoTracking().Where(check => ids.Contains(check.DealId)).ToListAsync()).ToLookup(check => check.DealId);
        foreach (var reading in readings.Where(reading => deals.ContainsKey(reading.DealId)))
            if ((reading.Mark == TermsMark.Of(deals[reading.DealId], checks[reading.DealId])) is var holds && holds != reading.Holds)
                await db.Set<TermsReading>().Where(one => one.Id == reading.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Holds, holds));
    }
}
