using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Search;

namespace Onside.Team.Fields;

// With every save: changed values are told in the log of their record, and what depends on them is worked out anew.
public sealed class KeepFields(RecordKinds kinds, Kept<FieldBook> kept, Kept<RateBook> exchange, KnownWords known) : ISaving, ISaved
{
    private readonly List<Changed> _changed = [];

    private sealed record Changed(RecordKind Kind, Guid Id, bool Derives, IReadOnlyList<(ParentLink Link, Guid Id)> Parents);

    public async Task Saving(AppDb db)
    {
        var book = await kept.Current();
        if (book.All.Count == 0)
            return;
        var (currency, told) = ((await exchange.Current()).Base, db.ChangeTracker.Entries<FieldValue>().Where(entry => entry.State != EntityState.Unchanged).Select(entry => entry.Entity.RecordId).ToHashSet());
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList())
            if (kinds.Of(entry.Metadata.ClrType) is { } kind && (kind.Parents.Count > 0 || book.Offered(kind.Kind).Count > 0))
            {
                var before = entry.State == EntityState.Added ? null : (Entity)entry.OriginalValues.ToObject();
                // What no formula can see of a record changes none.
                var derives = before is null || entry.State == EntityState.Deleted || told.Contains(entry.Entity.Id) || !kind.LooksSame(before, entry.Entity, currency);
                _changed.Add(new(kind, entry.Entity.Id, derives, [.. kind.Parents.SelectMany(link => new[] { kind.ParentOf(entry.Entity, link), before is null ? null : kind.ParentOf(before, link) }.OfType<Guid>().Distinct().Select(id => (link, id)))]));
            }
        TellChanges(db, book);
    }

    public async Task Saved(AppDb db)
    {
        if (_changed.Count == 0)
            return;
        var (book, changed) = (await kept.Current(), _changed.ToList());
        _changed.Clear();
        var derivation = new Derivation(db, kinds, book, (await exchange.Current()).Base);
        foreach (var kind in changed.GroupBy(one => one.Kind))
        {
            var derived = kind.Where(one => one.Derives).ToList();
            await derivation.For(kind.Key, [.. derived.Select(one => one.Id).Distinct()], [.. derived.SelectMany(one => one.Parents).Distinct()]);
            if (book.Offered(kind.Key.Kind).Any(field => field.HasLines))
                await FieldWords.Keep(db, known, kind.Key, book, [.. kind.Select(one => one.Id).Distinct()]);
        }
    }

    private static void TellChanges(AppDb db, FieldBook book)
    {
        var events = db.ChangeTracker.Entries<PlatformEvent>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToLookup(happened => happened.SubjectId);
        var born = db.ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity.Id).ToHashSet();
        var groups = db.ChangeTracker.Entries<FieldValue>().GroupBy(entry => (entry.Entity.RecordId, entry.Entity.FieldId)).Where(group => group.Any(entry => entry.State != EntityState.Unchanged)).ToList();
        foreach (var group in groups.Where(group => !born.Contains(group.Key.RecordId)))
            if (book.Known(group.Key.FieldId) is { } field && events[group.Key.RecordId].FirstOrDefault() is { } happened)
                db.Add(new PlatformChange
                {
                    EventId = happened.Id, RecordKind = field.Kind, RecordId = group.Key.RecordId, Field = FieldTold.Prefix + field.Key,
                    Before = FieldTold.Json(field, [.. group.Where(entry => entry.State != EntityState.Added).Select(entry => (FieldValue)entry.OriginalValues.ToObject())]),
                    After = FieldTold.Json(field, [.. group.Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity)]),
                });
    }
}

// Words of the record's name and of its texts, so that a search finds both.
internal static class FieldWords
{
    public static async Task<ILookup<Guid, string>> Texts(AppDb db, string kind, FieldBook book, IReadOnlyCollection<Guid> ids)
    {
        var lines = book.Offered(kind).Where(field => field.HasLines).Select(field => field.Id).ToList();
        return (lines.Count == 0 ? [] : await db.Set<FieldValue>().AsNoTracking().Where(value => ids.Contains(value.RecordId) && lines.Contains(value.FieldId)).OrderBy(value => value.FieldId).ThenBy(value => value.Part)
            .Select(value => new { value.RecordId, value.Text }).ToListAsync()).ToLookup(value => value.RecordId, value => value.Text ?? "");
    }

    public static async Task Keep(AppDb db, KnownWords vocabulary, RecordKind kind, FieldBook book, IReadOnlyCollection<Guid> ids)
    {
        if (!typeof(INamed).IsAssignableFrom(kind.Record))
            return;
        var texts = await Texts(db, kind.Kind, book, ids);
        var known = (await db.Set<SearchWord>().AsNoTracking().Where(word => ids.Contains(word.RecordId) && word.Kind == kind.Kind).ToListAsync()).ToLookup(word => word.RecordId, word => word.Word);
        foreach (var record in await kind.Load(db, ids))
        {
            var wanted = SearchWords.Of(kind.Kind, record.Id, (INamed)record, texts[record.Id]).ToList();
            var gone = known[record.Id].Except(wanted.Select(word => word.Word)).ToList();
            if (gone.Count > 0)
                await db.Set<SearchWord>().Where(word => word.RecordId == record.Id && word.Kind == kind.Kind && gone.Contains(word.Word)).ExecuteDeleteAsync();
            if (wanted.Where(word => !known[record.Id].Contains(word.Word)).ToList() is { Count: > 0 } fresh)
            {
                await vocabulary.Keep(db, fresh.Select(word => word.Word));
                await Bulk.Insert(db, fresh);
            }
        }
    }
}

// Told to those who check that everything is found by its words.
public sealed class FieldTexts(AppDb db, Kept<FieldBook> kept) : IMoreWords
{
    public async Task<bool> Keeps(string kind) => (await kept.Current()).Of(kind).Any(field => field.HasLines);

    public async Task<ILookup<Guid, string>> Texts(string kind, IReadOnlyCollection<Guid> ids) => await FieldWords.Texts(db, kind, await kept.Current(), ids);
}
