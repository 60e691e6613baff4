using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;

namespace Onside.Team.Lists;

// Rows that have the same in one field: how many they are, and what their amounts come to. Asked is the term that finds them again.
public sealed record Heap(Term Asked, string? Value, int Count, long Amount);

public abstract class Grouping<T> where T : Entity
{
    // More heaps than these tell nothing: the largest are shown.
    public const int Most = 100;

    public abstract Task<List<Heap>> Heaps(string field, IQueryable<T> rows, Expression<Func<T, long?>>? amount);
}

// Told gives the value as an address says it; way is how it is asked for.
public sealed class Grouping<T, TKey>(Expression<Func<T, TKey>> of, Func<TKey, string?> told, string way = "is") : Grouping<T> where T : Entity
{
    public override async Task<List<Heap>> Heaps(string field, IQueryable<T> rows, Expression<Func<T, long?>>? amount)
    {
        var heaps = await rows.Select(Paired(amount)).GroupBy(pair => pair.Key).Select(pairs => new { pairs.Key, Count = pairs.Count(), Amount = pairs.Sum(pair => pair.Amount) })
            .OrderByDescending(heap => heap.Count).Take(Most + 1).ToListAsync();
        return [.. heaps.Select(heap => (Value: told(heap.Key), heap.Count, heap.Amount)).Select(heap => new Heap(heap.Value is null ? new(field, "blank", []) : new(field, way, [heap.Value]), heap.Value, heap.Count, heap.Amount ?? 0))];
    }

    private Expression<Func<T, Pair>> Paired(Expression<Func<T, long?>>? amount)
    {
        var row = of.Parameters[0];
        var summed = amount is null ? Expression.Constant(0L, typeof(long?)) : new Swap(amount.Parameters[0], row).Visit(amount.Body);
        return Expression.Lambda<Func<T, Pair>>(Expression.MemberInit(Expression.New(typeof(Pair)),
            Expression.Bind(typeof(Pair).GetProperty(nameof(Pair.Key))!, of.Body), Expression.Bind(typeof(Pair).GetProperty(nameof(Pair.Amount))!, summed)), row);
    }

    private sealed class Pair
    {
        public TKey Key { get; init; } = default!;
        public long? Amount { get; init; }
    }
}
