namespace Onside.Science;

/// <summary>A closed interval, for example the confidence interval of a rate.</summary>
/// <param name="Lower">The lower bound.</param>
/// <param name="Upper">The upper bound, not below the lower one.</param>
public sealed record Interval(double Lower, double Upper)
{
    /// <summary>Whether a value lies in the interval, the bounds included.</summary>
    public bool Contains(double value) => Lower <= value && value <= Upper;
}
