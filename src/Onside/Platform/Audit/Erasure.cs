using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// Takes personal content out of log rows. Their digests stay, their salts go: the chain remains whole, and nobody can guess what stood there. That it was done is itself on record.
public static class Erasure
{
    public const string Kind = "content-erased";

    public record Row(LogName Log, long Sequence);

    public static Task Of(AppDb db, string recordKind, Guid recordId, Guid? actor, DateTime at) => db.Transact(async () =>
    {
        await db.Serialize("seals");
        var events = await db.Set<PlatformEvent>().AsNoTracking().Where(e => e.SubjectId == recordId && e.SubjectKind == recordKind && e.Payload != null && e.Kind != Kind).ToListAsync();
        var changes = await db.Set<PlatformChange>().AsNoTracking().Where(c => c.RecordId == recordId && c.RecordKind == recordKind && (c.Before != null || c.After != null)).ToListAsync();
        List<LogRow> rows = [.. events.Select(e => new LogRow(LogName.Events, e.Sequence, e, null)), .. changes.Select(c => new LogRow(LogName.Changes, c.Sequence, null, c))];
        await Forget(db, rows.ToDictionary(row => (row.Log, row.Sequence)));
        await db.Set<PlatformEvent>().Where(e => e.SubjectId == recordId && e.SubjectKind == recordKind && e.Kind != Kind).ExecuteUpdateAsync(e => e.SetProperty(x => x.Payload, (string?)null));
        await db.Set<PlatformChange>().Where(c => c.RecordId == recordId && c.RecordKind == recordKind).ExecuteUpdateAsync(c => c.SetProperty(x => x.Before, (string?)null).SetProperty(x => x.After, (string?)null));
        db.Add(new PlatformEvent { At = at, ActorId = actor, Kind = Kind, SubjectKind = recordKind, SubjectId = recordId, Payload = JsonSerializer.Serialize(rows.Select(row => new Row(row.Log, row.Sequence))) });
        await db.SaveChangesAsync();
    });

    private static async Task Forget(AppDb db, Dictionary<(LogName, long), LogRow> erased)
    {
        for (var number = 0L; await db.Set<Seal>().Where(seal => seal.Number > number).OrderBy(seal => seal.Number).FirstOrDefaultAsync() is { } seal; number = seal.Number)
        {
            var rows = SealedRow.Read(seal.Covers);
            if (rows.Exists(row => erased.ContainsKey((row.Log, row.Sequence))))
                seal.Forget(SealedRow.Write([.. rows.Select(row => !row.IsErased && erased.TryGetValue((row.Log, row.Sequence), out var there) ? row with { IsErased = true, Salt = there.Content(row.Salt) } : row)]));
        }
    }
}
