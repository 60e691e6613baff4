using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Platform.Lists;

// The columns a list may be walked by: "close" or, the other way round, "-close". The first one is the usual.
public sealed class Sorts<TEntity> where TEntity : Entity
{
    private readonly List<(string Name, Func<bool, Sort<TEntity>> Make)> _columns = [];

    public IEnumerable<string> Names => _columns.Select(column => column.Name);

    public Sorts<TEntity> By<TKey>(string name, Expression<Func<TEntity, TKey?>> key)
    {
        var isNullable = MayBeNull(key.Body);
        _columns.Add((name, descending => new Sort<TEntity, TKey>(name, key, isNullable, descending)));
        return this;
    }

    // Text says it only in its annotation: string? of a column that may be empty.
    private static bool MayBeNull(Expression key) => key.Type.IsValueType
        ? Nullable.GetUnderlyingType(key.Type) is not null
        : key is not MemberExpression { Member: PropertyInfo property } || new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull;

    public Sort<TEntity> Named(string? wanted)
    {
        if (string.IsNullOrEmpty(wanted))
            return _columns[0].Make(false);
        var name = wanted.TrimStart('-');
        var column = _columns.Find(column => column.Name == name);
        return column.Make is { } make ? make(wanted[0] == '-') : throw new Refusal($"This list cannot be sorted by {name}.", 400);
    }
}

public static class Counting
{
    public const int Cap = 1000;

    public static async Task<Counted> CountUpTo<T>(this IQueryable<T> rows, int most = Cap)
    {
        var count = await rows.Take(most + 1).CountAsync();
        return count > most ? new(most, true) : new(count, false);
    }
}
