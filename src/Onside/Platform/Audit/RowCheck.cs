using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// Whether each sealed row is there as it was sealed, and none that no seal knows.
public sealed class RowCheck(AppDb db)
{
    private const int Page = 20_000, Nearby = 200, Most = 200;

    private readonly Dictionary<LogName, HashSet<long>> _covered = new() { [LogName.Events] = [], [LogName.Changes] = [] };
    private readonly List<(long Seal, SealedRow Row, LogRow? Found)> _broken = [];
    private readonly List<(long Seal, SealedRow Row)> _erased = [];

    private List<SealGap> _gaps = [];

    public long Count => _covered.Values.Sum(rows => (long)rows.Count);

    // A gap may be filled and sealed while the rows are looked at.
    public async Task Begin(CancellationToken cancel) => _gaps = await db.Set<SealGap>().AsNoTracking().ToListAsync(cancel);

    public async Task Check(Seal seal)
    {
        var rows = SealedRow.Read(seal.Covers);
        var found = new Dictionary<(LogName, long), LogRow>();
        foreach (var (log, first, last) in Runs(rows))
            foreach (var row in await LogRow.Between(db, log, first, last))
                found[(log, row.Sequence)] = row;
        foreach (var row in rows)
        {
            _covered[row.Log].Add(row.Sequence);
            if (row.IsErased)
                _erased.Add((seal.Number, row));
            if (!found.TryGetValue((row.Log, row.Sequence), out var there))
                _broken.Add((seal.Number, row, null));
            else if (!there.Fits(row))
                _broken.Add((seal.Number, row, there));
        }
    }

    public async Task<IReadOnlyList<Broken>> Wrong(Seal? last, CancellationToken cancel) =>
        [.. _broken.Take(Most).Select(Told), .. await Unnamed(cancel), .. await Added(LogName.Events, last, cancel), .. await Added(LogName.Changes, last, cancel)];

    private Broken Told((long Seal, SealedRow Row, LogRow? Found) broken)
    {
        var (log, sequence) = (Table(broken.Row.Log), broken.Row.Sequence);
        if (broken.Found is not { } found)
            return new(broken.Seal, $"Row {sequence} of {log} is missing: it was deleted after it was sealed.");
        var own = _broken.Take(Most).FirstOrDefault(other => other.Row.Sequence != sequence && found.Fits(other.Row));
        return new(broken.Seal, own.Row.Digest is not null
            ? (FormattableString)$"Row {sequence} of {log} is out of order: it holds what was sealed as row {own.Row.Sequence}."
            : $"Row {sequence} of {log} was changed after it was sealed.");
    }

    // Rows below the newest seal that no seal covers; what a transaction may still bring is known as a gap.
    private async Task<List<Broken>> Added(LogName log, Seal? last, CancellationToken cancel)
    {
        var (wrong, highest) = (new List<Broken>(), log == LogName.Events ? last?.LastEvent ?? 0 : last?.LastChange ?? 0);
        var gaps = _gaps.Concat(await db.Set<SealGap>().AsNoTracking().ToListAsync(cancel)).Where(gap => gap.Log == log).ToList();
        for (long? after = null; last is not null;)
        {
            var page = await (log == LogName.Events ? db.Set<PlatformEvent>().Select(row => row.Sequence) : db.Set<PlatformChange>().Select(row => row.Sequence))
                .Where(sequence => (after == null || sequence > after) && sequence <= highest).OrderBy(sequence => sequence).Take(Page).ToListAsync(cancel);
            wrong.AddRange(page.Where(sequence => !_covered[log].Contains(sequence) && !gaps.Exists(gap => gap.First <= sequence && sequence <= gap.Last))
                .Select(sequence => new Broken(last.Number, $"Row {sequence} of {Table(log)} was added: it stands before the newest seal, and no seal knows it.")));
            if (page.Count < Page)
                break;
            after = page[^1];
        }
        return wrong;
    }

    // Erasure is itself on record; without that, somebody only made it look like one.
    private async Task<IEnumerable<Broken>> Unnamed(CancellationToken cancel)
    {
        if (_erased.Count == 0)
            return [];
        var payloads = await db.Set<PlatformEvent>().Where(e => e.Kind == Erasure.Kind).Select(e => e.Payload).ToListAsync(cancel);
        var named = payloads.OfType<string>().SelectMany(text => JsonSerializer.Deserialize<Erasure.Row[]>(text) ?? []).ToHashSet();
        return _erased.Where(one => !named.Contains(new(one.Row.Log, one.Row.Sequence)))
            .Select(one => new Broken(one.Seal, $"Row {one.Row.Sequence} of {Table(one.Row.Log)} was emptied, and no erasure is on record."));
    }

    // Stretches of sequences that lie close together, so that a seal is read with few questions.
    private static IEnumerable<(LogName Log, long First, long Last)> Runs(List<SealedRow> rows)
    {
        foreach (var log in rows.GroupBy(row => row.Log))
        {
            long? first = null, last = null;
            foreach (var sequence in log.Select(row => row.Sequence).Order())
            {
                if (first is { } begun && sequence - last > Nearby)
                {
                    yield return (log.Key, begun, last!.Value);
                    first = null;
                }
                first ??= sequence;
                last = sequence;
            }
            if (first is { } open)
                yield return (log.Key, open, last!.Value);
        }
    }

    private static string Table(LogName log) => log == LogName.Events ? "platform_events" : "platform_changes";
}
