using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Team.Activities;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// What an open deal needs from its people. Any: at least one of them, a deal at risk.
public enum Need
{
    Any,
    Overdue,
    Stale,
    Missing,
    NextStep,
}

// When a deal needs what: as a condition, so that a number and the list behind it count the same.
public static class DealNeeds
{
    public static Expression<Func<Deal, bool>> Of(Need need, AppDb db, PipelineBook pipelines, DateTime now) => need switch
    {
        Need.Overdue => Overdue(now),
        Need.Stale => StaleDeals.In(pipelines, now),
        Need.Missing => Missing(db, pipelines),
        Need.NextStep => NextStep(db, now),
        _ => Overdue(now).Or(StaleDeals.In(pipelines, now)).Or(Missing(db, pipelines)).Or(NextStep(db, now)),
    };

    // By the day of Greenwich: a list asks without knowing where its reader is.
    public static DateOnly Day(DateTime now) => DateOnly.FromDateTime(now);

    private static Expression<Func<Deal, bool>> Overdue(DateTime now)
    {
        var today = Day(now);
        return deal => deal.Result == Result.Open && deal.CloseOn < today;
    }

    // Nothing is planned: no open task, no meeting ahead.
    private static Expression<Func<Deal, bool>> NextStep(AppDb db, DateTime now)
    {
        var steps = db.NextSteps(now);
        return deal => deal.Result == Result.Open && !steps.Any(step => step.SubjectId == deal.Id);
    }

    // A field that the next stage asks for, or the last one before winning, has no value.
    private static Expression<Func<Deal, bool>> Missing(AppDb db, PipelineBook pipelines)
    {
        var fields = db.Set<FieldDefinition>().Where(field => field.Kind == "deal" && field.RetiredAt == null && field.RequiredFromId != null);
        var held = db.Set<FieldValue>().Where(FieldFilter.HasValue);
        Expression<Func<Deal, bool>> missing = deal => false;
        foreach (var (stageId, asking) in Asking(pipelines))
            missing = missing.Or(deal => deal.Result == Result.Open && deal.StageId == stageId && fields.Any(field => asking.Contains(field.RequiredFromId!.Value) && !held.Any(value => value.RecordId == deal.Id && value.FieldId == field.Id)));
        return missing;
    }

    // From each stage, the stages whose fields must be filled in to go on.
    private static IEnumerable<(Guid StageId, List<Guid> Asking)> Asking(PipelineBook pipelines) =>
        from way in pipelines.Ways from step in way.Steps select (step.Id, way.Steps.Where(other => other.Position <= step.Position + 1).Select(other => other.Id).ToList());
}
