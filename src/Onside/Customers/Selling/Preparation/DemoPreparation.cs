using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Selling.Preparation;

// What was thought through before the first talk: by the owner, and the distinctive point mostly by marketing or who helps.
public sealed class DemoPreparation : IDemoPart
{
    private const double ShareJudged = 0.85, ShareDistinctive = 0.75;

    private static readonly IdealFit[] Fits = [IdealFit.Good, IdealFit.Good, IdealFit.Good, IdealFit.Partly, IdealFit.Partly, IdealFit.No];

    public string Name => "preparation";

    public int Order => 51;

    public async Task Tell(DemoStory story)
    {
        var marketing = story.Known<DemoCast>().In(Function.Marketing).Id;
        await story.Write([.. (await DemoSold.All(story)).Select(sold => Told(story, sold, marketing))], "preparations");
    }

    private static PreparationSheet Told(DemoStory story, DemoSold sold, Guid marketing)
    {
        var (dice, owner, at) = (story.Dice, sold.Deal.OwnerId, sold.At(0.02));
        var sheet = story.Born(at, owner, () =>
        {
            var begun = new PreparationSheet(sold.Deal.Id);
            begun.Offer(Pick(dice, "scope")[2], owner, at);
            return begun;
        });
        if (dice.Chance(ShareJudged) && dice.Pick(Fits) is var fit)
            story.Happens(sheet, at = sold.At(0.04, at), owner, () => sheet.Judge(fit, dice.Pick(DemoWords.Table("preparations").Where(fields => fields[0] == "fit" && fields[1] == fit.ToString()).ToList())[2], owner, at));
        if (sold.Reached > DemoSold.Pitch || dice.Chance(ShareDistinctive))
            Distinguish(sold, sheet, sold.At(0.07, at), dice.Chance(0.5) ? marketing : dice.Chance(0.6) ? sold.Helper : owner);
        return sheet;
    }

    private static void Distinguish(DemoSold sold, PreparationSheet sheet, DateTime at, Guid by) =>
        sold.Story.Happens(sheet, at, by, () => sheet.Distinguish(Pick(sold.Story.Dice, "distinctive")[2], by, at));

    private static string[] Pick(Dice dice, string what) => dice.Pick(DemoWords.Table("preparations").Where(fields => fields[0] == what).ToList());
}
