using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Search;
using Onside.Science;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Customers.Deals;

// What a list of deals can be narrowed and grouped by.
public static class DealLists
{
    public static void AddDealLists(this IServiceCollection services) => services.AddList<Deal>("deal", $"Deals", "/deals", list => list
        .Sums($"Amount", deal => deal.AmountInBase)
        .Showing()
        .Changing()
        .Calls(deal => deal.Name)
        .Lies((db, deals) => deals.Where(deal => deal.AccountId != null).Join(db.Set<Address>().Where(address => address.Latitude != null), deal => deal.AccountId, address => address.AccountId, (deal, address) => new Spot(deal.Id, deal.Name, address.Latitude!.Value, address.Longitude!.Value)))
        .Text("name", $"Name", deal => deal.NameKey)
        .Person("owner", $"Owner", deal => deal.OwnerId)
        .One("stage", $"Stage", deal => deal.StageId, Stages)
        .One("pipeline", $"Pipeline", deal => deal.PipelineId, async ground => [.. (await ground.Kept<PipelineBook>()).Ways.Select(way => new Choice(way.Id.ToString(), way.Name))])
        .One("category", $"Forecast category", deal => deal.Category, DealWords.Of)
        .One("result", $"Result", deal => deal.Result, DealWords.Of)
        .Money("amount", $"Amount", deal => deal.AmountInBase)
        .Day("close", $"Close date", deal => deal.CloseOn, deal => deal.CloseOn == null ? null : deal.CloseOn.Value.Year * 100 + deal.CloseOn.Value.Month)
        .Day("closed", $"Closed on", deal => deal.ClosedOn, deal => deal.ClosedOn == null ? null : deal.ClosedOn.Value.Year * 100 + deal.ClosedOn.Value.Month)
        .Moment("opened", $"Opened", deal => deal.OpenedAt)
        .Moment("stage-since", $"In stage since", deal => deal.StageEnteredAt)
        .Word("source", $"Source", deal => deal.Source, Sources)
        .Words("tag", $"Tag", (db, tag) => SearchMarks.Holding(db, Deal.TagMark, TextFolding.Key(tag)), async ground => [.. (await ground.Kept<Vocabulary>()).Tags.Select(tag => new Choice(tag, tag))])
        .YesNo("stale", $"Stale", async ground => StaleDeals.In(await ground.Kept<PipelineBook>(), ground.Now))
        .YesNo("customer", $"Has a customer", _ => Task.FromResult<System.Linq.Expressions.Expression<Func<Deal, bool>>>(deal => deal.AccountId != null))
        .YesNo("next-step", $"Has a next step", _ => Task.FromResult<System.Linq.Expressions.Expression<Func<Deal, bool>>>(deal => deal.NextStep != null))
        .YesNo("mine", $"I am on the team", ground => Task.FromResult(OnTeam(ground.Me.Id))));

    internal static async Task<IReadOnlyList<Choice>> Stages(Ground ground)
    {
        var ways = (await ground.Kept<PipelineBook>()).Ways;
        return [.. ways.SelectMany(way => way.Steps.Select(stage => new Choice(stage.Id.ToString(), ways.Count > 1 ? $"{stage.Name} ({way.Name})" : stage.Name)))];
    }

    private static async Task<IReadOnlyList<Choice>> Sources(Ground ground) =>
        [.. (await ground.Db.Set<Deal>().VisibleTo(ground.Me).OrderByDescending(deal => deal.Id).Take(2_000).Where(deal => deal.Source != null).Select(deal => deal.Source!).Distinct().ToListAsync()).Order().Take(100).Select(source => new Choice(source, source))];

    private static System.Linq.Expressions.Expression<Func<Deal, bool>> OnTeam(Guid me) => deal => deal.Team.Any(member => member.PersonId == me && member.DeletedAt == null);
}
