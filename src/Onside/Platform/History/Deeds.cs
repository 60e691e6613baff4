using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.History;

// The records that one act changed, in the order in which it did: those I see by name, the others by their number.
public sealed record Deeds(IReadOnlyList<Deeds.One> Seen, int Hidden, bool IsCut)
{
    public const int Most = 1000;

    public sealed record One(IHistoried Kind, Historic Whole, long First);

    public static async Task<Deeds> Of(AppDb db, HistoryBook book, Guid act)
    {
        var kinds = book.Names.ToList();
        var wholes = await db.Set<PlatformEvent>().Where(e => e.ActId == act && kinds.Contains(e.SubjectKind)).GroupBy(e => e.WholeId ?? e.SubjectId)
            .Select(whole => new { Id = whole.Key, First = whole.Min(e => e.Sequence), Kind = whole.Min(e => e.SubjectKind)! }).OrderBy(whole => whole.First).Take(Most + 1).ToListAsync();
        var seen = new Dictionary<Guid, (IHistoried Kind, Historic Whole)>();
        foreach (var kind in wholes.Take(Most).GroupBy(whole => book.Around(whole.Kind)!))
            foreach (var whole in await kind.Key.Find([.. kind.Select(one => one.Id)]))
                seen[whole.Id] = (kind.Key, whole);
        return new([.. wholes.Where(whole => seen.ContainsKey(whole.Id)).Select(whole => new One(seen[whole.Id].Kind, seen[whole.Id].Whole, whole.First))], Math.Min(wholes.Count, Most) - seen.Count, wholes.Count > Most);
    }

    // How many records each of these acts changed.
    public static async Task<Dictionary<Guid, int>> Count(AppDb db, HistoryBook book, IReadOnlyCollection<Guid> acts)
    {
        var kinds = book.Names.ToList();
        return acts.Count == 0 ? [] : await db.Set<PlatformEvent>().Where(e => e.ActId != null && acts.Contains(e.ActId.Value) && kinds.Contains(e.SubjectKind))
            .Select(e => new { Act = e.ActId!.Value, Whole = e.WholeId ?? e.SubjectId }).Distinct().GroupBy(e => e.Act).Select(act => new { act.Key, Count = act.Count() }).ToDictionaryAsync(act => act.Key, act => act.Count);
    }
}
