using System.Linq.Expressions;
using Onside.Platform.Lists;

namespace Onside.Customers.Deals;

// Stale: longer in its stage than three quarters of the deals that went through it.
public static class StaleDeals
{
    public static bool IsStale(PipelineBook.Step? stage, DateTime enteredAt, DateTime now) =>
        stage is not null && now - enteredAt > TimeSpan.FromDays(stage.StaleAfterDays);

    public static Expression<Func<Deal, bool>> In(PipelineBook pipelines, DateTime now)
    {
        var deal = Expression.Parameter(typeof(Deal));
        var stale = pipelines.Ways.SelectMany(way => way.Steps).Select(stage => (Expression)Expression.AndAlso(
                Expression.Equal(Expression.Property(deal, nameof(Deal.StageId)), Conditions.Captured(stage.Id)),
                Expression.LessThan(Expression.Property(deal, nameof(Deal.StageEnteredAt)), Conditions.Captured(now.AddDays(-stage.StaleAfterDays)))))
            .Aggregate((Expression)Expression.Constant(false), Expression.OrElse);
        return Expression.Lambda<Func<Deal, bool>>(Expression.AndAlso(
            Expression.Equal(Expression.Property(deal, nameof(Deal.Result)), Expression.Constant(Result.Open)), stale), deal);
    }
}
