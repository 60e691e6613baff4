namespace Onside.Science.Process;

/// <summary>Where a deal counts as small or strategic.</summary>
/// <param name="SmallBelow">In the smallest unit of the company's currency; what is worth less is small, if it is not complex.</param>
/// <param name="StrategicFrom">In the same unit; what is worth as much or more is strategic.</param>
/// <param name="ComplexFrom">How many product lines make a deal complex: then it is never small.</param>
public sealed record TierCuts(long SmallBelow, long StrategicFrom, int ComplexFrom)
{
    /// <summary>The tier of a deal.</summary>
    /// <param name="amount">What it is worth, in the smallest unit of the company's currency; not known: it is judged as a standard deal, since asking too little is not undone later.</param>
    /// <param name="lines">How many products are on it.</param>
    public DealTier Of(long? amount, int lines) => amount switch
    {
        null => DealTier.Standard,
        { } value when value >= StrategicFrom => DealTier.Strategic,
        { } value when value < SmallBelow && lines < ComplexFrom => DealTier.Small,
        _ => DealTier.Standard,
    };
}
