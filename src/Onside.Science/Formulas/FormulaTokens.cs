using System.Globalization;

namespace Onside.Science.Formulas;

/// <summary>One word of a formula's text.</summary>
internal readonly record struct FormulaToken(FormulaTokenKind Kind, string Text, int Position);

internal enum FormulaTokenKind
{
    End,
    Number,
    Text,
    Field,
    Word,
    Symbol,
}

/// <summary>Cuts a text into words, or says where that cannot be done.</summary>
internal static class FormulaTokens
{
    private static readonly string[] Symbols = ["<>", "<=", ">=", "+", "-", "*", "/", "&", "=", "<", ">", "(", ")", ","];

    public static FormulaFault? Read(string text, List<FormulaToken> tokens)
    {
        for (var at = 0; at < text.Length;)
        {
            var fault = char.IsWhiteSpace(text[at]) ? Skip(ref at)
                : char.IsAsciiDigit(text[at]) ? Number(text, ref at, tokens)
                : text[at] == '"' ? Quoted(text, '"', FormulaTokenKind.Text, FormulaFaultKind.OpenText, ref at, tokens)
                : text[at] == '[' ? Quoted(text, ']', FormulaTokenKind.Field, FormulaFaultKind.OpenField, ref at, tokens)
                : IsLetter(text[at]) ? Word(text, ref at, tokens)
                : Symbol(text, ref at, tokens);
            if (fault is not null)
            {
                return fault;
            }
        }

        tokens.Add(new(FormulaTokenKind.End, "", text.Length));
        return null;
    }

    private static FormulaFault? Skip(ref int at)
    {
        at++;
        return null;
    }

    private static FormulaFault? Number(string text, ref int at, List<FormulaToken> tokens)
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        var digits = text[start..at];
        if (digits.Length > 24 || digits[^1] == '.' || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
        {
            return new(start, FormulaFaultKind.BadNumber, digits);
        }

        tokens.Add(new(FormulaTokenKind.Number, digits, start));
        return null;
    }

    // The closing mark twice stands for itself.
    private static FormulaFault? Quoted(string text, char close, FormulaTokenKind kind, FormulaFaultKind open, ref int at, List<FormulaToken> tokens)
    {
        var start = at++;
        var inside = new System.Text.StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] != close)
            {
                inside.Append(text[at]);
                continue;
            }

            if (at + 1 == text.Length || text[at + 1] != close)
            {
                at++;
                tokens.Add(new(kind, inside.ToString(), start));
                return null;
            }

            inside.Append(text[at++]);
        }

        return new(start, open);
    }

    private static FormulaFault? Word(string text, ref int at, List<FormulaToken> tokens)
    {
        var start = at;
        while (at < text.Length && (IsLetter(text[at]) || char.IsAsciiDigit(text[at])))
        {
            at++;
        }

        tokens.Add(new(FormulaTokenKind.Word, text[start..at], start));
        return null;
    }

    private static FormulaFault? Symbol(string text, ref int at, List<FormulaToken> tokens)
    {
        var start = at;
        if (Array.Find(Symbols, symbol => string.CompareOrdinal(text, start, symbol, 0, symbol.Length) == 0) is not { } found)
        {
            return new(start, FormulaFaultKind.StrangeCharacter, char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? text[start..(start + 2)] : text[start..(start + 1)]);
        }

        tokens.Add(new(FormulaTokenKind.Symbol, found, start));
        at += found.Length;
        return null;
    }

    private static bool IsLetter(char letter) => char.IsLetter(letter) || letter == '_';
}
