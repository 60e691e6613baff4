using System.Numerics;

namespace Onside.Science;

/// <summary>Exact rounding of quotients of whole numbers: the only place where an amount of money loses a fraction.</summary>
public static class Rounding
{
    /// <summary>The quotient rounded to the nearest whole number, a half to the even neighbour (banker's rounding, IEEE 754 roundTiesToEven).</summary>
    /// <param name="numerator">Any whole number.</param>
    /// <param name="denominator">A positive whole number.</param>
    /// <returns>5/2 is 2, 7/2 is 4, -5/2 is -2: halves do not drift in a sum, and a credit note rounds like its invoice.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static T HalfEven<T>(T numerator, T denominator) where T : IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (quotient, remainder) = T.DivRem(numerator, denominator);
        var size = T.Abs(remainder);
        var beyondHalf = size.CompareTo(denominator - size);
        return beyondHalf < 0 || (beyondHalf == 0 && T.IsEvenInteger(quotient))
            ? quotient
            : quotient + (T.IsNegative(numerator) ? -T.One : T.One);
    }

    /// <summary>The quotient rounded up to a whole number, towards positive infinity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The denominator is not positive.</exception>
    public static T Up<T>(T numerator, T denominator) where T : IBinaryInteger<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var (quotient, remainder) = T.DivRem(numerator, denominator);
        return T.IsPositive(remainder) && !T.IsZero(remainder) ? quotient + T.One : quotient;
    }
}
