using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// Chains what was committed and is not sealed yet. The business transaction writes no hash: a chain head there would make every writer wait for every other.
public sealed class Sealer(AppDb db, Heads heads, TimeProvider clock)
{
    private const int MostRows = 5000;
    private static readonly TimeSpan GapsCloseAfter = TimeSpan.FromDays(1);

    // One link at most. Says whether there may be more to seal.
    public async Task<bool> Seal(CancellationToken cancel = default)
    {
        var (last, gaps) = (await Last(cancel), await db.Set<SealGap>().AsNoTracking().ToListAsync(cancel));
        var (number, events, changes) = (last?.Number ?? 0, last?.LastEvent ?? 0, last?.LastChange ?? 0);
        var found = new Found(await InGaps(gaps), await LogRow.Above(db, LogName.Events, events, MostRows), await LogRow.Above(db, LogName.Changes, changes, MostRows));
        if (found.Count > 0 && await Write(found, number, gaps, [.. found.All.Select(row => row.Sealed())], cancel))
            Anchor(await New(cancel));
        else if (number > heads.Last())
            Anchor(await New(cancel));
        return found.Events.Count == MostRows || found.Changes.Count == MostRows;
    }

    public async Task SealAll(CancellationToken cancel = default)
    {
        while (await Seal(cancel))
            db.ChangeTracker.Clear();
    }

    private Task<Seal?> Last(CancellationToken cancel) => db.Set<Seal>().AsNoTracking().OrderByDescending(seal => seal.Number).FirstOrDefaultAsync(cancel);

    // In its turn: of two sealers the second finds that the chain went on, and leaves its rows to the next round.
    private Task<bool> Write(Found found, long number, List<SealGap> gaps, List<SealedRow> rows, CancellationToken cancel) => db.Transact(async () =>
    {
        await db.Serialize("seals");
        var last = await Last(cancel);
        if ((last?.Number ?? 0) != number)
            return false;
        var (at, previous) = (clock.Now(), last?.Head ?? Digests.Beginning);
        var (events, changes) = (Highest(found.Events, last?.LastEvent), Highest(found.Changes, last?.LastChange));
        db.Add(new Seal(number + 1, at, events, changes, SealedRow.Write(rows), previous, Digests.Head(previous, number + 1, at, events, changes, rows)));
        await KeepGaps(gaps, found, last, at, cancel);
        await db.SaveChangesAsync(cancel);
        return true;
    }, cancel);

    private static long Highest(List<LogRow> rows, long? before) => rows.Count > 0 ? rows[^1].Sequence : before ?? 0;

    private async Task KeepGaps(List<SealGap> gaps, Found found, Seal? last, DateTime at, CancellationToken cancel)
    {
        var filled = found.InGaps.ToLookup(row => gaps.First(gap => gap.Log == row.Log && gap.First <= row.Sequence && row.Sequence <= gap.Last).Id, row => row.Sequence);
        var over = gaps.Where(gap => filled.Contains(gap.Id) || at - gap.SeenAt > GapsCloseAfter).ToList();
        var ids = over.Select(gap => gap.Id).ToList();
        if (ids.Count > 0)
            await db.Set<SealGap>().Where(gap => ids.Contains(gap.Id)).ExecuteDeleteAsync(cancel);
        foreach (var gap in over.Where(gap => at - gap.SeenAt <= GapsCloseAfter))
            db.AddRange(Holes(gap.Log, gap.First - 1, [.. filled[gap.Id].Append(gap.Last + 1)], gap.SeenAt));
        db.AddRange(Holes(LogName.Events, last?.LastEvent ?? 0, [.. found.Events.Select(row => row.Sequence)], at));
        db.AddRange(Holes(LogName.Changes, last?.LastChange ?? 0, [.. found.Changes.Select(row => row.Sequence)], at));
    }

    private static IEnumerable<SealGap> Holes(LogName log, long after, IEnumerable<long> sequences, DateTime at)
    {
        foreach (var sequence in sequences)
        {
            if (sequence > after + 1)
                yield return new(log, after + 1, sequence - 1, at);
            after = sequence;
        }
    }

    // Most rounds have none to look into, and ask nothing.
    private async Task<List<LogRow>> InGaps(List<SealGap> gaps) => [.. await LogRow.In(db, LogName.Events, gaps), .. await LogRow.In(db, LogName.Changes, gaps)];

    private Task<List<Heads.Line>> New(CancellationToken cancel)
    {
        var known = heads.Last();
        return db.Set<Seal>().Where(seal => seal.Number > known).OrderBy(seal => seal.Number).Select(seal => new Heads.Line(seal.Number, seal.At, Convert.ToHexString(seal.Head))).ToListAsync(cancel);
    }

    private void Anchor(List<Heads.Line> lines) => heads.Append(lines);

    private sealed record Found(List<LogRow> InGaps, List<LogRow> Events, List<LogRow> Changes)
    {
        public int Count => InGaps.Count + Events.Count + Changes.Count;

        public IEnumerable<LogRow> All => InGaps.Concat(Events).Concat(Changes);
    }
}
