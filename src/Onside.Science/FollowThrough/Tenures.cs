namespace Onside.Science.FollowThrough;

/// <summary>Somebody answered for an outcome from an instant, included, until another, not included.</summary>
/// <param name="Owner">Who.</param>
/// <param name="From">From, UTC.</param>
/// <param name="To">Until, UTC; still, when there is none.</param>
/// <param name="Left">Whether it ended because the owner left.</param>
public sealed record Tenure(Guid Owner, DateTime From, DateTime? To = null, bool Left = false);

/// <summary>What is wrong with a list of tenures.</summary>
public enum TenureFaultKind
{
    /// <summary>Nobody answered.</summary>
    Gap,

    /// <summary>More than one did.</summary>
    Overlap,

    /// <summary>A tenure ends before it begins.</summary>
    Reversed,
}

/// <summary>A time in which not exactly one person answered.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="From">From, UTC, included.</param>
/// <param name="To">Until, UTC, not included; without end when there is none.</param>
public sealed record TenureFault(TenureFaultKind Kind, DateTime From, DateTime? To);

/// <summary>Checks lists of tenures as they are found, in any order and state.</summary>
public static class Tenures
{
    /// <summary>The times of an outcome in which nobody, or more than one, answered for it; none when at every instant exactly one did.</summary>
    /// <param name="tenures">The tenures. One that ends before it begins is a fault and covers nothing; one without duration covers nothing.</param>
    /// <param name="opened">When the outcome was opened, UTC; what lies before is not looked at.</param>
    /// <param name="closed">When it was closed, UTC; what lies after is not looked at. Not closed: until the end of time.</param>
    /// <returns>Reversed tenures first, then gaps and overlaps by time, each as long as it lasts.</returns>
    public static IReadOnlyList<TenureFault> Faults(IEnumerable<Tenure> tenures, DateTime opened, DateTime? closed = null)
    {
        var all = tenures.ToList();
        var end = closed ?? DateTime.MaxValue;
        var faults = all.Where(IsReversed).Select(tenure => new TenureFault(TenureFaultKind.Reversed, tenure.From, tenure.To)).ToList();
        var changes = all.Where(tenure => !IsReversed(tenure)).SelectMany(tenure => new[] { (At: tenure.From, By: 1), (At: tenure.To ?? DateTime.MaxValue, By: -1) })
            .GroupBy(change => change.At, change => change.By).ToDictionary(same => same.Key, same => same.Sum());
        var at = changes.Keys.Append(opened).Append(end).Where(instant => opened <= instant && instant <= end).Distinct().Order().ToList();
        var owners = changes.Where(change => change.Key < opened).Sum(change => change.Value);
        foreach (var (from, to) in at.Zip(at.Skip(1)))
        {
            owners += changes.GetValueOrDefault(from);
            if (owners != 1)
            {
                Add(faults, new(owners < 1 ? TenureFaultKind.Gap : TenureFaultKind.Overlap, from, closed is null && to == end ? null : to));
            }
        }

        return faults;
    }

    private static bool IsReversed(Tenure tenure) => tenure.To < tenure.From;

    // A time of many overlapping tenures is one fault.
    private static void Add(List<TenureFault> faults, TenureFault next)
    {
        if (faults is [.., { } last] && last.Kind == next.Kind && last.To == next.From)
        {
            faults[^1] = last with { To = next.To };
        }
        else
        {
            faults.Add(next);
        }
    }
}
