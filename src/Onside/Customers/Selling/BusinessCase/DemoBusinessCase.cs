using Onside.Platform.Demo;
using Onside.Platform.Money;

namespace Onside.Customers.Selling.BusinessCase;

// On a third of the deals that came beyond the pitch it was reckoned what they cost the customer and what they bring, and most of those confirmed it before they signed.
public sealed class DemoBusinessCase : IDemoPart
{
    private const double ShareReckoned = 0.34, ShareConfirmed = 0.75, ShareTold = 0.6;

    // Of the words: the price and the bottles that are not bought any more stand in every case, some others beside them.
    private const int Price = 0, Bottles = 4, FewestOthers = 2, MostOthers = 5, Round = 10_000;

    private static readonly string[] Ways = ["In the meeting, line by line", "By mail, with one figure put right", "On the telephone, with the invoices before them"];

    private readonly List<CaseLine> _lines = [];
    private readonly List<CaseFrame> _frames = [];

    public string Name => "business cases";

    public int Order => 52;

    public async Task Tell(DemoStory story)
    {
        foreach (var sold in (await DemoSold.All(story)).Where(sold => sold.Reached > DemoSold.Pitch && sold.Deal.AmountMinor is > Round && story.Dice.Chance(ShareReckoned)))
            Reckon(story, sold);
        await story.Write(_lines, "lines of business cases");
        await story.Write(_frames, "business cases");
    }

    private void Reckon(DemoStory story, DemoSold sold)
    {
        var words = DemoWords.Table("case-lines").ToList();
        var (at, mine) = (sold.At(0.5), new List<CaseLine>());
        var others = story.Dice.Some(words.Where((_, i) => i is not (Price or Bottles)).ToList(), story.Dice.Between(FewestOthers, MostOthers));
        foreach (var fields in others.Concat([words[Price], words[Bottles]]).OrderBy(words.IndexOf))
            mine.Add(Told(sold, fields, at = at.AddMinutes(story.Dice.Between(1, 6))));
        _lines.AddRange(mine);
        if (sold.Reached < DemoSold.Closing || sold.Partners.Count == 0 || !story.Dice.Chance(ShareConfirmed))
            return;
        var (who, confirmed, owner) = (story.Dice.Pick(sold.Partners), sold.At(0.8, at), sold.Deal.OwnerId);
        _frames.Add(story.Born(confirmed, owner, () =>
        {
            var frame = new CaseFrame(sold.Deal.Id);
            frame.Confirm(who.Id, who.Name, DateOnly.FromDateTime(confirmed), story.Dice.Pick(Ways), CaseFrame.Mark(frame.Years, mine), owner, confirmed);
            return frame;
        }));
    }

    private static CaseLine Told(DemoSold sold, string[] fields, DateTime at)
    {
        var (deal, side) = (sold.Deal, Enum.Parse<CaseSide>(fields[0]));
        var amount = Math.Max(Round, deal.AmountMinor!.Value / 100 * DemoWords.Number(fields[3]) / Round * Round);
        var who = side == CaseSide.Benefit && sold.Partners.Count > 0 && sold.Story.Dice.Chance(ShareTold) ? sold.Story.Dice.Pick(sold.Partners) : null;
        return sold.Story.Born(at, deal.OwnerId, () => CaseLine.Write(deal.Id, new(side, Enum.Parse<CaseRhythm>(fields[1]), fields[2], new Money(amount, deal.Currency), who?.Id, fields[4]), deal.OwnerId, at));
    }
}
