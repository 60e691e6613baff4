using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Market.Changes.Buyers;
using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Market.Changes;

// What changed outside in the last half year of the demo company, and what happened at the customers of a third of its open deals.
public sealed class DemoChanges : IDemoPart
{
    private const double Share = 1d / 3;

    public string Name => "market changes";

    public int Order => 102;

    public async Task Tell(DemoStory story)
    {
        var products = await story.Db.Set<Product>().ToDictionaryAsync(product => product.Name, product => product.Id);
        var changes = DemoWords.Table("market-changes").Select(words => Written(story, words, products)).ToList();
        await story.Write(changes, "market changes");
        var events = new List<BuyerEvent>();
        foreach (var sold in (await DemoSold.All(story)).Where(sold => sold.Deal.IsOpen))
            if (story.Dice.Chance(Share))
                events.AddRange(Happened(story, sold));
        await story.Write(events, "events at customers");
    }

    private static MarketChange Written(DemoStory story, string[] words, Dictionary<string, Guid> products)
    {
        var (at, by) = (DemoDay.Moment(story.Dice, story.Day.Ago(DemoWords.Number(words[0]))), story.Known<DemoCast>().In(Enum.Parse<Function>(words[7])).Id);
        var change = story.Born(at, by, () => MarketChange.Write(new(Enum.Parse<ChangeKind>(words[1]), words[2], DateOnly.FromDateTime(at), words[3], words[4].Length == 0 ? null : words[4], DemoWords.List(words[5]), DemoWords.List(words[6]).Select(name => products[name])), by, at));
        if (words[8].Length > 0 && DemoDay.Moment(story.Dice, story.Day.Ago(DemoWords.Number(words[0]) / 2)) is var closed)
            story.Happens(change, closed, by, () => change.Close(words[8], by, closed));
        return change;
    }

    // One or two of each, in the last weeks; the older ones are answered.
    private static IEnumerable<BuyerEvent> Happened(DemoStory story, DemoSold sold)
    {
        var (dice, deal) = (story.Dice, sold.Deal);
        foreach (var words in dice.Some(DemoWords.Table("buyer-events"), dice.Between(1, 2)))
        {
            var at = sold.At(0.55 + (0.42 * dice.Share()));
            var happened = story.Born(at, deal.OwnerId, () => BuyerEvent.Write(deal.Id, Enum.Parse<BuyerEventKind>(words[0]), DateOnly.FromDateTime(at), words[1], deal.OwnerId, at));
            var (by, then) = (dice.Chance(0.7) ? deal.OwnerId : sold.Helper, sold.At(0.9, at));
            if (dice.Share() is var share && share < 0.5)
                story.Happens(happened, then, by, () => happened.Take(by, then));
            else if (share < 0.62)
                story.Happens(happened, then, by, () => happened.LeaveForNow(words[2], by, then));
            yield return happened;
        }
    }
}
