using Onside.Platform.Demo;
using Onside.Platform.Money;

namespace Onside.Customers.Selling.Negotiation;

// What was given and received where deals were about to be signed, and their terms: read by a second person before they were won.
public sealed class DemoNegotiation : IDemoPart
{
    private const double ShareOfTwo = 0.4, ShareReadEarly = 0.4;

    private readonly List<Concession> _concessions = [];
    private readonly List<TermsCheck> _checks = [];
    private readonly List<TermsReading> _readings = [];

    public string Name => "negotiation";

    public int Order => 47;

    public async Task Tell(DemoStory story)
    {
        foreach (var sold in (await DemoSold.All(story)).Where(sold => sold.Reached >= DemoSold.Closing))
        {
            foreach (var fields in story.Dice.Some(DemoWords.Table("concessions"), story.Dice.Chance(ShareOfTwo) ? 2 : 1))
                Give(sold, fields);
            Check(sold);
        }
        await story.Write(_concessions, "concessions");
        await story.Write(_checks, "terms");
        await story.Write(_readings, "readings of terms");
    }

    // What costs us more than a hundredth is approved by who leads the owner.
    private void Give(DemoSold sold, string[] fields)
    {
        var (story, deal, hundredths) = (sold.Story, sold.Deal, DemoWords.Number(fields[3]));
        var at = sold.At(0.75 + (0.1 * story.Dice.Share()));
        Money? worth = hundredths > 0 && deal.AmountMinor is { } amount ? new(Math.Max(10_000, amount * hundredths / 100 / 10_000 * 10_000), deal.Currency) : null;
        var facts = new Concession.Facts(Enum.Parse<Direction>(fields[0]), fields[1], fields[2].Length > 0 ? fields[2] : null, worth, DateOnly.FromDateTime(at));
        var concession = story.Born(at, deal.OwnerId, () => Concession.Write(deal.Id, facts, deal.OwnerId, at));
        _concessions.Add(concession);
        if (facts.Direction == Direction.Received || hundredths < 2)
            return;
        story.Happens(concession, at, deal.OwnerId, concession.AskApproval);
        if (!deal.IsOpen || story.Dice.Chance(0.5))
            story.Happens(concession, at = sold.At(0.88, at), sold.Lead, () => concession.Decide(true, "It stays within what we agreed for this quarter.", sold.Lead, at));
    }

    private void Check(DemoSold sold)
    {
        var (story, deal, at) = (sold.Story, sold.Deal, sold.At(0.86));
        var checks = new List<TermsCheck>();
        foreach (var item in Enum.GetValues<TermItem>().Where(item => deal.Result == Deals.Result.Won || item == TermItem.Payment || story.Dice.Chance(0.7)))
            checks.Add(Looked(sold, item, at = at.AddSeconds(story.Dice.Between(40, 120))));
        if (deal.Result == Deals.Result.Won || story.Dice.Chance(ShareReadEarly))
            Read(sold, checks, at = sold.At(0.95, at));
        // What is changed after that is to be read again.
        if (deal.IsOpen && _readings.LastOrDefault()?.DealId == deal.Id && story.Dice.Chance(0.5))
            story.Happens(checks[0], at = sold.At(0.99, at), deal.OwnerId, () => checks[0].Describe(TermState.Worrying, "They ask for 60 days now."));
        _checks.AddRange(checks);
    }

    private static TermsCheck Looked(DemoSold sold, TermItem item, DateTime at)
    {
        var (story, won) = (sold.Story, sold.Deal.Result == Deals.Result.Won);
        var told = story.Dice.Pick(DemoWords.Table("terms").Where(fields => fields[0] == item.ToString() && (!won || fields[1] == nameof(TermState.Fine))).ToList());
        return story.Born(at, sold.Deal.OwnerId, () =>
        {
            var check = new TermsCheck(sold.Deal.Id, item);
            check.Describe(Enum.Parse<TermState>(told[1]), told[2]);
            return check;
        });
    }

    private void Read(DemoSold sold, List<TermsCheck> checks, DateTime at)
    {
        var by = sold.Helper;
        _readings.Add(sold.Story.Born(at, by, () => TermsReading.Sign(sold.Deal, TermsMark.Of(sold.Deal, checks), by, at)));
    }
}
