namespace Onside.Science.FollowThrough;

/// <summary>One thing waits for another.</summary>
/// <typeparam name="T">What identifies a thing.</typeparam>
/// <param name="From">What waits.</param>
/// <param name="To">What it waits for.</param>
public sealed record Dependency<T>(T From, T To) where T : notnull;

/// <summary>Keeps what waits for what free of circles.</summary>
public static class Dependencies
{
    /// <summary>The loop that a further dependency would close: a shortest one, by breadth-first search.</summary>
    /// <param name="known">The dependencies so far, in any order; without a loop, if each was asked about before it was added.</param>
    /// <param name="next">The one to be added.</param>
    /// <returns>
    /// From what would wait, through what it waits for, back to itself: for a waits for b and b for c, and c now for a: c, a, b, c. A thing that waits for itself: a, a.
    /// Nothing when it closes none: it may be added.
    /// </returns>
    public static IReadOnlyList<T> Loop<T>(IEnumerable<Dependency<T>> known, Dependency<T> next) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(next);
        var waits = known.ToLookup(one => one.From, one => one.To);
        var cameFrom = new Dictionary<T, T> { [next.To] = next.From };
        var queue = new Queue<T>([next.To]);
        while (queue.TryDequeue(out var thing) && !cameFrom.ContainsKey(next.From))
        {
            foreach (var further in waits[thing].Where(further => cameFrom.TryAdd(further, thing)))
            {
                queue.Enqueue(further);
            }
        }

        return cameFrom.ContainsKey(next.From) ? Way(cameFrom, next) : [];
    }

    private static List<T> Way<T>(Dictionary<T, T> cameFrom, Dependency<T> next) where T : notnull
    {
        var way = new List<T> { next.From };
        do
        {
            way.Add(cameFrom[way[^1]]);
        }
        while (!way[^1].Equals(next.From));

        way.Reverse();
        return way;
    }
}
