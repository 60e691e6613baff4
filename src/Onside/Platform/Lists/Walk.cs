using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Onside.Platform.Data;

namespace Onside.Platform.Lists;

public static class Walk
{
    private const int AtOnce = 500;

    // All rows of a list, a thousand at a time: each step goes on where the last one ended. What rows do not have by themselves is put to a thousand at once.
    public static async IAsyncEnumerable<TRow> All<TEntity, TRow>(this Sort<TEntity> sort, IQueryable<TEntity> rows, Expression<Func<TEntity, TRow>> shown, Func<IReadOnlyList<TRow>, Task<IReadOnlyList<TRow>>>? completed = null, [EnumeratorCancellation] CancellationToken cancel = default) where TEntity : Entity
    {
        for (string? after = null; ;)
        {
            var page = await sort.Page(rows, shown, after, AtOnce);
            foreach (var row in completed is null ? page.Rows : await completed(page.Rows))
                yield return row;
            if (page.Next is null)
                yield break;
            cancel.ThrowIfCancellationRequested();
            after = page.Next;
        }
    }
}
