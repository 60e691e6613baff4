using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Tests.Platform.Demo;

// How the people of the demo company left the steps of their deals in the last half year.
[Collection(DemoHouse.Shared)]
public class DemoProcessTests(DemoHouse house)
{
    [Fact]
    public async Task Every_step_that_was_passed_left_something_and_every_decision_is_one_sentence()
    {
        var app = await house.On(Rig.Engine.Sqlite);
        var (decisions, evidence) = (await app.Db(db => db.Set<GateDecision>().ToListAsync()), (await app.Db(db => db.Set<Evidence>().ToListAsync())).ToLookup(one => one.DealId));
        var (book, people) = (await app.In(scope => scope.GetRequiredService<Kept<ProcessBook>>().Current().AsTask()), await app.In(scope => scope.GetRequiredService<Kept<PersonNames>>().Current().AsTask()));
        Assert.InRange(decisions.Count, 100, 5_000);
        Assert.All(decisions.Where(one => one.Ruling != GateRuling.Refused), one => Assert.Contains(evidence[one.DealId], proof => book.Newest!.Of(one.Step).Any(item => item.Key == proof.Item) && proof.At <= one.At));
        Assert.All(decisions.Select(one => Say(GateWords.Told(one, book, people))), sentence => Assert.Matches(@"^[^.{}\n]+ (left|could not leave) [^.{}\n]+\.$", sentence));
        Assert.InRange((double)decisions.Count(one => one.Ruling == GateRuling.Refused) / decisions.Count, 0.03, 0.3);
        var won = await app.Db(db => db.Set<Deal>().Where(deal => deal.Result == Result.Won && deal.ClosedAt >= DemoHouse.End.AddDays(-180)).Select(deal => deal.Id).ToListAsync());
        Assert.All(won, id => Assert.Contains(decisions, one => one.DealId == id && one.Step == SalesStep.Closing && one.Ruling != GateRuling.Refused && one.Essential.Count >= Science.Process.Gates.FewestAtClosing));
    }

    [Fact]
    public async Task No_gate_costs_too_much_there_and_no_item_has_outlived_itself()
    {
        var app = await house.On(Rig.Engine.Sqlite);
        var version = (await app.In(scope => scope.GetRequiredService<Kept<ProcessBook>>().Current().AsTask())).Newest!;
        var share = await app.In(scope => scope.GetRequiredService<KeepFriction>().Share(version.Id, SalesStep.Closing, DealTier.Standard));
        Assert.True(share is not Measure<double>.Known { Value: > Friction.Budget }, $"{share}");
        var used = await app.In(scope => scope.GetRequiredService<LetItemsRest>().Uses(version));
        Assert.Contains(used, one => one.Used > 20);
        Assert.All(used, one => Assert.False(Friction.IsSunset(one.Used, one.Changed), $"{one.Item.Key}: {one.Used}, {one.Changed}"));
    }
}
