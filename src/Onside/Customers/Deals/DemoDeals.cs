using Onside.Customers.Accounts;
using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// Eighteen months of selling: every deal lives its own life, from opening to a result or to today.
public sealed class DemoDeals : IDemoPart
{
    private const int Batch = 2000;
    private const double ShareOfRenewals = 0.07;
    private const double ShareAtTheStart = 0.09;

    public string Name => "deals";

    public int Order => 40;

    public async Task Tell(DemoStory story)
    {
        var who = story.Known<DemoCast>().In(Function.SalesOperationsManager).Id;
        var (sales, renewals) = (DemoWay.Sales(story, who), DemoWay.Renewals(story, who));
        var lives = new DemoLives(story, await ReasonBook.Load(story.Db));
        await Write(story, [.. DemoWords.Table("told-deals").Select(fields => new DemoToldDeal(story, lives, sales).Tell(fields))], sales, renewals);
        for (var left = story.Scale.Many(420, 50_000) - DemoWords.Table("told-deals").Count; left > 0; left -= Batch)
            await Write(story, [.. Enumerable.Range(0, Math.Min(left, Batch)).Select(_ => Drawn(story, lives, sales, renewals))], sales, renewals);
        sales.Learn();
        renewals.Learn();
        await story.Write([sales.Pipeline, renewals.Pipeline], "pipelines");
        await story.Write([.. sales.Pipeline.Stages, .. renewals.Pipeline.Stages]);
        await KeepTotals.Rebuild(story.Db);
        foreach (var (account, on) in lives.Purchases.OrderBy(purchase => purchase.Key))
            await KeepPurchases.Won(story.Db, account, on);
    }

    private static Deal Drawn(DemoStory story, DemoLives lives, DemoWay sales, DemoWay renewals)
    {
        var dice = story.Dice;
        var way = dice.Chance(ShareOfRenewals) ? renewals : sales;
        var fromTheStart = dice.Chance(ShareAtTheStart);
        var opened = fromTheStart ? Workdays.Add(story.Day.First, dice.Below(8)) : DemoDay.AnyWorkday(dice, story.Day.First, story.Day.Last);
        var customer = lives.Customer(opened);
        opened = customer.Since > opened ? Workdays.OnOrBefore(DemoDay.AnyWorkday(dice, customer.Since, story.Day.Last)) : opened;
        return new DemoLife(story, lives, way, customer, lives.Draft(way, customer)).Live(opened, fromTheStart ? dice.Between(1, way.Last) : FirstStep(dice, way));
    }

    private static int FirstStep(Dice dice, DemoWay way) => way.Last < 5 ? 0 : dice.Share() switch { < 0.3 => 0, < 0.65 => 1, < 0.9 => 2, _ => 3 };

    private static async Task Write(DemoStory story, List<Deal> deals, params DemoWay[] ways)
    {
        foreach (var way in ways)
            foreach (var stay in deals.Where(deal => deal.PipelineId == way.Way.Id).SelectMany(deal => deal.Stays))
                way.Remember(stay);
        await story.Write(deals, "deals");
        await story.Write([.. deals.SelectMany(deal => deal.Stays)], "stage stays");
        await story.Write([.. deals.SelectMany(deal => deal.Lines)], "deal lines");
        await story.Write([.. deals.SelectMany(deal => deal.Team)], "deal team members");
    }
}
