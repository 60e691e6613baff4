using System.Linq.Expressions;

namespace Onside.Platform.Lists;

public static class Conditions
{
    // Rows for which one of the two holds.
    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Swap(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    // A row together with whether something holds for it.
    public static Expression<Func<T, Judged<TRow>>> Judged<T, TRow>(this Expression<Func<T, TRow>> row, Expression<Func<T, bool>> holds) => Expression.Lambda<Func<T, Judged<TRow>>>(
        Expression.New(typeof(Judged<TRow>).GetConstructors()[0], row.Body, new Swap(holds.Parameters[0], row.Parameters[0]).Visit(holds.Body)), row.Parameters);

    // A parameter of the statement: as a constant, every value would be a statement of its own, translated anew.
    public static Expression Captured<T>(T value)
    {
        Expression<Func<T>> captured = () => value;
        return captured.Body;
    }
}

public sealed record Judged<TRow>(TRow Row, bool Holds);

// The same expression about another row.
internal sealed class Swap(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
