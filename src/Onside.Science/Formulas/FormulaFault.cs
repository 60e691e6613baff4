namespace Onside.Science.Formulas;

/// <summary>Why a text is no formula, and where.</summary>
/// <param name="Position">The character at which it was noticed, from 0; the length of the text where it ends too early.</param>
/// <param name="Kind">What is wrong. Sentences for people are made of it where people are spoken to.</param>
/// <param name="First">What stands there, or a name.</param>
/// <param name="Second">What was expected, or the other of two.</param>
public sealed record FormulaFault(int Position, FormulaFaultKind Kind, string First = "", string Second = "");

/// <summary>What can be wrong with a formula.</summary>
public enum FormulaFaultKind
{
    /// <summary>There is nothing at all.</summary>
    Empty,

    /// <summary>The text is longer than <see cref="FormulaParser.Longest"/>.</summary>
    TooLong,

    /// <summary>Too many parts inside one another.</summary>
    TooDeep,

    /// <summary>A character that means nothing here (first).</summary>
    StrangeCharacter,

    /// <summary>A text is not closed by a quotation mark.</summary>
    OpenText,

    /// <summary>A field is not closed by a bracket.</summary>
    OpenField,

    /// <summary>A number cannot be read (first).</summary>
    BadNumber,

    /// <summary>A value was expected: a number, a text, a field, a function. First is what stands there, or nothing at the end.</summary>
    ValueExpected,

    /// <summary>An operator or the end was expected before first.</summary>
    EndExpected,

    /// <summary>A closing parenthesis was expected. First is what stands there, or nothing at the end.</summary>
    ParenthesisExpected,

    /// <summary>Two comparisons in a row: they need parentheses.</summary>
    SecondComparison,

    /// <summary>There is no function first.</summary>
    UnknownFunction,

    /// <summary>Function first takes another number of values (second).</summary>
    WrongCount,

    /// <summary>There is no field first.</summary>
    UnknownField,

    /// <summary>First is something that second cannot be done with; for operators both types, with "and" between.</summary>
    WrongOperands,

    /// <summary>Function or operator first was given second where it takes something else.</summary>
    WrongGiven,

    /// <summary>The branches of if, or the values of min, max and coalesce, are of different types: first and second.</summary>
    DifferentTypes,

    /// <summary>The whole formula is blank for every record.</summary>
    AlwaysBlank,
}
