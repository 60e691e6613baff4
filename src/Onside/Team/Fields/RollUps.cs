using Onside.Science.Formulas;

namespace Onside.Team.Fields;

// One value of many, by the formulas' own arithmetic. Of nothing the sum is zero; the smallest, largest and average are blank.
public static class RollUps
{
    // What may be rolled up how, and the type of the result.
    public static FormulaType? Result(Rolling rolling, FormulaType? of) => (rolling, of) switch
    {
        (Rolling.Count, _) => FormulaType.Number,
        (_, FormulaType.Number or FormulaType.Money) => of,
        (Rolling.Min or Rolling.Max, FormulaType.Date) => of,
        _ => null,
    };

    public static FormulaValue Of(Rolling rolling, IEnumerable<FormulaValue> values, FormulaType type)
    {
        var all = values.ToList();
        var zero = type == FormulaType.Money ? (FormulaValue)new FormulaValue.Money(0) : new FormulaValue.Number(0);
        if (all.Count == 0)
            return rolling == Rolling.Sum ? zero : new FormulaValue.Missing(MissingReason.Blank);
        var (one, other) = (new Formula.Field("one"), new Formula.Field("other"));
        FormulaValue With(Formula formula, FormulaValue a, FormulaValue b) => FormulaEvaluator.Value(formula, name => name == "one" ? a : b);
        return rolling switch
        {
            Rolling.Min => all.Aggregate((a, b) => With(new Formula.Call(FormulaFunction.Min, [one, other]), a, b)),
            Rolling.Max => all.Aggregate((a, b) => With(new Formula.Call(FormulaFunction.Max, [one, other]), a, b)),
            Rolling.Sum => all.Aggregate((a, b) => With(new Formula.Pair(FormulaOperator.Plus, one, other), a, b)),
            _ => With(new Formula.Pair(FormulaOperator.Over, one, other), Of(Rolling.Sum, all, type), new FormulaValue.Number(all.Count)),
        };
    }
}
