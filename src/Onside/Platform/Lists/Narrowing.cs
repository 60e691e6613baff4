using Onside.Platform.Data;

namespace Onside.Platform.Lists;

// What a list is narrowed to. Lead: the records among which all of it is, where a page walks the list's own way to meet them; a count has no order to walk in and goes along them.
public sealed record Narrowing<T>(Func<IQueryable<T>, IQueryable<T>> Of, IQueryable<Guid>? Lead = null) where T : Entity
{
    private (IQueryable<T> Rows, Counted Count)? _counted;

    public static Narrowing<T> None => new(rows => rows);

    // Counted once, for the order of the page and for its head.
    public async Task<Counted> Count(IQueryable<T> narrowed)
    {
        if (_counted?.Rows != narrowed)
            _counted = (narrowed, await (Lead is null ? narrowed.CountUpTo() : Lead.Where(id => narrowed.Where(row => row.Id == id).Select(row => (Guid?)row.Id).FirstOrDefault() != null).CountUpTo()));
        return _counted.Value.Count;
    }
}
