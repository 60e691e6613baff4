using Onside.Platform.Demo;
using Onside.Science.Selling;

namespace Onside.Customers.Selling.Stakeholders;

// Who has a say at the customers of the demo company: of most one knows who decides, of some only who works with it.
public sealed class DemoStakeholders : IDemoPart
{
    private const int Most = 4;

    private static readonly BuyingRole[] First = [BuyingRole.DecisionMaker, BuyingRole.DecisionMaker, BuyingRole.EconomicBuyer, BuyingRole.Champion, BuyingRole.User];
    private static readonly BuyingRole[] Then = [BuyingRole.EconomicBuyer, BuyingRole.Champion, BuyingRole.Influencer, BuyingRole.User, BuyingRole.Gatekeeper];
    private static readonly Stance[] Gone = [Stance.Supporter, Stance.Supporter, Stance.Neutral, Stance.Doubtful];
    private static readonly Stance[] Begun = [Stance.Unknown, Stance.Unknown, Stance.Supporter, Stance.Neutral, Stance.Doubtful, Stance.Opponent];
    private static readonly string[] Notes = ["Wants figures before the meeting, not in it.", "Reads everything twice. Send it on Thursdays.", "Was at our reference and liked the quiet dispensers.", "Has had trouble with the old plant every winter.", "Speaks for the night shift.", "Leaves in spring; a successor is not named yet."];

    public string Name => "stakeholders";

    public int Order => 48;

    public async Task Tell(DemoStory story)
    {
        var stakeholders = new List<Stakeholder>();
        foreach (var sold in (await DemoSold.All(story)).Where(sold => sold.Partners.Count > 0))
            stakeholders.AddRange(story.Dice.Some(sold.Partners, story.Dice.Between(1, Most)).Select((partner, i) => Told(story, sold, partner.Id, story.Dice.Pick(i == 0 ? First : Then))));
        await story.Write(stakeholders, "stakeholders");
    }

    private static Stakeholder Told(DemoStory story, DemoSold sold, Guid contact, BuyingRole role)
    {
        var (dice, owner) = (story.Dice, sold.Deal.OwnerId);
        var influence = role is BuyingRole.DecisionMaker or BuyingRole.EconomicBuyer ? dice.Chance(0.7) ? Influence.High : Influence.Medium : dice.Pick(Enum.GetValues<Influence>());
        var facts = new Stakeholder.Facts(role, dice.Pick(Begun), influence, owner, dice.Chance(0.55) ? sold.Helper : null, dice.Chance(0.3) ? dice.Pick(Notes) : null);
        var at = sold.At(0.1 + (0.3 * dice.Share()));
        var stakeholder = story.Born(at, owner, () => Stakeholder.Add(sold.Deal.Id, contact, facts));
        if (sold.Reached > DemoSold.Pitch && facts.Stance != Stance.Supporter)
            story.Happens(stakeholder, sold.At(0.6, at), owner, () => stakeholder.Describe(facts with { Stance = dice.Pick(Gone) }));
        return stakeholder;
    }
}
