using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// Adds what each saved deal brings to its column and takes what it left, whatever the way it changed. Written last: who adds to the same column waits from here until the commit.
public sealed class KeepTotals : ISaving, ISaved
{
    private Dictionary<Key, (long Count, long Sum)> _changes = [];

    private sealed record Key(Guid PipelineId, Guid StageId, Result Result, Guid OwnerId, string Currency);

    public Task Saving(AppDb db)
    {
        _changes = [];
        foreach (var entry in db.ChangeTracker.Entries<Deal>())
        {
            if (entry.State is EntityState.Modified or EntityState.Deleted)
                Count(_changes, entry.OriginalValues, -1);
            if (entry.State is EntityState.Modified or EntityState.Added)
                Count(_changes, entry.CurrentValues, 1);
        }
        return Task.CompletedTask;
    }

    public Task Saved(AppDb db) => Write(db, _changes);

    // For deals that were written past the change tracker.
    public static Task Add(AppDb db, IEnumerable<Deal> deals) => Write(db, deals.GroupBy(deal => new Key(deal.PipelineId, deal.StageId, deal.Result, deal.OwnerId, deal.Currency))
        .ToDictionary(column => column.Key, column => ((long)column.Count(), column.Sum(deal => deal.AmountMinor ?? 0))));

    // One order for everybody: two savers never wait for each other in a circle.
    private static Task Write(AppDb db, Dictionary<Key, (long Count, long Sum)> changes) => Bulk.Add(db,
        [.. changes.Where(c => c.Value != default).OrderBy(c => c.Key.StageId).ThenBy(c => c.Key.Result).ThenBy(c => c.Key.OwnerId).ThenBy(c => c.Key.Currency).Select(c => new StageTotal
        {
            PipelineId = c.Key.PipelineId, StageId = c.Key.StageId, Result = c.Key.Result, OwnerId = c.Key.OwnerId, Currency = c.Key.Currency, Count = c.Value.Count, SumMinor = c.Value.Sum,
        })], nameof(StageTotal.Count), nameof(StageTotal.SumMinor));

    // The tables' own arithmetic, made anew: what verify compares and an import leaves behind.
    public static async Task<List<StageTotal>> Recomputed(AppDb db) => await db.Set<Deal>()
        .GroupBy(d => new { d.PipelineId, d.StageId, d.Result, d.OwnerId, d.Currency })
        .Select(g => new StageTotal
        {
            PipelineId = g.Key.PipelineId, StageId = g.Key.StageId, Result = g.Key.Result, OwnerId = g.Key.OwnerId, Currency = g.Key.Currency,
            Count = g.LongCount(), SumMinor = g.Sum(d => d.AmountMinor ?? 0),
        }).ToListAsync();

    public static Task Rebuild(AppDb db) => db.Transact(async () =>
    {
        await db.Set<StageTotal>().ExecuteDeleteAsync();
        await Bulk.Insert(db, await Recomputed(db));
    });

    private static void Count(Dictionary<Key, (long Count, long Sum)> changes, PropertyValues deal, int sign)
    {
        if (deal.GetValue<DateTime?>(nameof(Deal.DeletedAt)) is not null)
            return;
        var key = new Key(deal.GetValue<Guid>(nameof(Deal.PipelineId)), deal.GetValue<Guid>(nameof(Deal.StageId)), deal.GetValue<Result>(nameof(Deal.Result)),
            deal.GetValue<Guid>(nameof(Deal.OwnerId)), deal.GetValue<string>(nameof(Deal.Currency)));
        var had = changes.GetValueOrDefault(key);
        changes[key] = (had.Count + sign, had.Sum + sign * (deal.GetValue<long?>(nameof(Deal.AmountMinor)) ?? 0));
    }
}
