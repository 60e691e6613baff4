using System.Globalization;

namespace Onside.Science.Formulas;

/// <summary>What a field or a formula holds.</summary>
public enum FormulaType
{
    /// <summary>An exact decimal number.</summary>
    Number,

    /// <summary>An amount in the one currency that everything is counted in.</summary>
    Money,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    YesNo,
}

/// <summary>A value that a formula reads or results in. There is no NaN and no infinity: what has no value is <see cref="Missing"/>, with the reason.</summary>
public abstract record FormulaValue
{
    private FormulaValue()
    {
    }

    /// <summary>An exact number.</summary>
    public sealed record Number(decimal Value) : FormulaValue;

    /// <summary>An amount, in whole units with decimals (12.50).</summary>
    public sealed record Money(decimal Value) : FormulaValue;

    /// <summary>A text.</summary>
    public sealed record Text(string Value) : FormulaValue;

    /// <summary>A day.</summary>
    public sealed record Date(DateOnly Value) : FormulaValue;

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Value) : FormulaValue;

    /// <summary>No value.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Field">The field that is blank, where that is the reason.</param>
    public sealed record Missing(MissingReason Reason, string? Field = null) : FormulaValue;

    /// <summary>As text, the same for every reader: 1.5, 2026-12-31, yes.</summary>
    public string Plain => this switch
    {
        Number number => Digits(number.Value),
        Money money => Digits(money.Value),
        Text text => text.Value,
        Date date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        YesNo yes => yes.Value ? "yes" : "no",
        _ => "",
    };

    internal static string Digits(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}

/// <summary>Why there is no value.</summary>
public enum MissingReason
{
    /// <summary>A field is blank, or the formula says blank.</summary>
    Blank,

    /// <summary>Something is divided by zero.</summary>
    DivisionByZero,

    /// <summary>A number, a date or a text became larger than can be kept.</summary>
    TooLarge,

    /// <summary>There is no such day.</summary>
    NoSuchDay,

    /// <summary>Values of types that do not go together: never with a formula that was checked.</summary>
    WrongType,
}
