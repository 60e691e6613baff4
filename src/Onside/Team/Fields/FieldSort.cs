using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;

namespace Onside.Team.Fields;

// Walks a list by one of the company's own fields, records without a value last: Sort=fields.tier, or -fields.tier the other way round.
public sealed class FieldSort<T>(AppDb db, CustomField by, bool descending, Narrowing<T> narrowing) : Sort<T>($"{FieldSorts.Prefix}{by.Key}", descending) where T : Entity
{
    public override async Task<PageOf<TRow>> Page<TRow>(IQueryable<T> rows, Expression<Func<T, TRow>> shown, string? after, int size)
    {
        var cursor = Cursor<string>.Read(after);
        // What can be counted is sorted; of more, some are met soon on a walk along the index of the values.
        var found = (await narrowing.Count(rows)).IsMore ? await Walked(rows, cursor, size) : await Sorted(rows, cursor, size);
        var isMore = found.Count > size;
        if (isMore)
            found.RemoveAt(size);
        return new(await Shown(rows, shown, found), isMore ? new Cursor<string>(found[^1].Key, found[^1].Id).ToString() : null);
    }

    private IQueryable<FieldValue> Values => db.Set<FieldValue>().Where(value => value.FieldId == by.Id && value.Key != null);

    // Up to three runs, as along any index: the rest of the equal keys, the keys beyond, the records without one.
    private async Task<List<Place>> Walked(IQueryable<T> rows, Cursor<string>? cursor, int size)
    {
        // Tested value by value. Asked by EXISTS, PostgreSQL would first join them all.
        var held = Values.Where(value => rows.Where(row => row.Id == value.RecordId).Select(row => (Guid?)row.Id).FirstOrDefault() != null);
        var found = new List<Place>();
        if (cursor is { Key: { } same, Id: var last })
            found.AddRange(await Next(Descending ? held.Where(value => value.Key == same && value.RecordId < last) : held.Where(value => value.Key == same && value.RecordId > last), size + 1));
        if (cursor is not { Key: null } && found.Count <= size)
            found.AddRange(await Next(cursor?.Key is not { } key ? held : Descending ? held.Where(value => value.Key!.CompareTo(key) < 0) : held.Where(value => value.Key!.CompareTo(key) > 0), size + 1 - found.Count));
        if (found.Count <= size)
            found.AddRange(await Blank(rows, cursor is { Key: null } ? cursor.Id : null, size + 1 - found.Count));
        return found;
    }

    private Task<List<Place>> Next(IQueryable<FieldValue> held, int most) =>
        (Descending ? held.OrderByDescending(value => value.Key).ThenByDescending(value => value.RecordId) : held.OrderBy(value => value.Key).ThenBy(value => value.RecordId))
            .Take(most).Select(value => new Place(value.RecordId, value.Key)).ToListAsync();

    private Task<List<Place>> Blank(IQueryable<T> rows, Guid? last, int most)
    {
        var blank = rows.Where(FieldFilter.Lacks<T>(Values));
        if (last is { } id)
            blank = Descending ? blank.Where(row => row.Id < id) : blank.Where(row => row.Id > id);
        return (Descending ? blank.OrderByDescending(row => row.Id) : blank.OrderBy(row => row.Id)).Take(most).Select(row => new Place(row.Id, null)).ToListAsync();
    }

    private async Task<List<Place>> Sorted(IQueryable<T> rows, Cursor<string>? cursor, int size)
    {
        var values = Values;
        var keyed = rows.Select(row => new Keyed { Id = row.Id, Key = values.Where(value => value.RecordId == row.Id).Select(value => value.Key).FirstOrDefault() });
        if (cursor is { Key: { } key, Id: var last })
            keyed = Descending
                ? keyed.Where(row => row.Key == null || row.Key.CompareTo(key) < 0 || (row.Key == key && row.Id < last))
                : keyed.Where(row => row.Key == null || row.Key.CompareTo(key) > 0 || (row.Key == key && row.Id > last));
        else if (cursor is { Id: var blank })
            keyed = keyed.Where(row => row.Key == null && (Descending ? row.Id < blank : row.Id > blank));
        var ordered = Descending
            ? keyed.OrderBy(row => row.Key == null).ThenByDescending(row => row.Key).ThenByDescending(row => row.Id)
            : keyed.OrderBy(row => row.Key == null).ThenBy(row => row.Key).ThenBy(row => row.Id);
        return [.. (await ordered.Take(size + 1).ToListAsync()).Select(row => new Place(row.Id, row.Key))];
    }

    private static async Task<IReadOnlyList<TRow>> Shown<TRow>(IQueryable<T> rows, Expression<Func<T, TRow>> shown, List<Place> found)
    {
        var ids = found.Select(place => place.Id).ToList();
        var row = shown.Parameters[0];
        var pair = Expression.Lambda<Func<T, Drawn<TRow>>>(Expression.MemberInit(Expression.New(typeof(Drawn<TRow>)),
            Expression.Bind(typeof(Drawn<TRow>).GetProperty(nameof(Drawn<TRow>.Id))!, Expression.Property(row, nameof(Entity.Id))),
            Expression.Bind(typeof(Drawn<TRow>).GetProperty(nameof(Drawn<TRow>.Row))!, shown.Body)), row);
        var drawn = await rows.Where(one => ids.Contains(one.Id)).Select(pair).ToDictionaryAsync(one => one.Id, one => one.Row);
        return [.. ids.Where(drawn.ContainsKey).Select(id => drawn[id])];
    }

    private sealed record Place(Guid Id, string? Key);

    private sealed class Keyed
    {
        public Guid Id { get; init; }
        public string? Key { get; init; }
    }

    private sealed class Drawn<TRow>
    {
        public Guid Id { get; init; }
        public required TRow Row { get; init; }
    }
}

public sealed class FieldSorts(AppDb db, Kept<FieldBook> kept)
{
    public const string Prefix = "fields.";

    // The list's own way, or one of the company's.
    public async Task<Sort<T>> Named<T>(Sorts<T> own, string? wanted, Narrowing<T> narrowing) where T : Entity
    {
        var name = wanted?.TrimStart('-');
        if (name?.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) != true)
            return own.Named(wanted);
        return (await kept.Current()).Known(News.Kind(typeof(T)), name[Prefix.Length..]) is { IsSorted: true, IsRetired: false } field
            ? new FieldSort<T>(db, field, wanted![0] == '-', narrowing)
            : throw new Refusal($"This list cannot be sorted by {name}.", 400);
    }
}
