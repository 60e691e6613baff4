using System.Globalization;

namespace Onside.Science.Formulas;

/// <summary>A text that was read: a formula with the places of its parts, or the first fault.</summary>
public sealed class ParsedFormula
{
    private readonly Dictionary<Formula, int> _places;

    internal ParsedFormula(Formula? formula, FormulaFault? fault, Dictionary<Formula, int> places) => (Formula, Fault, _places) = (formula, fault, places);

    /// <summary>The formula, when there is no fault.</summary>
    public Formula? Formula { get; }

    /// <summary>What is wrong, and where.</summary>
    public FormulaFault? Fault { get; }

    /// <summary>Where a part of it stands in the text.</summary>
    public int Place(Formula part) => _places.GetValueOrDefault(part);
}

/// <summary>Reads formulas: by recursive descent, bounded in length and depth, never by an exception.</summary>
public sealed class FormulaParser
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int Longest = 2000;

    /// <summary>How many formulas may stand inside one another.</summary>
    public const int Deepest = 40;

    private static readonly FormulaOperator[][] Levels =
    [
        [FormulaOperator.Or],
        [FormulaOperator.And],
        [FormulaOperator.Equal, FormulaOperator.Different, FormulaOperator.Less, FormulaOperator.AtMost, FormulaOperator.More, FormulaOperator.AtLeast],
        [FormulaOperator.Join],
        [FormulaOperator.Plus, FormulaOperator.Minus],
        [FormulaOperator.Times, FormulaOperator.Over],
    ];

    private const int Comparisons = 2;

    private readonly List<FormulaToken> _tokens = [];
    private readonly Dictionary<Formula, int> _places = new(ReferenceEqualityComparer.Instance);
    private FormulaFault? _fault;
    private int _next;
    private int _depth;

    private FormulaParser()
    {
    }

    /// <summary>Reads a text. Every formula can be written and read again: <c>Read(formula.ToString())</c> is the same formula.</summary>
    /// <param name="text">Any text.</param>
    public static ParsedFormula Read(string? text)
    {
        var parser = new FormulaParser();
        var formula = parser.Whole(text ?? "");
        return new(parser._fault is null ? formula : null, parser._fault, parser._places);
    }

    private FormulaToken Now => _tokens[_next];

    private Formula? Whole(string text)
    {
        _fault = text.Length > Longest ? new(Longest, FormulaFaultKind.TooLong) : FormulaTokens.Read(text, _tokens);
        if (_fault is not null)
        {
            return null;
        }

        if (Now.Kind == FormulaTokenKind.End)
        {
            return Fail(FormulaFaultKind.Empty);
        }

        var formula = Level(0);
        return formula is not null && Now.Kind != FormulaTokenKind.End ? Fail(FormulaFaultKind.EndExpected, Now.Text) : formula;
    }

    private Formula? Level(int level)
    {
        if (level == Levels.Length)
        {
            return Signed();
        }

        if (level == Comparisons && IsWord("not"))
        {
            return Inside(() => Negation("not", () => Level(Comparisons), of => new Formula.Not(of)));
        }

        var left = Level(level + 1);
        while (left is not null && Operator(level) is { } found)
        {
            var at = Now.Position;
            _next++;
            if (Level(level + 1) is not { } right)
            {
                return null;
            }

            left = Placed(new Formula.Pair(found, left, right), at);
            if (level == Comparisons && Operator(level) is not null)
            {
                return Fail(FormulaFaultKind.SecondComparison, Now.Text);
            }
        }

        return left;
    }

    private FormulaOperator? Operator(int level)
    {
        foreach (var candidate in Levels[level])
        {
            var symbol = FormulaPrinter.Symbol(candidate);
            if (Now.Kind == FormulaTokenKind.Symbol ? Now.Text == symbol : IsWord(symbol))
            {
                return candidate;
            }
        }

        return null;
    }

    private Formula? Signed() => IsSymbol("-") ? Inside(() => Negation("-", Signed, of => new Formula.Negated(of))) : Single();

    private Formula? Negation(string _, Func<Formula?> read, Func<Formula, Formula> make)
    {
        var at = Now.Position;
        _next++;
        return read() is { } of ? Placed(make(of), at) : null;
    }

    private Formula? Single()
    {
        var token = Now;
        switch (token.Kind)
        {
            case FormulaTokenKind.Number:
                _next++;
                return Placed(new Formula.Number(decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)), token.Position);
            case FormulaTokenKind.Text:
                _next++;
                return Placed(new Formula.Text(token.Text), token.Position);
            case FormulaTokenKind.Field:
                _next++;
                return Placed(new Formula.Field(token.Text), token.Position);
            case FormulaTokenKind.Word:
                return Inside(Word);
            default:
                return IsSymbol("(") ? Inside(Parenthesis) : Fail(FormulaFaultKind.ValueExpected, token.Text);
        }
    }

    private Formula? Parenthesis()
    {
        _next++;
        var inside = Level(0);
        return inside is null ? null : Closed() ? inside : null;
    }

    private Formula? Word()
    {
        var token = Now;
        if (IsWord("and") || IsWord("or"))
        {
            return Fail(FormulaFaultKind.ValueExpected, token.Text);
        }

        _next++;
        if (IsSymbol("("))
        {
            return Enum.GetValues<FormulaFunction>().Where(known => FormulaPrinter.Name(known).Equals(token.Text, StringComparison.OrdinalIgnoreCase)).Select(known => (FormulaFunction?)known).FirstOrDefault() is { } function
                ? Call(function, token)
                : Fail(new(token.Position, FormulaFaultKind.UnknownFunction, token.Text));
        }

        return Placed(token.Text.ToLowerInvariant() switch
        {
            "yes" => new Formula.YesNo(true),
            "no" => new Formula.YesNo(false),
            "blank" => new Formula.Blank(),
            _ => new Formula.Field(token.Text),
        }, token.Position);
    }

    private Formula? Call(FormulaFunction function, FormulaToken token)
    {
        var given = new List<Formula>();
        _next++;
        while (!IsSymbol(")"))
        {
            if (Level(0) is not { } part)
            {
                return null;
            }

            given.Add(part);
            if (!IsSymbol(","))
            {
                break;
            }

            _next++;
            if (IsSymbol(")"))
            {
                return Fail(FormulaFaultKind.ValueExpected, Now.Text);
            }
        }

        if (!Closed())
        {
            return null;
        }

        var (least, most) = FormulaChecker.Count(function);
        return given.Count >= least && given.Count <= most
            ? Placed(new Formula.Call(function, given), token.Position)
            : Fail(new(token.Position, FormulaFaultKind.WrongCount, FormulaPrinter.Name(function), least == most ? $"{least}" : most > 3 ? $"{least}+" : $"{least}-{most}"));
    }

    private bool Closed()
    {
        if (!IsSymbol(")"))
        {
            Fail(FormulaFaultKind.ParenthesisExpected, Now.Text);
            return false;
        }

        _next++;
        return true;
    }

    private Formula? Inside(Func<Formula?> read)
    {
        if (++_depth > Deepest)
        {
            return Fail(FormulaFaultKind.TooDeep);
        }

        var formula = read();
        _depth--;
        return formula;
    }

    private bool IsWord(string word) => Now.Kind == FormulaTokenKind.Word && Now.Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsSymbol(string symbol) => Now.Kind == FormulaTokenKind.Symbol && Now.Text == symbol;

    private Formula Placed(Formula formula, int position)
    {
        _places[formula] = position;
        return formula;
    }

    private Formula? Fail(FormulaFaultKind kind, string found = "") => Fail(new(Now.Position, kind, found));

    private Formula? Fail(FormulaFault fault)
    {
        _fault ??= fault;
        return null;
    }
}
