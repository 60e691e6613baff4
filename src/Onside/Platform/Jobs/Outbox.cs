using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Jobs;

// Who works on which item. A claim is a lease under a fresh name: whoever lost it can no longer end the item.
public static class Outbox
{
    public const int MostTries = 10;
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    public static IQueryable<OutboxItem> Open(AppDb db) => db.Set<OutboxItem>().Where(item => item.DoneAt == null && item.ParkedAt == null);

    public static async Task<List<OutboxItem>> Claim(AppDb db, IReadOnlyCollection<string> kinds, int most, DateTime now)
    {
        var due = await Open(db).Where(IsFree(now)).Where(item => kinds.Contains(item.Kind)
                && (item.SubjectId == null || !Open(db).Any(before => before.SubjectId == item.SubjectId && before.Kind == item.Kind && before.Sequence < item.Sequence)))
            .OrderBy(item => item.DueAt).ThenBy(item => item.Sequence).Select(item => item.Sequence).Take(most).ToListAsync();
        if (due.Count == 0)
            return [];
        var (owner, until) = (Guid.CreateVersion7(), now + Lease);
        await db.Transact(() => Open(db).Where(item => due.Contains(item.Sequence)).Where(IsFree(now)).ExecuteUpdateAsync(row => row
            .SetProperty(item => item.LeaseOwner, owner).SetProperty(item => item.LeasedUntil, until).SetProperty(item => item.Tries, item => item.Tries + 1)));
        return await Open(db).AsNoTracking().Where(item => due.Contains(item.Sequence) && item.LeaseOwner == owner).OrderBy(item => item.Sequence).ToListAsync();
    }

    public static async Task<DateTime?> NextDue(AppDb db, DateTime now) =>
        await Open(db).Where(item => item.DueAt > now).OrderBy(item => item.DueAt).Select(item => (DateTime?)item.DueAt).FirstOrDefaultAsync();

    // What waits for its turn now, since when, and what was given up; both counts are capped.
    public static async Task<(DateTime? OldestDue, int Waiting, int Aside)> Queue(AppDb db, DateTime now, int most, CancellationToken cancel)
    {
        var waiting = Open(db).Where(IsFree(now));
        return (await waiting.OrderBy(item => item.DueAt).Select(item => (DateTime?)item.DueAt).FirstOrDefaultAsync(cancel), await waiting.Take(most).CountAsync(cancel),
            await db.Set<OutboxItem>().Where(item => item.DoneAt == null && item.ParkedAt != null).Take(most).CountAsync(cancel));
    }

    // Inside the transaction that writes the effect: false means that the lease was lost and nothing may be written.
    public static async Task<bool> End(AppDb db, OutboxItem item, DateTime now) => await Mine(db, item).ExecuteUpdateAsync(row => row
        .SetProperty(i => i.DoneAt, now).SetProperty(i => i.LeaseOwner, (Guid?)null).SetProperty(i => i.LeasedUntil, (DateTime?)null).SetProperty(i => i.LastError, (string?)null)) == 1;

    public static Task TryLater(AppDb db, OutboxItem item, string error, DateTime now)
    {
        var due = now + Pause(item.Tries);
        return db.Transact(() => Mine(db, item).ExecuteUpdateAsync(row => row
            .SetProperty(i => i.DueAt, due).SetProperty(i => i.LeaseOwner, (Guid?)null).SetProperty(i => i.LeasedUntil, (DateTime?)null).SetProperty(i => i.LastError, Cut(error))));
    }

    public static Task Park(AppDb db, OutboxItem item, string error, DateTime now) => db.Transact(() => Mine(db, item).ExecuteUpdateAsync(row => row
        .SetProperty(i => i.ParkedAt, now).SetProperty(i => i.LeaseOwner, (Guid?)null).SetProperty(i => i.LeasedUntil, (DateTime?)null).SetProperty(i => i.LastError, Cut(error))));

    // A try that was cut short by the end of the process does not count.
    public static Task GiveBack(AppDb db, OutboxItem item) => db.Transact(() => Mine(db, item).ExecuteUpdateAsync(row => row
        .SetProperty(i => i.LeaseOwner, (Guid?)null).SetProperty(i => i.LeasedUntil, (DateTime?)null).SetProperty(i => i.Tries, i => i.Tries - 1)));

    // A fifth earlier or later, so that a thousand failures do not come back in the same second.
    public static TimeSpan Pause(int tries) => TimeSpan.FromMilliseconds(Math.Round(Pauses[Math.Clamp(tries - 1, 0, Pauses.Length - 1)].TotalMilliseconds * (0.8 + Random.Shared.NextDouble() * 0.4)));

    private static IQueryable<OutboxItem> Mine(AppDb db, OutboxItem item) => db.Set<OutboxItem>().Where(i => i.Sequence == item.Sequence && i.LeaseOwner == item.LeaseOwner && i.DoneAt == null);

    private static Expression<Func<OutboxItem, bool>> IsFree(DateTime now) => item => item.DueAt <= now && (item.LeasedUntil == null || item.LeasedUntil < now);

    private static string Cut(string error) => error.Length > 500 ? error[..500] : error;
}
