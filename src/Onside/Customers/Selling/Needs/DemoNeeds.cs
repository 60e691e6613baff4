using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Demo;

namespace Onside.Customers.Selling.Needs;

// What the customers of the running deals and of those that ended in the last half year need: confirmed, answered and shown as far as the deal has come.
public sealed class DemoNeeds : IDemoPart
{
    private const int Batch = 2_000, Months = 6, FirstStage = 3;

    private readonly List<Need> _needs = [];
    private readonly List<Presentation> _presentations = [];
    private readonly List<ShownNeed> _shown = [];
    private readonly List<ShownTo> _to = [];

    public string Name => "needs";

    public int Order => 50;

    public async Task Tell(DemoStory story)
    {
        var customers = story.Known<DemoMarket>().All.ToDictionary(customer => customer.Id);
        var stages = await Reached(story);
        foreach (var few in (await Deals(story)).Where(deal => customers.ContainsKey(deal.AccountId) && stages[deal.StageId] >= FirstStage).Chunk(Batch))
        {
            var ids = few.Select(deal => deal.Id).ToList();
            var lines = (await story.Db.Set<DealLine>().Where(line => ids.Contains(line.DealId)).OrderBy(line => line.Position).Select(line => new { line.DealId, Line = new NeedLine(line.Id, line.Description) }).ToListAsync()).ToLookup(line => line.DealId, line => line.Line);
            foreach (var deal in few)
                Live(new(story, deal, stages[deal.StageId], customers[deal.AccountId], [.. lines[deal.Id]]));
            await Write(story);
        }
    }

    private void Live(DemoNeeding needing)
    {
        _needs.AddRange(needing.Needs);
        if (needing.Presented() is not { } presentation)
            return;
        _presentations.Add(presentation);
        _shown.AddRange(needing.Needs.Select(need => new ShownNeed(presentation.Id, need.Id)));
        _to.AddRange(needing.Seen.Select(contact => new ShownTo(presentation.Id, contact)));
    }

    private async Task Write(DemoStory story)
    {
        await story.Write(_needs, "needs");
        await story.Write([.. _needs.SelectMany(need => need.Answers)]);
        await story.Write(_presentations, "presentations");
        await story.Write(_shown);
        await story.Write(_to);
        _needs.Clear();
        _presentations.Clear();
        _shown.Clear();
        _to.Clear();
    }

    // How far a stage is, counted in stages of selling: where a pipeline does not ask for needs, they are known from the start.
    private static async Task<Dictionary<Guid, int>> Reached(DemoStory story)
    {
        var stages = await story.Db.Set<Stage>().Select(stage => new { stage.Id, stage.PipelineId, stage.Name, stage.Position }).ToListAsync();
        var asking = stages.Where(stage => stage.Name == "Needs").Select(stage => stage.PipelineId).ToHashSet();
        return stages.ToDictionary(stage => stage.Id, stage => asking.Contains(stage.PipelineId) ? stage.Position : stage.Position < FirstStage ? 0 : stage.Position + 2);
    }

    private static Task<List<DemoNeedingDeal>> Deals(DemoStory story)
    {
        var from = story.Day.AsOf.AddMonths(-Months);
        return story.Db.Set<Deal>().Where(deal => deal.AccountId != null && (deal.Result == Result.Open || deal.ClosedOn >= from)).OrderBy(deal => deal.Id)
            .Select(deal => new DemoNeedingDeal(deal.Id, deal.OwnerId, deal.AccountId!.Value, deal.StageId, deal.OpenedAt, deal.ClosedAt)).ToListAsync();
    }
}

public sealed record DemoNeedingDeal(Guid Id, Guid OwnerId, Guid AccountId, Guid StageId, DateTime OpenedAt, DateTime? ClosedAt);
