using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Platform.Words;

namespace Onside.Platform.History;

// What was done to one record and its parts in one act, with all that is needed to take it back.
public sealed class Done
{
    private readonly AppDb _db;
    private readonly IHistoried _kind;
    private readonly IReadOnlyList<PlatformChange> _changes;
    private readonly IReadOnlyList<IBeside> _beside;

    public Done(AppDb db, IReadOnlyList<IBeside> beside, IHistoried kind, Historic whole, IReadOnlyList<PlatformEvent> events, IReadOnlyList<PlatformChange> changes) =>
        (_db, _beside, _kind, Whole, Events, _changes) = (db, beside, kind, whole, events, changes);

    public Historic Whole { get; }

    public IReadOnlyList<PlatformEvent> Events { get; }

    public string Kind => _kind.Kind;

    public bool Restores => _changes.Any(change => change.RecordId == Whole.Id && change is { Field: nameof(Entity.DeletedAt), After: not null });

    // The deed around this event, on a record that I see.
    public static async Task<Done> Of(AppDb db, IReadOnlyList<IBeside> beside, HistoryBook book, PlatformEvent happened)
    {
        var whole = happened.WholeId ?? happened.SubjectId;
        var kind = book.Around(happened.SubjectKind) ?? throw Refusal.NotFound();
        var seen = await kind.Find(whole) ?? throw Refusal.NotFound();
        var events = await db.Set<PlatformEvent>().AsNoTracking()
            .Where(e => (e.Id == happened.Id || (e.ActId != null && e.ActId == happened.ActId)) && (e.SubjectId == whole || e.WholeId == whole)).OrderBy(e => e.Sequence).ToListAsync();
        var ids = events.Select(e => e.Id).ToList();
        return new(db, beside, kind, seen, events, await db.Set<PlatformChange>().AsNoTracking().Where(change => ids.Contains(change.EventId)).OrderBy(change => change.Sequence).ToListAsync());
    }

    public async Task RefuseUnlessPossible(DateTime now, Course? known = null)
    {
        if (!_kind.MayEdit)
            throw new Refusal($"You may read here, but not change anything.", 403);
        if (_kind.WhyNot([.. Events.Select(e => e.Kind)], [.. _changes.Select(change => change.Field)]) is { } why)
            throw new Refusal(why);
        if (Events[0].At < now - Undo.Lasts)
            throw new Refusal($"This was done more than 30 days ago and can no longer be taken back. Change it by hand instead.");
        if (Whole.DeletedAt is not null && !_changes.Any(change => change.RecordId == Whole.Id && change.Field == nameof(Entity.DeletedAt)))
            throw new Refusal($"{Whole.Name} is deleted. Restore it first.", 409);
        if (await LeadsToWhatIsGone())
            throw new Refusal($"Something that belonged to it was removed for good: this can no longer be taken back.", 409);
        var course = known ?? await Course.Since(_db, Whole.Id, Events[0].At);
        if (course.Of(Events[0].Id) is not { } deed)
            throw Refusal.NotFound();
        if (course.IsUndone(deed))
            throw new Refusal($"This was taken back already.", 409);
        var (made, touched) = (await Made(), _changes.Select(change => (change.RecordId, change.Field)).ToHashSet());
        if (course.Later(deed, touch => touched.Contains((touch.RecordId, touch.Field)) || made.Contains(touch.RecordId)) is { Count: > 0 } later)
            throw new Overtaken(Kind, Whole.Id, later);
    }

    // A record that a field or a row named before is in no table any more.
    private async Task<bool> LeadsToWhatIsGone()
    {
        var named = _changes.Where(change => change.Before is not null).SelectMany(Names).Distinct().ToList();
        return named.Count > 0 && await _db.Set<PlatformEvent>().AnyAsync(e => named.Contains(e.SubjectId) && e.Kind == e.SubjectKind + "-removed");
    }

    private static IEnumerable<Guid> Names(PlatformChange change) =>
        new[] { change.Before!.Trim('"'), change.Field.Split(JoinedRow.Mark)[^1] }.Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).OfType<Guid>();

    public async Task TakeBack(DateTime now)
    {
        var (first, made) = (Events[0], await Made());
        var whole = await Load(Kind, Whole.Id) ?? throw Refusal.NotFound();
        if (_changes.Count == 0 && made.Count == 0)
            throw new Refusal($"Nothing was changed here that could be taken back.");
        foreach (var record in _changes.GroupBy(change => (change.RecordKind, change.RecordId)).OrderBy(record => record.Key.RecordId != Whole.Id))
            await TakeBack(record.Key.RecordId == whole.Id ? whole : await Load(record.Key.RecordKind, record.Key.RecordId), [.. record], now);
        foreach (var id in made)
            await Unmake(whole, Events.First(e => e.SubjectId == id), now);
        whole.BeTakenBack(first);
    }

    private async Task TakeBack(Entity? record, IReadOnlyList<PlatformChange> changes, DateTime now)
    {
        if (record is null)
            throw new Refusal($"Something that belonged to it was removed for good: this can no longer be taken back.", 409);
        var entry = _db.Entry(record);
        var fields = changes.GroupBy(change => change.Field).ToDictionary(field => field.Key, field => (field.First().Before, field.Last().After));
        foreach (var (field, (_, after)) in fields.Where(field => !field.Key.Contains(JoinedRow.Mark)))
            if (!await IsStill(entry, record, field, after))
                throw new Refusal($"{FieldNames.Heading(field)} is different by now: this can no longer be taken back.", 409);
        var before = new Before(fields.ToDictionary(field => field.Key, field => field.Value.Before), now);
        if (record.Id == Whole.Id)
            await _kind.TakeBack(record, before);
        foreach (var (field, (was, _)) in fields)
            if (field.Contains(JoinedRow.Mark))
                await PutRowBack(entry, field, was);
            else if (Beside(field) is { } beside)
                await beside.PutBack(record, field, was);
            else
                PutBack(entry, field, was, now);
        (record as IDerives)?.Derive();
    }

    private IBeside? Beside(string field) => _beside.FirstOrDefault(one => one.Keeps(field));

    private async Task<bool> IsStill(EntityEntry entry, Entity record, string field, string? after) => Beside(field) is { } beside
        ? await beside.Now(record, field) == after
        : entry.Metadata.FindProperty(field) is not null && News.Text(entry.Property(field).CurrentValue) == after;

    private static void PutBack(EntityEntry entry, string field, string? was, DateTime now)
    {
        if (field == nameof(Entity.DeletedAt) && entry.Entity is Entity record)
        {
            if (was is null) record.Restore(); else record.Delete(now);
            return;
        }
        var property = entry.Property(field);
        if (News.Text(property.CurrentValue) != was)
            property.CurrentValue = was is null ? null : JsonSerializer.Deserialize(was, property.Metadata.ClrType);
    }

    private async Task PutRowBack(EntityEntry whole, string field, string? was)
    {
        if (JoinedRow.Named(whole.Metadata, field) is not { } row)
            throw new Refusal($"{FieldNames.Heading(field)} is different by now: this can no longer be taken back.", 409);
        var key = row.Type.FindPrimaryKey()!.Properties;
        var known = await _db.FindAsync(row.Type.ClrType, Whole.Id, row.Other);
        if (was is null)
        {
            if (known is not null)
                _db.Remove(known);
            return;
        }
        var entry = _db.Entry(known ?? System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(row.Type.ClrType));
        if (known is null)
        {
            (entry.Property(key[0].Name).CurrentValue, entry.Property(key[1].Name).CurrentValue) = (Whole.Id, row.Other);
            entry.State = EntityState.Added;
        }
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(was)!)
            if (row.Type.FindProperty(name) is { } property)
                entry.Property(name).CurrentValue = value.Deserialize(property.ClrType);
    }

    // What did not exist before is deleted; the record's own act does it where it has one.
    private async Task Unmake(Entity whole, PlatformEvent made, DateTime now)
    {
        if (made.SubjectId != whole.Id)
        {
            if (await Load(made.SubjectKind, made.SubjectId) is not { } part)
                return;
            await _kind.RefuseUnmaking(part);
            part.Delete(now);
        }
        else
        {
            await _kind.RefuseUnmaking(whole);
            await _kind.TakeBack(whole, new Before(new Dictionary<string, string?> { [nameof(Entity.DeletedAt)] = News.Text(now) }, now));
            whole.Delete(now);
        }
    }

    // Records whose first event is one of these, and changed nothing.
    private async Task<HashSet<Guid>> Made()
    {
        var changed = _changes.Where(change => !change.Field.Contains(JoinedRow.Mark)).Select(change => change.RecordId).ToHashSet();
        var fresh = Events.Where(e => !changed.Contains(e.SubjectId)).Select(e => e.SubjectId).Distinct().ToList();
        var (first, at) = (Events[0].Sequence, Events[0].At);
        var older = fresh.Count == 0 ? [] : await _db.Set<PlatformEvent>().Where(e => fresh.Contains(e.SubjectId) && e.At <= at && e.Sequence < first).Select(e => e.SubjectId).Distinct().ToListAsync();
        return [.. fresh.Except(older)];
    }

    private Task<Entity?> Load(string kind, Guid id) => Records.Load(_db, kind, id);
}
