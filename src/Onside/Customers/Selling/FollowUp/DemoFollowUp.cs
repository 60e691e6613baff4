using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Selling.FollowUp;

// What followed on every win of the last half year: taken over by success and operations, and asked after 7, 30 and 90 days, as far as the days have come.
public sealed class DemoFollowUp : IDemoPart
{
    private const double ShareDeclined = 0.06, ShareForgotten = 0.07, ShareAsked = 0.55, ShareNamed = 0.4, ShareLearned = 0.3;

    private readonly List<FollowUpCheck> _checks = [];
    private readonly List<TurnOver> _turnOvers = [];

    public string Name => "follow-up";

    public int Order => 57;

    public async Task Tell(DemoStory story)
    {
        foreach (var sold in (await DemoSold.All(story)).Where(sold => sold.Deal is { Result: Deals.Result.Won, ClosedOn: not null, ClosedAt: not null }))
        {
            var owner = TakeOver(story, sold);
            foreach (var day in FollowUpCheck.Days)
                Talk(story, sold, day, owner);
        }
        await story.Write(_checks, "follow-ups");
        await story.Write(_turnOvers, "turn-overs");
    }

    // Who of success took it over holds the talks.
    private Guid TakeOver(DemoStory story, DemoSold sold)
    {
        var (cast, owner) = (story.Known<DemoCast>(), sold.Deal.OwnerId);
        foreach (var function in TurnOver.To)
        {
            var turnOver = story.Born(sold.Deal.ClosedAt!.Value, sold.Deal.OwnerId, () => new TurnOver(sold.Deal.Id, function));
            _turnOvers.Add(turnOver);
            var (at, who, declines) = (DemoDay.Moment(story.Dice, Workdays.Add(sold.Deal.ClosedOn!.Value, story.Dice.Between(1, 4))), cast.In(function), story.Dice.Chance(ShareDeclined));
            if (!story.Day.IsPast(at))
                continue;
            var name = new PersonName(who.Id, who.Name, true, who.Functions);
            story.Happens(turnOver, at, who.Id, () => turnOver.Answer(!declines, declines ? Pick(story.Dice, "missing") : null, name, at));
            if (!declines && function == Function.SuccessPlanner)
                owner = who.Id;
        }
        return owner;
    }

    private void Talk(DemoStory story, DemoSold sold, int day, Guid owner)
    {
        var (dice, due) = (story.Dice, Workdays.OnOrAfter(sold.Deal.ClosedOn!.Value.AddDays(day)));
        var check = story.Born(sold.Deal.ClosedAt!.Value, sold.Deal.OwnerId, () => new FollowUpCheck(sold.Deal.Id, day, owner, due));
        _checks.Add(check);
        var at = DemoDay.Moment(dice, Workdays.Add(due, dice.Chance(0.7) ? 0 : dice.Between(1, 6)));
        if (!story.Day.IsPast(at) || dice.Chance(ShareForgotten))
            return;
        var (who, satisfaction) = (sold.Partners.Count > 0 ? dice.Pick(sold.Partners) : null, Satisfaction(dice));
        var referral = !dice.Chance(ShareAsked) ? Referral.NotYet : satisfaction >= 7 && dice.Chance(ShareNamed) ? Referral.Given : Referral.Asked;
        var facts = new FollowUpCheck.Facts(DateOnly.FromDateTime(at), who is null ? null : satisfaction, who?.Id, who is null ? null : Pick(dice, satisfaction >= 8 ? "content" : satisfaction >= 5 ? "middling" : "unhappy"), referral, referral == Referral.Given ? Pick(dice, "referred") : null, dice.Chance(ShareLearned) ? Pick(dice, "lesson") : null);
        story.Happens(check, at, owner, () => check.Hold(facts, owner, at));
    }

    // Mostly content, some not.
    private static int Satisfaction(Dice dice) => dice.Chance(0.75) ? dice.Between(8, 10) : dice.Chance(0.7) ? dice.Between(5, 7) : dice.Between(2, 4);

    private static string Pick(Dice dice, string what) => dice.Pick(DemoWords.Table("follow-ups").Where(fields => fields[0] == what).ToList())[1];
}
