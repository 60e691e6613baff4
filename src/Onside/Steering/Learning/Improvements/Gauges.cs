using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Science;
using Onside.Science.Process;
using Onside.Shared.Ui;

namespace Onside.Steering.Learning.Improvements;

// The numbers an improvement is to show in, over deals that were closed. They are the company's, the same for everybody: counts, never single deals.
public sealed class Gauges(AppDb db, Kept<PipelineBook> pipelines)
{
    public async Task<IReadOnlyList<Choice>> Stages() => [.. (await pipelines.Current()).First.Steps.Select(step => new Choice(step.Id.ToString(), step.Name))];

    public async Task<string?> Stage(Guid? id) => id is { } known ? (await pipelines.Current()).Known(known)?.Name : null;

    // Of the last so many that were closed before that moment.
    public async Task<Figure?> Before(Improvement improvement, DateTime at)
    {
        var day = DateOnly.FromDateTime(at).AddDays(1);
        return await Of(db, improvement, await (await Decided()).Where(deal => deal.ClosedOn <= day && deal.ClosedAt <= at).OrderByDescending(deal => deal.ClosedOn).ThenByDescending(deal => deal.Id).Select(deal => deal.Id).Take(improvement.Deals).ToListAsync());
    }

    // Of the first so many that were closed after it was done.
    public async Task<Figure?> After(Improvement improvement) => await Of(db, improvement, await (await Since(improvement)).OrderBy(deal => deal.ClosedOn).ThenBy(deal => deal.Id).Select(deal => deal.Id).Take(improvement.Deals).ToListAsync());

    public async Task<int> ClosedSince(Improvement improvement) => await (await Since(improvement)).Take(improvement.Deals).CountAsync();

    private async Task<IQueryable<Deal>> Since(Improvement improvement)
    {
        var (from, day) = (improvement.DoneAt!.Value, DateOnly.FromDateTime(improvement.DoneAt.Value).AddDays(-1));
        return (await Decided()).Where(deal => deal.ClosedOn >= day && deal.ClosedAt > from);
    }

    // Deals we declined because they did not fit are no success and no failure.
    private async Task<IQueryable<Deal>> Decided()
    {
        var (way, decided) = ((await pipelines.Current()).First.Id, new[] { Result.Won, Result.Lost, Result.NoDecision });
        return db.Set<Deal>().Where(deal => deal.PipelineId == way && decided.Contains(deal.Result));
    }

    public static Task<Figure?> Of(AppDb db, Improvement improvement, List<Guid> deals) => improvement.Gauge switch
    {
        Gauge.Residence => Residence(db, deals, improvement.StageId),
        Gauge.StepOdds => Passed(db, deals, improvement.StageId),
        Gauge.ObjectionHold => Held(db, deals),
        _ => Won(db, deals),
    };

    private static async Task<Figure?> Won(AppDb db, List<Guid> deals) => Share(await db.Set<Deal>().CountAsync(deal => deals.Contains(deal.Id) && deal.Result == Result.Won), deals.Count);

    private static async Task<Figure?> Residence(AppDb db, List<Guid> deals, Guid? stage)
    {
        var days = await db.Set<StageStay>().Where(stay => deals.Contains(stay.DealId) && stay.StageId == stage).OrderBy(stay => stay.Seconds).Select(stay => stay.Seconds).ToListAsync();
        return Means.Of([.. days.Select(seconds => seconds / 86_400.0)]) is Measure<Mean>.Known { Value: var mean } ? new(days.Count, mean.Value, mean.Interval.Lower, mean.Interval.Upper) : null;
    }

    // Of those that were in the stage, the share that did not end there.
    private static async Task<Figure?> Passed(AppDb db, List<Guid> deals, Guid? stage)
    {
        var were = db.Set<Deal>().Where(deal => deals.Contains(deal.Id) && deal.Stays.Any(stay => stay.StageId == stage && stay.DeletedAt == null));
        return Share(await were.CountAsync(deal => deal.Result == Result.Won || deal.StageId != stage), await were.CountAsync());
    }

    // Of the objections that customers had, the share that was resolved and had not come up again when the deal was closed.
    private static async Task<Figure?> Held(AppDb db, List<Guid> deals)
    {
        var raised = db.Set<DealObjection>().Where(objection => deals.Contains(objection.DealId));
        return Share(await raised.CountAsync(objection => objection.State == ObjectionState.Resolved), await raised.CountAsync());
    }

    private static Figure? Share(int count, int of) => Proportions.Wilson(count, of) is Measure<Interval>.Known { Value: var wilson } ? new(of, (double)count / of, wilson.Lower, wilson.Upper) : null;
}
