using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// Each sale of the last half year was looked at by somebody who earns nothing by it before it was won, some that are about to be closed too; on a few it is known who would serve them better.
public sealed class DemoConduct : IDemoPart
{
    private const int Batch = 500;
    private const double ShareBetter = 0.07, ShareTold = 0.6, ShareJudgedEarly = 0.4, ShareHeld = 0.12;

    private static readonly Function[] Looking = [Function.Finance, Function.Legal, Function.Operations, Function.SuccessPlanner, Function.SalesAdministrator];

    private readonly List<CompetitorFit> _fits = [];
    private readonly List<ConductCheck> _checks = [];

    public string Name => "conduct";

    public int Order => 56;

    public async Task Tell(DemoStory story)
    {
        foreach (var few in (await DemoSold.All(story)).Where(sold => sold.Reached > DemoSold.Pitch).Chunk(Batch))
        {
            var ids = few.Select(sold => sold.Deal.Id).ToList();
            var needs = (await story.Db.Set<Need>().AsNoTracking().Include(need => need.Answers).Where(need => ids.Contains(need.DealId)).OrderBy(need => need.Id).ToListAsync()).ToLookup(need => need.DealId);
            foreach (var sold in few)
                Look(story, sold, [.. needs[sold.Deal.Id]]);
        }
        await story.Write(_fits, "better fits of others");
        await story.Write(_checks, "conduct checks");
        await DemoCharter.Tell(story);
    }

    private void Look(DemoStory story, DemoSold sold, IReadOnlyList<Need> needs)
    {
        var (deal, won) = (sold.Deal, sold.Deal.Result == Deals.Result.Won);
        List<CompetitorFit> fits = story.Dice.Chance(ShareBetter) && sold.Partners.Count > 0 ? [Known(sold, needs, won || story.Dice.Chance(ShareTold))] : [];
        _fits.AddRange(fits);
        if (won || (deal.IsOpen && sold.Reached >= DemoSold.Closing && story.Dice.Chance(ShareJudgedEarly)))
            Judge(sold, new(deal.Id, deal.Lines, needs, fits), won);
    }

    private static CompetitorFit Known(DemoSold sold, IReadOnlyList<Need> needs, bool isTold)
    {
        var (dice, owner, at) = (sold.Story.Dice, sold.Deal.OwnerId, sold.At(0.55));
        var facts = new CompetitorFit.Facts(dice.Pick(DemoWords.Table("competitors"))[0], Pick(dice, "better"), needs.Count > 0 && dice.Chance(0.6) ? dice.Pick(needs).Id : null);
        var fit = sold.Story.Born(at, owner, () => CompetitorFit.Write(sold.Deal.Id, facts, owner, at));
        if (isTold && sold.Partners.Count > 0)
            sold.Story.Happens(fit, at = sold.At(0.72, at), owner, () => fit.Describe(facts with { ToldToId = dice.Pick(sold.Partners).Id, ToldOn = DateOnly.FromDateTime(at) }));
        return fit;
    }

    private void Judge(DemoSold sold, ConductGround ground, bool won)
    {
        var (dice, at) = (sold.Story.Dice, sold.At(0.93));
        var cast = sold.Story.Known<DemoCast>();
        var by = dice.Pick(Looking.Select(cast.In).Where(one => one.Id != sold.Deal.OwnerId && sold.Deal.Team.TrueForAll(member => member.PersonId != one.Id)).ToList()).Id;
        var findings = ground.Findings().ToList();
        var result = !won && dice.Chance(ShareHeld) ? ConductResult.Hold : ground.Fits.Count > 0 || findings.Exists(one => one.Key == ConductFinding.Undeclared) ? ConductResult.PassWithDisclosure : ConductResult.Pass;
        var condition = result switch { ConductResult.Hold => Pick(dice, "hold"), ConductResult.PassWithDisclosure => Pick(dice, "told"), _ => null };
        var answers = new ConductCheck.Answers(result, Pick(dice, "comfort"), Pick(dice, "gives-up"), Pick(dice, "told"), dice.Chance(0.4) ? Pick(dice, "owed") : null, condition);
        var check = sold.Story.Born(at, by, () => ConductCheck.Judge(sold.Deal, answers, ground.Mark, findings, by, at));
        if (result == ConductResult.PassWithDisclosure && sold.Partners.Count > 0 && (won || dice.Chance(0.5)) && dice.Pick(sold.Partners) is var who)
            sold.Story.Happens(check, at = sold.At(0.97, at), sold.Deal.OwnerId, () => check.Acknowledge(who.Id, who.Name, DateOnly.FromDateTime(at), sold.Deal.OwnerId, at));
        _checks.Add(check);
    }

    private static string Pick(Dice dice, string what) => dice.Pick(DemoWords.Table("conduct").Where(fields => fields[0] == what).ToList())[1];
}
