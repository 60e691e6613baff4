namespace Onside.Science;

/// <summary>A part of a whole that keeps both, so that a reader sees 7 of 20 and not only 35 %.</summary>
/// <remarks>Both numbers have the same unit: deals, or minor units of one currency.</remarks>
public sealed record Ratio
{
    /// <summary>A ratio of two whole numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive: such a ratio is undefined, which is for a <see cref="Measure{T}"/> to say.</exception>
    public Ratio(long numerator, long denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>The part.</summary>
    public long Numerator { get; }

    /// <summary>The whole; always positive.</summary>
    public long Denominator { get; }

    /// <summary>The quotient: 0.35 for 7 of 20. Without a unit.</summary>
    public double Value => (double)Numerator / Denominator;
}
