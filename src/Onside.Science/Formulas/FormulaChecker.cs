namespace Onside.Science.Formulas;

/// <summary>The type of a formula's result, or the first place where types do not go together.</summary>
/// <param name="Type">The type, when there is no fault.</param>
/// <param name="Fault">What is wrong, and where.</param>
public sealed record CheckedFormula(FormulaType? Type, FormulaFault? Fault);

/// <summary>Finds the type of a formula before any record is asked: what is accepted here never meets values of the wrong type.</summary>
public sealed class FormulaChecker
{
    private readonly ParsedFormula _parsed;
    private readonly Func<string, FormulaType?> _fields;
    private FormulaFault? _fault;

    private FormulaChecker(ParsedFormula parsed, Func<string, FormulaType?> fields) => (_parsed, _fields) = (parsed, fields);

    /// <summary>Checks a formula that was read.</summary>
    /// <param name="parsed">What was read; its own fault is passed on.</param>
    /// <param name="fields">The type of a field by the name that stands in the formula, or nothing when there is none.</param>
    /// <remarks>Money and numbers are not added or compared, money times money is refused, a date and a number are a date, two dates differ by days.</remarks>
    public static CheckedFormula Check(ParsedFormula parsed, Func<string, FormulaType?> fields)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        if (parsed.Formula is not { } formula)
        {
            return new(null, parsed.Fault);
        }

        var checker = new FormulaChecker(parsed, fields);
        var type = checker.Of(formula);
        return checker._fault is { } fault ? new(null, fault) : type is null ? new(null, new(0, FormulaFaultKind.AlwaysBlank)) : new(type, null);
    }

    internal static (int Least, int Most) Count(FormulaFunction function) => function switch
    {
        FormulaFunction.If or FormulaFunction.Date => (3, 3),
        FormulaFunction.Min or FormulaFunction.Max or FormulaFunction.Coalesce => (2, 20),
        FormulaFunction.Round => (1, 2),
        FormulaFunction.Days or FormulaFunction.AddMonths or FormulaFunction.Contains => (2, 2),
        _ => (1, 1),
    };

    // Nothing stands for blank, which goes with everything, and after a fault.
    private FormulaType? Of(Formula formula) => formula switch
    {
        Formula.Number => FormulaType.Number,
        Formula.Text => FormulaType.Text,
        Formula.YesNo => FormulaType.YesNo,
        Formula.Field field => _fields(field.Name) ?? Fail(formula, FormulaFaultKind.UnknownField, field.Name),
        Formula.Negated negated => Wanted(negated.Of, "-", FormulaType.Number, FormulaType.Money),
        Formula.Not not => Wanted(not.Of, "not", FormulaType.YesNo) ?? FormulaType.YesNo,
        Formula.Pair pair => Of(pair),
        Formula.Call call => Of(call),
        _ => null,
    };

    private FormulaType? Of(Formula.Pair pair)
    {
        if (pair.Operator is FormulaOperator.And or FormulaOperator.Or)
        {
            Wanted(pair.Left, FormulaPrinter.Symbol(pair.Operator), FormulaType.YesNo);
            Wanted(pair.Right, FormulaPrinter.Symbol(pair.Operator), FormulaType.YesNo);
            return FormulaType.YesNo;
        }

        var (left, right) = (Of(pair.Left), Of(pair.Right));
        if (pair.Operator == FormulaOperator.Join)
        {
            return FormulaType.Text;
        }

        if (_fault is not null)
        {
            return null;
        }

        if (left is not { } one || right is not { } other)
        {
            return FormulaPrinter.IsComparison(pair.Operator) ? Fail(pair, FormulaFaultKind.WrongGiven, FormulaPrinter.Symbol(pair.Operator), "blank") : left ?? right;
        }

        return Result(pair.Operator, one, other) ?? Fail(pair, FormulaFaultKind.WrongOperands, FormulaPrinter.Symbol(pair.Operator), $"{one},{other}");
    }

    private static FormulaType? Result(FormulaOperator what, FormulaType left, FormulaType right) => (what, left, right) switch
    {
        (FormulaOperator.Equal or FormulaOperator.Different, _, _) => left == right ? FormulaType.YesNo : null,
        ( >= FormulaOperator.Less and <= FormulaOperator.AtLeast, _, _) => left == right && left != FormulaType.YesNo ? FormulaType.YesNo : null,
        (FormulaOperator.Plus, FormulaType.Date, FormulaType.Number) or (FormulaOperator.Plus, FormulaType.Number, FormulaType.Date) => FormulaType.Date,
        (FormulaOperator.Minus, FormulaType.Date, FormulaType.Number) => FormulaType.Date,
        (FormulaOperator.Minus, FormulaType.Date, FormulaType.Date) => FormulaType.Number,
        (FormulaOperator.Plus or FormulaOperator.Minus, FormulaType.Number or FormulaType.Money, _) => left == right ? left : null,
        (FormulaOperator.Times, FormulaType.Number, FormulaType.Number or FormulaType.Money) => right,
        (FormulaOperator.Times or FormulaOperator.Over, FormulaType.Money or FormulaType.Number, FormulaType.Number) => left,
        (FormulaOperator.Over, FormulaType.Money, FormulaType.Money) => FormulaType.Number,
        _ => null,
    };

    private FormulaType? Of(Formula.Call call)
    {
        var name = FormulaPrinter.Name(call.Function);
        FormulaType? Given(int at, params FormulaType[] types) => at < call.Given.Count ? Wanted(call.Given[at], name, types) : null;
        switch (call.Function)
        {
            case FormulaFunction.If:
                Given(0, FormulaType.YesNo);
                return Same([call.Given[1], call.Given[2]]);
            case FormulaFunction.Min or FormulaFunction.Max:
                foreach (var part in call.Given)
                {
                    Wanted(part, name, FormulaType.Number, FormulaType.Money, FormulaType.Date);
                }

                return Same(call.Given);
            case FormulaFunction.Coalesce:
                return Same(call.Given);
            case FormulaFunction.Round:
                Given(1, FormulaType.Number);
                return Given(0, FormulaType.Number, FormulaType.Money);
            case FormulaFunction.Abs:
                return Given(0, FormulaType.Number, FormulaType.Money);
            case FormulaFunction.IsBlank:
                Of(call.Given[0]);
                return FormulaType.YesNo;
            case FormulaFunction.Days:
                Given(0, FormulaType.Date);
                Given(1, FormulaType.Date);
                return FormulaType.Number;
            case FormulaFunction.Date:
                Given(0, FormulaType.Number);
                Given(1, FormulaType.Number);
                Given(2, FormulaType.Number);
                return FormulaType.Date;
            case FormulaFunction.AddMonths:
                Given(0, FormulaType.Date);
                Given(1, FormulaType.Number);
                return FormulaType.Date;
            case FormulaFunction.Year or FormulaFunction.Month:
                Given(0, FormulaType.Date);
                return FormulaType.Number;
            case FormulaFunction.Length:
                Given(0, FormulaType.Text);
                return FormulaType.Number;
            case FormulaFunction.Contains:
                Given(0, FormulaType.Text);
                Given(1, FormulaType.Text);
                return FormulaType.YesNo;
            default:
                Given(0, FormulaType.Text);
                return FormulaType.Text;
        }
    }

    private FormulaType? Wanted(Formula formula, string by, params FormulaType[] types)
    {
        var type = Of(formula);
        return type is not { } found || types.Contains(found) ? type : Fail(formula, FormulaFaultKind.WrongGiven, by, $"{found}");
    }

    private FormulaType? Same(IReadOnlyList<Formula> parts)
    {
        var type = default(FormulaType?);
        foreach (var part in parts)
        {
            var next = Of(part);
            if (type is { } known && next is { } found && known != found)
            {
                return Fail(part, FormulaFaultKind.DifferentTypes, $"{known}", $"{found}");
            }

            type ??= next;
        }

        return type;
    }

    private FormulaType? Fail(Formula at, FormulaFaultKind kind, string first = "", string second = "")
    {
        _fault ??= new(_parsed.Place(at), kind, first, second);
        return null;
    }
}
