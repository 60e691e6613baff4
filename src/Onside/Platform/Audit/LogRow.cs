using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Audit;

// A row of either log.
public readonly record struct LogRow(LogName Log, long Sequence, PlatformEvent? Event, PlatformChange? Change)
{
    // What a seal cannot have been made over once content was erased.
    public bool IsBlank => Event is { Payload: null } || Change is { Before: null, After: null };

    public SealedRow Sealed()
    {
        var salt = Digests.NewSalt();
        return new(Log, Sequence, false, salt, Digest(Sequence, Content(salt)));
    }

    public bool Fits(SealedRow seal) => seal.Log == Log
        && CryptographicOperations.FixedTimeEquals(seal.Digest, Digest(seal.Sequence, seal.IsErased ? seal.Salt : Content(seal.Salt))) && (!seal.IsErased || IsBlank);

    public byte[] Content(byte[] salt) => Event is { } happened ? Digests.OfContent(happened, salt) : Digests.OfContent(Change!, salt);

    private byte[] Digest(long sequence, byte[] content) => Event is { } happened ? Digests.Of(happened, sequence, content) : Digests.Of(Change!, sequence, content);

    public static async Task<List<LogRow>> Above(AppDb db, LogName log, long sequence, int most) => log == LogName.Events
        ? Of(await Events(db).Where(row => row.Sequence > sequence).OrderBy(row => row.Sequence).Take(most).ToListAsync())
        : Of(await Changes(db).Where(row => row.Sequence > sequence).OrderBy(row => row.Sequence).Take(most).ToListAsync());

    public static async Task<List<LogRow>> Between(AppDb db, LogName log, long first, long last) => log == LogName.Events
        ? Of(await Events(db).Where(row => row.Sequence >= first && row.Sequence <= last).OrderBy(row => row.Sequence).ToListAsync())
        : Of(await Changes(db).Where(row => row.Sequence >= first && row.Sequence <= last).OrderBy(row => row.Sequence).ToListAsync());

    // What came into these gaps. Most are a few numbers of a transaction that was taken back, and there may be thousands: they are asked for by number, since a
    // database that is asked for thousands of ranges at once walks through the whole log for each.
    public static async Task<List<LogRow>> In(AppDb db, LogName log, IEnumerable<SealGap> gaps)
    {
        var (found, byWidth) = (new List<LogRow>(), gaps.Where(gap => gap.Log == log).ToLookup(gap => gap.IsNarrow));
        foreach (var numbers in byWidth[true].SelectMany(gap => gap.Numbers).Chunk(10_000))
            found.AddRange(log == LogName.Events
                ? Of(await Events(db).Where(row => numbers.Contains(row.Sequence)).OrderBy(row => row.Sequence).ToListAsync())
                : Of(await Changes(db).Where(row => numbers.Contains(row.Sequence)).OrderBy(row => row.Sequence).ToListAsync()));
        foreach (var gap in byWidth[false])
            found.AddRange(await Between(db, log, gap.First, gap.Last));
        return found;
    }

    private static IQueryable<PlatformEvent> Events(AppDb db) => db.Set<PlatformEvent>().AsNoTracking();

    private static IQueryable<PlatformChange> Changes(AppDb db) => db.Set<PlatformChange>().AsNoTracking();

    private static List<LogRow> Of(List<PlatformEvent> rows) => [.. rows.Select(row => new LogRow(LogName.Events, row.Sequence, row, null))];

    private static List<LogRow> Of(List<PlatformChange> rows) => [.. rows.Select(row => new LogRow(LogName.Changes, row.Sequence, null, row))];
}
