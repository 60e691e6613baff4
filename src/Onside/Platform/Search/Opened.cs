using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Platform.Search;

// A record that somebody opened.
public class OpenedRecord(Guid personId, string kind, Guid recordId, DateTime at)
{
    public Guid PersonId { get; private set; } = personId;
    public string Kind { get; private set; } = kind;
    public Guid RecordId { get; private set; } = recordId;
    public DateTime At { get; private set; } = at;

    public void Again(DateTime at) => At = at;
}

public class OpenedTable : IEntityTypeConfiguration<OpenedRecord>
{
    public void Configure(EntityTypeBuilder<OpenedRecord> opened)
    {
        opened.ToTable("search_opened");
        opened.HasKey(o => new { o.PersonId, o.RecordId });
        opened.Property(o => o.Kind).HasMaxLength(40);
    }
}

// What each person opened last. Noted in memory and written down every minute, so that opening a page never waits for a writer.
public sealed class Opened(TimeProvider clock)
{
    public const int Most = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, Shelf> _people = new();

    public void Note(Guid person, string kind, Guid record) => On(person).Put(new(person, kind, record, clock.Now()));

    // The latest first.
    public async Task<IReadOnlyList<OpenedRecord>> Of(AppDb db, Guid person)
    {
        var shelf = On(person);
        if (shelf.ReadAt is not { } at || clock.GetElapsedTime(at) > Fresh)
            shelf.Fill(await Kept(db, person).AsNoTracking().ToListAsync(), clock.GetTimestamp());
        return shelf.All;
    }

    // What was noted since it was last written down.
    public async Task Write(AppDb db)
    {
        foreach (var (person, shelf) in _people)
            if (shelf.TakeNoted() is { Count: > 0 } noted)
                await Write(db, person, noted);
    }

    private static IQueryable<OpenedRecord> Kept(AppDb db, Guid person) => db.Set<OpenedRecord>().Where(o => o.PersonId == person).OrderByDescending(o => o.At);

    private static async Task Write(AppDb db, Guid person, List<OpenedRecord> noted)
    {
        var kept = await Kept(db, person).ToListAsync();
        foreach (var record in noted)
            if (kept.Find(known => known.RecordId == record.RecordId) is { } known)
                known.Again(record.At);
            else
                db.Add(record);
        db.RemoveRange(kept.OrderByDescending(o => o.At).Skip(Most));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private Shelf On(Guid person) => _people.GetOrAdd(person, _ => new());

    private sealed class Shelf
    {
        private readonly Lock _turn = new();
        private List<OpenedRecord> _records = [];
        private readonly Dictionary<Guid, OpenedRecord> _noted = [];

        public long? ReadAt { get; private set; }

        public IReadOnlyList<OpenedRecord> All => _records;

        public void Put(OpenedRecord record)
        {
            lock (_turn)
            {
                _noted[record.RecordId] = record;
                Lay([record, .. _records]);
            }
        }

        public void Fill(List<OpenedRecord> kept, long at)
        {
            lock (_turn)
            {
                Lay([.. _records, .. kept]);
                ReadAt = at;
            }
        }

        public List<OpenedRecord> TakeNoted()
        {
            lock (_turn)
            {
                List<OpenedRecord> noted = [.. _noted.Values.Select(o => new OpenedRecord(o.PersonId, o.Kind, o.RecordId, o.At))];
                _noted.Clear();
                return noted;
            }
        }

        private void Lay(List<OpenedRecord> records) => _records = [.. records.OrderByDescending(o => o.At).DistinctBy(o => o.RecordId).Take(Most)];
    }
}

public sealed class KeepOpened(AppDb db, Opened opened) : IJob
{
    public Task Run(CancellationToken cancel) => opened.Write(db);
}

public static class OpenedSetup
{
    // Who looks at this page has opened a record of the kind.
    public static RouteHandlerBuilder Opens(this RouteHandlerBuilder route, string kind) => route.AddEndpointFilter(async (context, next) =>
    {
        var answer = await next(context);
        var http = context.HttpContext;
        if (!http.WantsJson() && !http.IsFragment() && Guid.TryParse(http.Request.RouteValues["id"] as string, out var id))
            http.RequestServices.GetRequiredService<Opened>().Note(http.RequestServices.GetRequiredService<Me>().Id, kind, id);
        return answer;
    });
}
