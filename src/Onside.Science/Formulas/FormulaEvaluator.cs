namespace Onside.Science.Formulas;

/// <summary>Computes formulas: a total function. Every formula has a value for every record, or none with a reason.</summary>
public static class FormulaEvaluator
{
    /// <summary>The longest text that joining makes.</summary>
    public const int LongestText = 500;

    private const int MostDecimals = 10;

    /// <summary>The value of a formula.</summary>
    /// <param name="formula">Any formula; one that was checked never results in <see cref="MissingReason.WrongType"/>.</param>
    /// <param name="fields">The value of a field by the name that stands in the formula; a blank one is <see cref="FormulaValue.Missing"/>.</param>
    /// <returns>
    /// Numbers are exact decimals of 28 digits; a quotient is rounded to them. What is computed from a missing value is missing for the same reason, except that
    /// <c>if</c> computes one branch, <c>coalesce</c> takes the next, <c>isblank</c> says yes, and <c>and</c> and <c>or</c> stop when the first side decides.
    /// </returns>
    public static FormulaValue Value(Formula formula, Func<string, FormulaValue> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return formula switch
        {
            Formula.Number number => new FormulaValue.Number(number.Value),
            Formula.Text text => Short(text.Value),
            Formula.YesNo yes => new FormulaValue.YesNo(yes.Value),
            Formula.Field field => fields(field.Name),
            Formula.Negated negated => Negated(Value(negated.Of, fields)),
            Formula.Not not => Value(not.Of, fields) switch { FormulaValue.YesNo yes => new FormulaValue.YesNo(!yes.Value), var other => Passed(other) },
            Formula.Pair { Operator: FormulaOperator.And or FormulaOperator.Or } pair => Decided(pair, fields),
            Formula.Pair pair => Combined(pair.Operator, Value(pair.Left, fields), Value(pair.Right, fields)),
            Formula.Call call => Called(call, fields),
            _ => new FormulaValue.Missing(MissingReason.Blank),
        };
    }

    private static FormulaValue Decided(Formula.Pair pair, Func<string, FormulaValue> fields)
    {
        var decides = pair.Operator == FormulaOperator.Or;
        return Value(pair.Left, fields) switch
        {
            FormulaValue.YesNo left when left.Value == decides => left,
            FormulaValue.YesNo => Value(pair.Right, fields) is var right && right is FormulaValue.YesNo ? right : Passed(right),
            var other => Passed(other),
        };
    }

    private static FormulaValue Combined(FormulaOperator what, FormulaValue left, FormulaValue right)
    {
        if (left is FormulaValue.Missing || right is FormulaValue.Missing)
        {
            return left is FormulaValue.Missing ? left : right;
        }

        if (what == FormulaOperator.Join)
        {
            return Short(left.Plain + right.Plain);
        }

        if (FormulaPrinter.IsComparison(what))
        {
            return Compared(what, left, right);
        }

        try
        {
            return (left, right) switch
            {
                (FormulaValue.Number a, FormulaValue.Number b) => Computed(what, a.Value, b.Value, value => new FormulaValue.Number(value)),
                (FormulaValue.Money a, FormulaValue.Money b) when what == FormulaOperator.Over => Computed(what, a.Value, b.Value, value => new FormulaValue.Number(value)),
                (FormulaValue.Money a, FormulaValue.Money b) when what != FormulaOperator.Times => Computed(what, a.Value, b.Value, value => new FormulaValue.Money(value)),
                (FormulaValue.Money a, FormulaValue.Number b) when what is FormulaOperator.Times or FormulaOperator.Over => Computed(what, a.Value, b.Value, value => new FormulaValue.Money(value)),
                (FormulaValue.Number a, FormulaValue.Money b) when what == FormulaOperator.Times => Computed(what, a.Value, b.Value, value => new FormulaValue.Money(value)),
                (FormulaValue.Date a, FormulaValue.Date b) when what == FormulaOperator.Minus => new FormulaValue.Number(a.Value.DayNumber - b.Value.DayNumber),
                (FormulaValue.Date a, FormulaValue.Number b) when what is FormulaOperator.Plus or FormulaOperator.Minus => Day(a.Value.DayNumber + (what == FormulaOperator.Plus ? b.Value : -b.Value)),
                (FormulaValue.Number a, FormulaValue.Date b) when what == FormulaOperator.Plus => Day(b.Value.DayNumber + a.Value),
                _ => new FormulaValue.Missing(MissingReason.WrongType),
            };
        }
        catch (OverflowException)
        {
            return new FormulaValue.Missing(MissingReason.TooLarge);
        }
    }

    private static FormulaValue Computed(FormulaOperator what, decimal left, decimal right, Func<decimal, FormulaValue> made) => what switch
    {
        FormulaOperator.Plus => made(left + right),
        FormulaOperator.Minus => made(left - right),
        FormulaOperator.Times => made(left * right),
        _ => right == 0 ? new FormulaValue.Missing(MissingReason.DivisionByZero) : made(left / right),
    };

    private static FormulaValue Compared(FormulaOperator what, FormulaValue left, FormulaValue right)
    {
        if (Order(left, right) is not { } order)
        {
            return new FormulaValue.Missing(MissingReason.WrongType);
        }

        return new FormulaValue.YesNo(what switch
        {
            FormulaOperator.Equal => order == 0,
            FormulaOperator.Different => order != 0,
            FormulaOperator.Less => order < 0,
            FormulaOperator.AtMost => order <= 0,
            FormulaOperator.More => order > 0,
            _ => order >= 0,
        });
    }

    // Texts are compared as lists sort them: folded.
    private static int? Order(FormulaValue left, FormulaValue right) => (left, right) switch
    {
        (FormulaValue.Number a, FormulaValue.Number b) => a.Value.CompareTo(b.Value),
        (FormulaValue.Money a, FormulaValue.Money b) => a.Value.CompareTo(b.Value),
        (FormulaValue.Date a, FormulaValue.Date b) => a.Value.CompareTo(b.Value),
        (FormulaValue.YesNo a, FormulaValue.YesNo b) => a.Value.CompareTo(b.Value),
        (FormulaValue.Text a, FormulaValue.Text b) => string.CompareOrdinal(TextFolding.Key(a.Value), TextFolding.Key(b.Value)),
        _ => null,
    };

    private static FormulaValue Called(Formula.Call call, Func<string, FormulaValue> fields)
    {
        switch (call.Function)
        {
            case FormulaFunction.If:
                return Value(call.Given[0], fields) switch { FormulaValue.YesNo yes => Value(call.Given[yes.Value ? 1 : 2], fields), var other => Passed(other) };
            case FormulaFunction.Coalesce:
                var values = call.Given.Select(part => Value(part, fields));
                return values.FirstOrDefault(value => value is not FormulaValue.Missing) ?? Value(call.Given[^1], fields);
            case FormulaFunction.IsBlank:
                return new FormulaValue.YesNo(Value(call.Given[0], fields) is FormulaValue.Missing);
        }

        FormulaValue[] given = [.. call.Given.Select(part => Value(part, fields))];
        if (Array.Find(given, value => value is FormulaValue.Missing) is { } missing)
        {
            return missing;
        }

        return call.Function switch
        {
            FormulaFunction.Min => given.Aggregate((one, other) => Order(one, other) is { } order ? order <= 0 ? one : other : new FormulaValue.Missing(MissingReason.WrongType)),
            FormulaFunction.Max => given.Aggregate((one, other) => Order(one, other) is { } order ? order >= 0 ? one : other : new FormulaValue.Missing(MissingReason.WrongType)),
            FormulaFunction.Date or FormulaFunction.Days or FormulaFunction.Year or FormulaFunction.Month or FormulaFunction.AddMonths => OfDates(call.Function, given),
            FormulaFunction.Round or FormulaFunction.Abs => OfNumbers(call.Function, given),
            _ => OfTexts(call.Function, given),
        };
    }

    private static FormulaValue OfNumbers(FormulaFunction function, FormulaValue[] given)
    {
        var decimals = given is [_, FormulaValue.Number told] ? (int)Math.Clamp(Math.Truncate(told.Value), 0, MostDecimals) : 0;
        decimal Changed(decimal value) => function == FormulaFunction.Abs ? Math.Abs(value) : decimal.Round(value, decimals, MidpointRounding.ToEven);
        return given[0] switch
        {
            FormulaValue.Number number => new FormulaValue.Number(Changed(number.Value)),
            FormulaValue.Money money => new FormulaValue.Money(Changed(money.Value)),
            _ => new FormulaValue.Missing(MissingReason.WrongType),
        };
    }

    private static FormulaValue OfDates(FormulaFunction function, FormulaValue[] given) => (function, given) switch
    {
        (FormulaFunction.Days, [FormulaValue.Date from, FormulaValue.Date to]) => new FormulaValue.Number(to.Value.DayNumber - from.Value.DayNumber),
        (FormulaFunction.Year, [FormulaValue.Date date]) => new FormulaValue.Number(date.Value.Year),
        (FormulaFunction.Month, [FormulaValue.Date date]) => new FormulaValue.Number(date.Value.Month),
        (FormulaFunction.AddMonths, [FormulaValue.Date date, FormulaValue.Number months]) => Moved(date.Value, Math.Truncate(months.Value)),
        (FormulaFunction.Date, [FormulaValue.Number year, FormulaValue.Number month, FormulaValue.Number day]) => Made(year.Value, month.Value, day.Value),
        _ => new FormulaValue.Missing(MissingReason.WrongType),
    };

    private static FormulaValue OfTexts(FormulaFunction function, FormulaValue[] given) => (function, given) switch
    {
        (FormulaFunction.Length, [FormulaValue.Text text]) => new FormulaValue.Number(text.Value.Length),
        (FormulaFunction.Contains, [FormulaValue.Text text, FormulaValue.Text part]) => new FormulaValue.YesNo(TextFolding.Key(text.Value).Contains(TextFolding.Key(part.Value), StringComparison.Ordinal)),
        (FormulaFunction.Lower, [FormulaValue.Text text]) => Short(text.Value.ToLowerInvariant()),
        (FormulaFunction.Upper, [FormulaValue.Text text]) => Short(text.Value.ToUpperInvariant()),
        _ => new FormulaValue.Missing(MissingReason.WrongType),
    };

    private static FormulaValue Moved(DateOnly date, decimal months)
    {
        var to = date.Year * 12m + date.Month - 1 + months;
        return to is >= 12 and < 9999 * 12 + 12 ? new FormulaValue.Date(date.AddMonths((int)months)) : new FormulaValue.Missing(MissingReason.TooLarge);
    }

    private static FormulaValue Made(decimal year, decimal month, decimal day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && Math.Truncate(day) <= DateTime.DaysInMonth((int)year, (int)month)
            ? new FormulaValue.Date(new DateOnly((int)year, (int)month, (int)day))
            : new FormulaValue.Missing(MissingReason.NoSuchDay);

    private static FormulaValue Day(decimal number) =>
        Math.Floor(number) is var day && day >= 0 && day <= DateOnly.MaxValue.DayNumber ? new FormulaValue.Date(DateOnly.FromDayNumber((int)day)) : new FormulaValue.Missing(MissingReason.TooLarge);

    private static FormulaValue Negated(FormulaValue value) => value switch
    {
        FormulaValue.Number number => new FormulaValue.Number(-number.Value),
        FormulaValue.Money money => new FormulaValue.Money(-money.Value),
        _ => Passed(value),
    };

    private static FormulaValue Passed(FormulaValue value) => value is FormulaValue.Missing ? value : new FormulaValue.Missing(MissingReason.WrongType);

    private static FormulaValue Short(string text) => text.Length <= LongestText ? new FormulaValue.Text(text) : new FormulaValue.Missing(MissingReason.TooLarge);
}
