using Onside.Platform.Data;

namespace Onside.Platform.Lists;

// What a list is narrowed to. Lead: the records among which all of it is, where a page walks the list's own way to meet them; a count has no order to walk in and goes along them.
public sealed record Narrowing<T>(Func<IQueryable<T>, IQueryable<T>> Of, IQueryable<Guid>? Lead = null) where T : Entity
{
    public static readonly Narrowing<T> None = new(rows => rows);

    public Task<Counted> Count(IQueryable<T> narrowed) => Lead is null ? narrowed.CountUpTo() : Lead.Join(narrowed, id => id, row => row.Id, (_, row) => row).CountUpTo();
}
