using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Demo;
using Onside.Platform.Money;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// What was asked and answered about the demo company's customers and deals beyond the usual.
public sealed class DemoFieldValues(RecordKinds kinds) : IDemoPart
{
    private const int Batch = 5_000;
    private const double ShareTold = 0.8;

    public string Name => "field values";

    public int Order => 45;

    public async Task Tell(DemoStory story)
    {
        var fields = story.Known<DemoFieldBook>();
        var accounts = await story.Db.Set<Account>().OrderBy(account => account.Id).Select(account => new { account.Id, account.Employees }).ToListAsync();
        foreach (var few in accounts.Chunk(Batch))
            await story.Write([.. few.SelectMany(account => OfAccount(story, fields, account.Id, account.Employees ?? 40))], "field values");
        var deals = await story.Db.Set<Deal>().OrderBy(deal => deal.Id).Select(deal => new { deal.Id, deal.AmountInBase, deal.CloseOn }).ToListAsync();
        foreach (var few in deals.Chunk(Batch))
            await story.Write([.. few.SelectMany(deal => OfDeal(story, fields, deal.Id, deal.AmountInBase, deal.CloseOn))], "field values");
        var derivation = new Derivation(story.Db, kinds, await FieldBook.Load(story.Db), story.Known<RateBook>().Base);
        await derivation.For(kinds.Of("deal")!, [.. deals.Select(deal => deal.Id)], []);
        foreach (var few in accounts.Chunk(Batch))
            await derivation.For(kinds.Of("account")!, [.. few.Select(account => account.Id)], []);
    }

    private static IEnumerable<FieldValue> OfAccount(DemoStory story, DemoFieldBook fields, Guid id, int employees)
    {
        var dice = story.Dice;
        yield return fields.Choice("account", "tier", id, employees > 400 ? 0 : employees > 120 ? 1 : 2);
        if (dice.Chance(ShareTold))
            yield return fields.Number("account", "beds", id, Math.Max(20, employees * dice.Between(2, 4) / 10 * 10));
        if (dice.Chance(ShareTold / 2))
            yield return fields.Date("account", "review_on", id, Workdays.Add(story.Day.Last, dice.Between(2, 120)));
    }

    private static IEnumerable<FieldValue> OfDeal(DemoStory story, DemoFieldBook fields, Guid id, long? amount, DateOnly? closes)
    {
        var dice = story.Dice;
        if (dice.Chance(ShareTold))
            yield return fields.Choice("deal", "decision", id, dice.Below(3));
        if (amount is > 0 && dice.Chance(ShareTold))
            yield return fields.Number("deal", "dispensers", id, (int)Math.Max(1, amount.Value / 100 / dice.Between(700, 1_400)));
        if (closes is { } day && dice.Chance(ShareTold / 2))
            yield return fields.Date("deal", "installation_from", id, Workdays.Add(day, dice.Between(10, 60)));
    }
}
