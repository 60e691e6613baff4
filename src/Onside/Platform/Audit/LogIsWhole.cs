using Microsoft.EntityFrameworkCore;
using Onside.Platform.Cli;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// The chain over the logs, link by link and row by row, against what is there and against the heads outside the database.
public sealed class LogIsWhole(AppDb db, Heads heads, TimeProvider clock) : IVerifies
{
    private const int Most = 100;
    private FormattableString _state = $"";

    public FormattableString Claim => _state;

    public async Task<IReadOnlyList<FormattableString>> Wrong(CancellationToken cancel)
    {
        var links = new LinkCheck(heads.Read());
        var rows = new RowCheck(db);
        await rows.Begin(cancel);
        for (var number = 0L; await Next(number, cancel) is { } seal; number = seal.Number)
            if (links.Check(seal))
                await rows.Check(seal);
        links.End();
        _state = await State(links.Last, rows.Count, cancel);
        return [.. links.Wrong.Concat(await rows.Wrong(links.Last, cancel)).OrderBy(wrong => wrong.Seal).Select(wrong => wrong.Sentence).Take(Most)];
    }

    private Task<Seal?> Next(long after, CancellationToken cancel) => db.Set<Seal>().AsNoTracking().Where(seal => seal.Number > after).OrderBy(seal => seal.Number).FirstOrDefaultAsync(cancel);

    private async Task<FormattableString> State(Seal? last, long rows, CancellationToken cancel)
    {
        var (events, changes) = (last?.LastEvent ?? 0, last?.LastChange ?? 0);
        var open = await db.Set<PlatformEvent>().LongCountAsync(e => e.Sequence > events, cancel) + await db.Set<PlatformChange>().LongCountAsync(c => c.Sequence > changes, cancel);
        var oldest = await db.Set<PlatformEvent>().Where(e => e.Sequence > events).OrderBy(e => e.Sequence).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancel);
        return oldest is { } since
            ? (FormattableString)$"The log is whole: {rows:N0} rows under {last?.Number ?? 0:N0} seals; not sealed yet: {open:N0}, the oldest since {(long)(clock.Now() - since).TotalSeconds:N0} s"
            : $"The log is whole: {rows:N0} rows under {last?.Number ?? 0:N0} seals, nothing is waiting for one";
    }
}

// What is wrong, and at which seal.
public sealed record Broken(long Seal, FormattableString Sentence);

// Whether each link follows the one before it and is the one that was anchored outside.
public sealed class LinkCheck(IReadOnlyList<Heads.Line> anchored)
{
    private readonly Dictionary<long, string> _anchored = anchored.GroupBy(line => line.Number).ToDictionary(line => line.Key, line => line.First().Head);
    private readonly List<Broken> _wrong = [];

    public IReadOnlyList<Broken> Wrong => _wrong;

    public Seal? Last { get; private set; }

    // Whether what it says about its rows can be believed.
    public bool Check(Seal seal)
    {
        var (expected, previous) = ((Last?.Number ?? 0) + 1, Last?.Head ?? Digests.Beginning);
        Last = seal;
        if (seal.Number != expected)
            _wrong.Add(new(expected, seal.Number == expected + 1 ? (FormattableString)$"Seal {expected} is missing: it was deleted." : $"Seals {expected} to {seal.Number - 1} are missing: they were deleted."));
        else if (!seal.Previous.AsSpan().SequenceEqual(previous))
            _wrong.Add(new(seal.Number, $"Seal {seal.Number} does not follow the one before it: one of the two was changed."));
        var isItself = seal.Head.AsSpan().SequenceEqual(Digests.Head(seal.Previous, seal.Number, seal.At, seal.LastEvent, seal.LastChange, SealedRow.Read(seal.Covers)));
        if (!isItself)
            _wrong.Add(new(seal.Number, $"Seal {seal.Number} was changed after it was made."));
        else if (_anchored.GetValueOrDefault(seal.Number) is { } head && head != Convert.ToHexString(seal.Head))
            _wrong.Add(new(seal.Number, $"Seal {seal.Number} is not the one that was anchored in audit-heads.jsonl: the log was cut off or rewritten from here on."));
        return isItself;
    }

    public void End()
    {
        var (here, there) = (Last?.Number ?? 0, _anchored.Count == 0 ? 0 : _anchored.Keys.Max());
        if (there > here)
            _wrong.Add(new(here + 1, $"The log is truncated: audit-heads.jsonl knows {there} seals, the database has {here}. If the database was restored or made anew on purpose, put that file aside."));
        if (there == 0 && here > 0)
            _wrong.Add(new(here, $"audit-heads.jsonl is missing or empty: whether the newest seals were cut off cannot be told."));
    }
}
