using System.Text.Json.Serialization;

namespace Onside.Science;

/// <summary>
/// The result of every metric: a known value, undefined with a reason, or insufficient data with the count it needs.
/// A metric is never NaN, never infinite and never a silent zero.
/// </summary>
/// <typeparam name="T">What is measured, for example <see cref="Ratio"/>, <see cref="Interval"/>, <see cref="double"/> (days) or <see cref="long"/> (minor units).</typeparam>
/// <remarks>
/// The three cases are the only ones: switch on the type, or call <see cref="Match{TAnswer}"/> to be told by the compiler when one is missing.
/// As JSON: <c>{"state":"known","value":…}</c>, <c>{"state":"undefined","reason":"…"}</c>, <c>{"state":"insufficient","have":3,"need":20}</c>.
/// </remarks>
[JsonConverter(typeof(MeasureJson))]
public abstract record Measure<T> where T : notnull
{
    private Measure()
    {
    }

    /// <summary>The metric has a value.</summary>
    /// <param name="Value">The value; a floating-point value is finite.</param>
    public sealed record Known(T Value) : Measure<T>;

    /// <summary>The metric has no meaning for this input, for example a rate without trials.</summary>
    /// <param name="Reason">An English sentence; its format is the translation key and its arguments are the values in it.</param>
    public sealed record Undefined(FormattableString Reason) : Measure<T>
    {
        /// <summary>Two undefined measures are equal when sentence and values are.</summary>
        public bool Equals(Undefined? other) =>
            other is not null && Reason.Format == other.Reason.Format && Reason.GetArguments().SequenceEqual(other.Reason.GetArguments());

        /// <inheritdoc />
        public override int GetHashCode() => Reason.Format.GetHashCode(StringComparison.Ordinal);
    }

    /// <summary>The metric would have a meaning, but too few observations stand behind it.</summary>
    /// <param name="Have">Observations at hand.</param>
    /// <param name="Need">Observations needed before a value is given.</param>
    public sealed record Insufficient(int Have, int Need) : Measure<T>;

    /// <summary>Answers for each of the three cases.</summary>
    public TAnswer Match<TAnswer>(Func<T, TAnswer> known, Func<FormattableString, TAnswer> undefined, Func<int, int, TAnswer> insufficient)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(undefined);
        ArgumentNullException.ThrowIfNull(insufficient);
        return this switch
        {
            Known it => known(it.Value),
            Undefined it => undefined(it.Reason),
            Insufficient it => insufficient(it.Have, it.Need),
            _ => throw new InvalidOperationException("A measure has three cases."),
        };
    }

    /// <summary>Computes a further metric from a known value; the other two cases are passed on as they are.</summary>
    public Measure<TNext> Then<TNext>(Func<T, Measure<TNext>> next) where TNext : notnull =>
        Match(next, Measure.Undefined<TNext>, Measure.Insufficient<TNext>);
}

/// <summary>Makes measures.</summary>
public static class Measure
{
    /// <summary>A known value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite: the caller must say why it is undefined instead.</exception>
    public static Measure<T> Known<T>(T value) where T : notnull
    {
        if (value is double number && !double.IsFinite(number))
        {
            throw new ArgumentOutOfRangeException(nameof(value), number, "A measure is finite, or undefined with a reason.");
        }

        return new Measure<T>.Known(value);
    }

    /// <summary>Undefined, with a sentence that says why.</summary>
    /// <param name="reason">An interpolated sentence: <c>$"No deal was won or lost."</c></param>
    public static Measure<T> Undefined<T>(FormattableString reason) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(reason);
        return new Measure<T>.Undefined(reason);
    }

    /// <summary>Too few observations.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are as many observations as are needed, or a negative number.</exception>
    public static Measure<T> Insufficient<T>(int have, int need) where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegative(have);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(have, need);
        return new Measure<T>.Insufficient(have, need);
    }
}
