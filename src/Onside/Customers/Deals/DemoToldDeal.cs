using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// A deal of the word list: where it stands today is given, how it came there is not.
public sealed class DemoToldDeal(DemoStory story, DemoLives lives, DemoWay way)
{
    private const double SpreadOfStay = 0.3;

    public Deal Tell(string[] fields)
    {
        var (stage, customer, owner) = (way.Named(fields[2]), lives.Market.Named(fields[1]), lives.Cast.Named(fields[6]).Id);
        var closes = Workdays.OnOrAfter(story.Day.AsOf.AddDays(DemoWords.Number(fields[4])));
        var entered = Entered(stage, DemoWords.Number(fields[5]));
        var at = DemoDay.Moment(story.Dice, entered[0]);
        var deal = story.Born(at, owner, () => Opened(fields, customer.Id, customer.Partners[0].Id, owner, closes, at));
        for (var i = 1; i <= stage; i++)
            Move(deal, i, DemoDay.Moment(story.Dice, entered[i]));
        Settle(deal, fields, closes);
        Lately(deal, fields);
        lives.Follow(deal, customer, rhythm: new(DemoWords.Number(fields[10]), fields[11].Length > 0 ? DemoWords.Number(fields[11]) : null));
        return deal;
    }

    private Deal Opened(string[] fields, Guid account, Guid contact, Guid owner, DateOnly closes, DateTime at)
    {
        var deal = Deal.Open(fields[0], owner, way.Step(0), at);
        deal.Describe(fields[0], account, contact, closes.AddDays(-7) > story.Day.AsOf ? Workdays.OnOrBefore(closes.AddDays(-7)) : closes, Category.Pipeline, fields[8], null);
        deal.Value(DemoWords.Number(fields[3]) * 100L, "EUR", lives.InBase(at));
        deal.TagWith(Tags(deal));
        return deal;
    }

    // One in six, without a draw: what else happens stays as it is.
    public static IEnumerable<string> Tags(Deal deal) => (deal.Id.ToByteArray()[15] % 18) switch { 0 => ["Tender"], 1 => ["Pilot"], 2 => ["Framework contract", "Reference"], _ => [] };

    // The day of each stage so far, back from the last one.
    private List<DateOnly> Entered(int stage, int daysHere)
    {
        var days = new List<DateOnly> { Workdays.OnOrBefore(story.Day.AsOf.AddDays(-Math.Max(1, daysHere))) };
        for (var i = stage - 1; i >= 0; i--)
            days.Insert(0, Workdays.Add(days[0], -Math.Max(2, (int)story.Dice.LogNormal(way.PaceOf(i).Workdays, SpreadOfStay))));
        return days;
    }

    private void Move(Deal deal, int stage, DateTime at) => story.Happens(deal, at, deal.OwnerId, () => deal.MoveTo(way.Step(stage), at));

    // Team, lines, date and next step, on the day of the last move.
    private void Settle(Deal deal, string[] fields, DateOnly closes)
    {
        var at = deal.StageEnteredAt;
        foreach (var helper in DemoWords.List(fields[7]).Select(helper => helper.Split(": ")))
            story.Happens(deal, at = at.AddMinutes(6), deal.OwnerId, () => deal.Join(lives.Cast.Named(helper[0]).Id, helper[1]));
        var stage = way.Named(fields[2]);
        story.Happens(deal, at = at.AddMinutes(11), deal.OwnerId, () =>
        {
            deal.Describe(deal.Name, deal.AccountId, deal.ContactId, closes, stage switch { 5 => Category.Commit, >= 3 => Category.BestCase, _ => Category.Pipeline }, deal.Source, null);
            if (stage >= 2)
                deal.Fill(lives.Lines(deal, at), lives.InBase(at), at);
        });
    }

    // What comes next was written down when the customer was last spoken to, by whoever did.
    private void Lately(Deal deal, string[] fields)
    {
        var day = Workdays.OnOrBefore(story.Day.AsOf.AddDays(-Math.Max(1, DemoWords.Number(fields[10]))));
        if (fields[9].Length == 0 || day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) <= deal.StageEnteredAt)
            return;
        var who = deal.Team.Count > 0 ? story.Dice.Pick(deal.Team).PersonId : deal.OwnerId;
        story.Happens(deal, DemoDay.Moment(story.Dice, day), who, () => deal.Describe(deal.Name, deal.AccountId, deal.ContactId, deal.CloseOn, deal.Category, deal.Source, fields[9]));
    }
}
