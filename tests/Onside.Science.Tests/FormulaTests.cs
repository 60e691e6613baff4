using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Formulas;

namespace Onside.Science.Tests;

public sealed class FormulaTests
{
    private static readonly Dictionary<string, (FormulaType Type, FormulaValue Value)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["amount"] = (FormulaType.Money, new FormulaValue.Money(120.50m)),
        ["count"] = (FormulaType.Number, new FormulaValue.Number(4)),
        ["zero"] = (FormulaType.Number, new FormulaValue.Number(0)),
        ["empty"] = (FormulaType.Number, new FormulaValue.Missing(MissingReason.Blank, "empty")),
        ["Contract from"] = (FormulaType.Date, new FormulaValue.Date(new DateOnly(2026, 1, 31))),
        ["until"] = (FormulaType.Date, new FormulaValue.Date(new DateOnly(2026, 3, 1))),
        ["name"] = (FormulaType.Text, new FormulaValue.Text("Café Lutz")),
        ["won"] = (FormulaType.YesNo, new FormulaValue.YesNo(true)),
        ["odd ] name"] = (FormulaType.Number, new FormulaValue.Number(7)),
    };

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("-count + 1", "-3")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("[amount] / [count]", "30.125")]
    [InlineData("round(amount / count, 2)", "30.12")]
    [InlineData("amount / amount", "1")]
    [InlineData("count * amount", "482")]
    [InlineData("[until] - [Contract from]", "29")]
    [InlineData("days([contract from], until)", "29")]
    [InlineData("[Contract from] + 1", "2026-02-01")]
    [InlineData("addmonths([Contract from], 1)", "2026-02-28")]
    [InlineData("date(2026, 12, 24)", "2026-12-24")]
    [InlineData("year(until) * 100 + month(until)", "202603")]
    [InlineData("[name] & \": \" & count", "Café Lutz: 4")]
    [InlineData("\"say \"\"hi\"\"\"", "say \"hi\"")]
    [InlineData("if(won and count > 3, \"large\", \"small\")", "large")]
    [InlineData("not won or 1 = 2", "no")]
    [InlineData("min(3, 1, 2)", "1")]
    [InlineData("max([Contract from], until)", "2026-03-01")]
    [InlineData("coalesce(empty, 5)", "5")]
    [InlineData("isblank(empty)", "yes")]
    [InlineData("abs(-2.5)", "2.5")]
    [InlineData("contains(name, \"cafe\")", "yes")]
    [InlineData("name = \"CAFE lutz\"", "yes")]
    [InlineData("length(upper(name))", "9")]
    [InlineData("[odd ]] name] + 1", "8")]
    [InlineData("if(zero = 0, 1, 1 / zero)", "1")]
    public void Formulas_have_values(string text, string value)
    {
        Assert.Null(Check(text).Fault);
        Assert.Equal(value, Value(text).Plain);
    }

    [Theory]
    [InlineData("count / zero", MissingReason.DivisionByZero, null)]
    [InlineData("empty + 1", MissingReason.Blank, "empty")]
    [InlineData("if(won, blank, 1)", MissingReason.Blank, null)]
    [InlineData("date(2026, 2, 30)", MissingReason.NoSuchDay, null)]
    [InlineData("[until] + 9999999", MissingReason.TooLarge, null)]
    [InlineData("9999999999999999999 * 9999999999999999999", MissingReason.TooLarge, null)]
    public void What_has_no_value_has_a_reason(string text, MissingReason reason, string? field)
    {
        Assert.Null(Check(text).Fault);
        Assert.Equal(new FormulaValue.Missing(reason, field), Value(text));
    }

    [Theory]
    [InlineData("", 0, FormulaFaultKind.Empty)]
    [InlineData("1 +", 3, FormulaFaultKind.ValueExpected)]
    [InlineData("1 + * 2", 4, FormulaFaultKind.ValueExpected)]
    [InlineData("(1 + 2", 6, FormulaFaultKind.ParenthesisExpected)]
    [InlineData("1 2", 2, FormulaFaultKind.EndExpected)]
    [InlineData("1 + \"open", 4, FormulaFaultKind.OpenText)]
    [InlineData("1 + [open", 4, FormulaFaultKind.OpenField)]
    [InlineData("1 + 2.5.5", 4, FormulaFaultKind.BadNumber)]
    [InlineData("1 § 2", 2, FormulaFaultKind.StrangeCharacter)]
    [InlineData("sqrt(2)", 0, FormulaFaultKind.UnknownFunction)]
    [InlineData("1 + abs(1, 2)", 4, FormulaFaultKind.WrongCount)]
    [InlineData("1 < 2 < 3", 6, FormulaFaultKind.SecondComparison)]
    [InlineData("count + [nobody]", 8, FormulaFaultKind.UnknownField)]
    [InlineData("count + amount", 6, FormulaFaultKind.WrongOperands)]
    [InlineData("amount * amount", 7, FormulaFaultKind.WrongOperands)]
    [InlineData("1 + abs(name)", 8, FormulaFaultKind.WrongGiven)]
    [InlineData("if(won, 1, name)", 11, FormulaFaultKind.DifferentTypes)]
    [InlineData("if(count, 1, 2)", 3, FormulaFaultKind.WrongGiven)]
    [InlineData("blank", 0, FormulaFaultKind.AlwaysBlank)]
    [InlineData("won and and", 8, FormulaFaultKind.ValueExpected)]
    public void A_fault_is_told_where_it_is(string text, int position, FormulaFaultKind kind)
    {
        var fault = Check(text).Fault;
        Assert.Equal((position, kind), (fault!.Position, fault.Kind));
    }

    [Fact]
    public void Length_and_depth_are_bounded()
    {
        Assert.Equal(FormulaFaultKind.TooLong, FormulaParser.Read(new string('1', 2001)).Fault!.Kind);
        Assert.Equal(FormulaFaultKind.TooDeep, FormulaParser.Read(new string('(', 1000) + "1" + new string(')', 999)).Fault!.Kind);
        Assert.Null(FormulaParser.Read(string.Join(" + ", Enumerable.Repeat("1", 400))).Fault);
    }

    [Fact]
    public void Names_become_keys_and_names_again()
    {
        var kept = FormulaParser.Read("[Contract from] + round([Run time] * 30)").Formula!.Renamed(name => name == "Run time" ? "run_time" : "from");
        Assert.Equal("[from] + round([run_time] * 30)", kept.ToString());
        Assert.Equal(["from", "run_time"], kept.Fields);
    }

    [Fact]
    public void Whatever_is_written_is_read_as_the_same() => Prop.ForAll(Formulas().ToArbitrary(), formula =>
    {
        var read = FormulaParser.Read(formula.ToString());
        return formula.ToString().Length > FormulaParser.Longest || read.Fault?.Kind == FormulaFaultKind.TooDeep || formula.Equals(read.Formula);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_formula_ends_with_a_value_or_a_reason_and_checked_ones_with_their_type() => Prop.ForAll(Formulas().ToArbitrary(), formula =>
    {
        var value = FormulaEvaluator.Value(formula, Field);
        var parsed = FormulaParser.Read(formula.ToString());
        var type = parsed.Formula is null ? null : FormulaChecker.Check(parsed, name => Known.TryGetValue(name, out var known) ? known.Type : null).Type;
        return type is null || value is FormulaValue.Missing { Reason: not MissingReason.WrongType } || value.GetType().Name == $"{type}";
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_without_an_exception() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
    {
        var parsed = FormulaParser.Read(text);
        return parsed.Formula is null != parsed.Fault is null && (parsed.Fault is not { } fault || (fault.Position >= 0 && fault.Position <= (text?.Length ?? 0)));
    }).QuickCheckThrowOnFailure();

    private static FormulaValue Field(string name) => Known.TryGetValue(name, out var known) ? known.Value : new FormulaValue.Missing(MissingReason.Blank, name);

    private static CheckedFormula Check(string text) => FormulaChecker.Check(FormulaParser.Read(text), name => Known.TryGetValue(name, out var known) ? known.Type : null);

    private static FormulaValue Value(string text) => FormulaEvaluator.Value(FormulaParser.Read(text).Formula!, Field);

    private static Gen<Formula> Formulas() => Gen.Sized(size => Formulas(Math.Min(size, 6)));

    private static Gen<Formula> Formulas(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Choose(0, 100_000).Select(number => (Formula)new Formula.Number(number / 100m)),
            Gen.Elements("", "a", "say \"hi\"", "]", "Café").Select(text => (Formula)new Formula.Text(text)),
            Gen.Elements(true, false).Select(yes => (Formula)new Formula.YesNo(yes)),
            Gen.Constant((Formula)new Formula.Blank()),
            Gen.Elements(Known.Keys.Append("nobody").ToArray()).Select(name => (Formula)new Formula.Field(name)));
        if (depth == 0)
            return leaf;
        var inner = Formulas(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Select(of => (Formula)new Formula.Negated(of)),
            inner.Select(of => (Formula)new Formula.Not(of)),
            Gen.Elements(Enum.GetValues<FormulaOperator>()).SelectMany(what => inner.SelectMany(left => inner.Select(right => (Formula)new Formula.Pair(what, left, right)))),
            Gen.Elements(Enum.GetValues<FormulaFunction>()).SelectMany(function => inner.ListOf(Given(function)).Select(given => (Formula)new Formula.Call(function, [.. given]))));
    }

    private static int Given(FormulaFunction function) => function switch
    {
        FormulaFunction.If or FormulaFunction.Date => 3,
        FormulaFunction.Min or FormulaFunction.Max or FormulaFunction.Coalesce or FormulaFunction.Days or FormulaFunction.AddMonths or FormulaFunction.Contains or FormulaFunction.Round => 2,
        _ => 1,
    };
}
