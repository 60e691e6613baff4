using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Lists;

// One way to walk a list: by a key and the id, rows without a key last, the same on both databases.
public abstract class Sort<TEntity>(string name, bool descending) where TEntity : Entity
{
    public string Name => name;
    public bool Descending => descending;

    public abstract Task<PageOf<TRow>> Page<TRow>(IQueryable<TEntity> rows, Expression<Func<TEntity, TRow>> shown, string? after, int size);
}

public sealed class Sort<TEntity, TKey>(string name, Expression<Func<TEntity, TKey?>> key, bool isNullable, bool descending) : Sort<TEntity>(name, descending) where TEntity : Entity
{
    // Up to three runs, each served by the index (key, id): the rest of the equal keys, the keys beyond, the rows without a key.
    public override async Task<PageOf<TRow>> Page<TRow>(IQueryable<TEntity> rows, Expression<Func<TEntity, TRow>> shown, string? after, int size)
    {
        var cursor = Cursor<TKey>.Read(after);
        var found = new List<Keyed<TRow>>(size + 1);
        foreach (var run in Runs(rows, cursor))
        {
            if (found.Count > size)
                break;
            found.AddRange(await run.Take(size + 1 - found.Count).Select(With(shown)).ToListAsync());
        }
        var isMore = found.Count > size;
        if (isMore)
            found.RemoveAt(size);
        return new([.. found.Select(row => row.Shown)], isMore ? new Cursor<TKey>(found[^1].Key, found[^1].Id).ToString() : null);
    }

    private IEnumerable<IQueryable<TEntity>> Runs(IQueryable<TEntity> rows, Cursor<TKey>? cursor)
    {
        if (cursor is { Key: not null })
            yield return ById(rows.Where(On(Expression.Equal(key.Body, Conditions.Captured(cursor.Key)))).Where(Beyond(cursor.Id)));
        if (cursor is null or { Key: not null })
            yield return ByKey(cursor is null ? isNullable ? rows.Where(On(Expression.NotEqual(key.Body, Null))) : rows : rows.Where(On(Beyond(cursor.Key!))));
        if (isNullable)
            yield return ById(cursor is { Key: null } ? rows.Where(On(Expression.Equal(key.Body, Null))).Where(Beyond(cursor.Id)) : rows.Where(On(Expression.Equal(key.Body, Null))));
    }

    private static Expression Null => Expression.Constant(null, typeof(TKey));

    private IOrderedQueryable<TEntity> ByKey(IQueryable<TEntity> rows) =>
        Descending ? rows.OrderByDescending(key).ThenByDescending(row => row.Id) : rows.OrderBy(key).ThenBy(row => row.Id);

    private IOrderedQueryable<TEntity> ById(IQueryable<TEntity> rows) =>
        Descending ? rows.OrderByDescending(row => row.Id) : rows.OrderBy(row => row.Id);

    private Expression<Func<TEntity, bool>> Beyond(Guid id) =>
        Descending ? row => row.Id < id : row => row.Id > id;

    private BinaryExpression Beyond(TKey last)
    {
        var compared = typeof(TKey) == typeof(string)
            ? Expression.Call(key.Body, typeof(string).GetMethod(nameof(string.CompareTo), [typeof(string)])!, Conditions.Captured(last))
            : key.Body;
        var than = typeof(TKey) == typeof(string) ? Expression.Constant(0) : Conditions.Captured(last);
        return Descending ? Expression.LessThan(compared, than) : Expression.GreaterThan(compared, than);
    }

    private Expression<Func<TEntity, bool>> On(Expression condition) => Expression.Lambda<Func<TEntity, bool>>(condition, key.Parameters);

    private Expression<Func<TEntity, Keyed<TRow>>> With<TRow>(Expression<Func<TEntity, TRow>> shown)
    {
        var row = key.Parameters[0];
        var body = new Swap(shown.Parameters[0], row).Visit(shown.Body);
        return Expression.Lambda<Func<TEntity, Keyed<TRow>>>(Expression.MemberInit(Expression.New(typeof(Keyed<TRow>)),
            Expression.Bind(typeof(Keyed<TRow>).GetProperty("Id")!, Expression.Property(row, nameof(Entity.Id))),
            Expression.Bind(typeof(Keyed<TRow>).GetProperty("Key")!, key.Body),
            Expression.Bind(typeof(Keyed<TRow>).GetProperty("Shown")!, body)), row);
    }

    private sealed class Keyed<TRow>
    {
        public Guid Id { get; init; }
        public TKey? Key { get; init; }
        public required TRow Shown { get; init; }
    }
}
