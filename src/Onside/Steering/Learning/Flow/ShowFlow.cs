using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Science.Process;

namespace Onside.Steering.Learning.Flow;

// What the process shows of itself: how much arrives at each stage, how long it stays, where it is tight, and what gets on. Of deals that I see.
public static class ShowFlow
{
    public const int Days = 180, MostStays = 20_000;

    public static async Task<Page<FlowPage, View>> Get(AppDb db, Me me, Kept<PipelineBook> pipelines, TimeProvider clock)
    {
        var (way, now) = ((await pipelines.Current()).First, clock.Now());
        var flows = await Flows(db.Set<Deal>().VisibleTo(me).Where(deal => deal.PipelineId == way.Id), db.Set<StageStay>(), way, now.AddDays(-Days));
        var reading = Bottleneck.Of(flows, Days);
        return new(new(way.Id, way.Name, [.. way.Steps.Zip(flows, reading.Steps).Select(line => new Line(line.First.Id, line.First.Name, line.Second.Arrivals, line.Second.ResidenceDays.Count, line.Second.Passed, line.Second.Failed, line.Second.Now, line.Third))], At(reading.Tightest, way), At(reading.LowestOdds, way)));
    }

    private static async Task<List<StepFlow>> Flows(IQueryable<Deal> deals, IQueryable<StageStay> stays, PipelineBook.Way way, DateTime since)
    {
        var left = await deals.Join(stays.Where(stay => stay.LeftAt >= since), deal => deal.Id, stay => stay.DealId, (deal, stay) => new { Deal = deal, Stay = stay }).OrderByDescending(both => both.Stay.LeftAt).Take(MostStays)
            .Select(both => new Stay(both.Stay.DealId, both.Stay.StageId, both.Stay.EnteredAt, both.Stay.LeftAt, both.Stay.Seconds, both.Deal.Result, both.Deal.StageId)).ToListAsync();
        var there = (await deals.Where(deal => deal.Result == Result.Open).GroupBy(deal => deal.StageId).Select(stage => new { stage.Key, Now = stage.LongCount(), Came = stage.Sum(deal => deal.StageEnteredAt >= since ? 1 : 0) }).ToListAsync()).ToDictionary(stage => stage.Key);
        var (positions, next, by) = (way.Steps.Select((step, i) => (step.Id, i)).ToDictionary(step => step.Id, step => step.i), left.ToLookup(stay => (stay.DealId, stay.EnteredAt)), left.ToLookup(stay => stay.StageId));
        return [.. way.Steps.Select((step, i) => new StepFlow(i, by[step.Id].LongCount(stay => stay.EnteredAt >= since) + (there.GetValueOrDefault(step.Id)?.Came ?? 0), [.. by[step.Id].Select(stay => stay.Seconds / 86_400.0)],
            by[step.Id].LongCount(stay => Fate(stay) > i), by[step.Id].LongCount(stay => Fate(stay) == Failed), there.GetValueOrDefault(step.Id)?.Now ?? 0))];

        // Where it went from there: on, back, or out of the process.
        int Fate(Stay stay) => next[(stay.DealId, stay.LeftAt)].FirstOrDefault(one => one != stay) is { } after ? positions.GetValueOrDefault(after.StageId, Elsewhere)
            : stay.Result switch
            {
                Result.Open => positions.GetValueOrDefault(stay.Current, Elsewhere),
                Result.Won => way.Steps.Count,
                Result.Declined => Elsewhere,
                _ => Failed,
            };
    }

    // Left out: another pipeline, or no because it did not fit.
    private const int Failed = -1, Elsewhere = -2;

    private static Named? At(Measure<int> step, PipelineBook.Way way) => step is Measure<int>.Known { Value: var position } ? new(way.Steps[position].Id, way.Steps[position].Name) : null;

    private sealed record Stay(Guid DealId, Guid StageId, DateTime EnteredAt, DateTime LeftAt, long Seconds, Result Result, Guid Current);

    public sealed record View(Guid PipelineId, string Pipeline, IReadOnlyList<Line> Stages, Named? Tightest, Named? LowestOdds)
    {
        [JsonIgnore] public bool IsEmpty => Stages.All(stage => stage is { Arrivals: 0, Left: 0, Now: 0 });
    }

    public sealed record Line(Guid StageId, string Stage, long Arrivals, int Left, long Passed, long Failed, long Now, StepLoad Load);

    public sealed record Named(Guid Id, string Name);
}
