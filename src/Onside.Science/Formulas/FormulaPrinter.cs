using System.Text;

namespace Onside.Science.Formulas;

/// <summary>Writes a formula, with no more parentheses than it needs.</summary>
internal static class FormulaPrinter
{
    private const int Whole = 0, NotLevel = 3, Sign = 8;

    public static string Print(Formula formula)
    {
        var written = new StringBuilder();
        Write(formula, Whole, written);
        return written.ToString();
    }

    // How tightly an operator binds; a comparison stands alone, the others lean to the left.
    public static int Level(FormulaOperator what) => what switch
    {
        FormulaOperator.Or => 1,
        FormulaOperator.And => 2,
        >= FormulaOperator.Equal and <= FormulaOperator.AtLeast => 4,
        FormulaOperator.Join => 5,
        FormulaOperator.Plus or FormulaOperator.Minus => 6,
        _ => 7,
    };

    public static bool IsComparison(FormulaOperator what) => what is >= FormulaOperator.Equal and <= FormulaOperator.AtLeast;

    public static string Symbol(FormulaOperator what) => what switch
    {
        FormulaOperator.Or => "or",
        FormulaOperator.And => "and",
        FormulaOperator.Equal => "=",
        FormulaOperator.Different => "<>",
        FormulaOperator.Less => "<",
        FormulaOperator.AtMost => "<=",
        FormulaOperator.More => ">",
        FormulaOperator.AtLeast => ">=",
        FormulaOperator.Join => "&",
        FormulaOperator.Plus => "+",
        FormulaOperator.Minus => "-",
        FormulaOperator.Times => "*",
        _ => "/",
    };

    public static string Name(FormulaFunction function) => function.ToString().ToLowerInvariant();

    private static void Write(Formula formula, int least, StringBuilder written)
    {
        var level = formula switch { Formula.Pair pair => Level(pair.Operator), Formula.Not => NotLevel, Formula.Negated => Sign, _ => Sign + 1 };
        if (level < least)
        {
            written.Append('(');
        }

        WriteBare(formula, level, written);
        if (level < least)
        {
            written.Append(')');
        }
    }

    private static void WriteBare(Formula formula, int level, StringBuilder written)
    {
        switch (formula)
        {
            case Formula.Number number: written.Append(FormulaValue.Digits(number.Value)); break;
            case Formula.Text text: written.Append('"').Append(text.Value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"'); break;
            case Formula.YesNo yes: written.Append(yes.Value ? "yes" : "no"); break;
            case Formula.Blank: written.Append("blank"); break;
            case Formula.Field field: written.Append('[').Append(field.Name.Replace("]", "]]", StringComparison.Ordinal)).Append(']'); break;
            case Formula.Negated negated:
                written.Append('-');
                Write(negated.Of, Sign, written);
                break;
            case Formula.Not not:
                written.Append("not ");
                Write(not.Of, NotLevel, written);
                break;
            case Formula.Pair pair:
                Write(pair.Left, IsComparison(pair.Operator) ? level + 1 : level, written);
                written.Append(' ').Append(Symbol(pair.Operator)).Append(' ');
                Write(pair.Right, level + 1, written);
                break;
            case Formula.Call call: WriteCall(call, written); break;
        }
    }

    private static void WriteCall(Formula.Call call, StringBuilder written)
    {
        written.Append(Name(call.Function)).Append('(');
        for (var i = 0; i < call.Given.Count; i++)
        {
            written.Append(i == 0 ? "" : ", ");
            Write(call.Given[i], Whole, written);
        }

        written.Append(')');
    }
}
