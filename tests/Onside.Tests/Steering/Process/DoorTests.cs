using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Tests.Rig;

namespace Onside.Tests.Steering.Process;

// Whatever people do, in whatever order and by whatever door: no deal is won by fewer than two essential persons, unless somebody else waived it on record.
public abstract class DoorTests(Engine engine) : ProcessTests(engine)
{
    private const int Acts = 600, Deals = 6;

    // Added to the pipeline after the process was published.
    private Guid _outside;

    private static readonly string[] Items = ["agreed", "price-approved", "terms-read", "delivery-feasible", "turnover-ready"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_door_leads_to_won_past_the_gate(int seed)
    {
        await OnlyClosing();
        _outside = await Outside();
        var (chance, people) = (new Random(seed), new[] { Mara, Tom, Lena, Ruth });
        var pages = new[] { App.As(Cast.Mara), App.As(Cast.Tom) };
        var deals = new List<Deal>();
        for (var i = 0; i < Deals; i++)
            deals.Add(await Shared(await Closing($"Deal {i}", i % 2 == 0 ? 5_000_00 : 50_000_00)));
        var doors = Doors(chance, people, pages);
        for (var act = 0; act < Acts; act++)
        {
            var which = chance.Next(Deals);
            // Its making may have been taken back: then there is another.
            if (await Today(deals[which]) is null)
                deals[which] = await Shared(await Closing($"Deal {which} of act {act}", which % 2 == 0 ? 5_000_00 : 50_000_00));
            var (deal, door) = (deals[which], chance.Next(5) < 2 ? new Door("brings what is theirs", one => Theirs(chance, one)) : doors[chance.Next(doors.Count)]);
            var answer = await door.Act(deal);
            Assert.True((int)answer.StatusCode is < 500 and not 401, $"{door.Name}: {answer.StatusCode} {await answer.Text()}");
            if (chance.Next(6) == 0)
                App.Clock.Advance(TimeSpan.FromMinutes(chance.Next(1, 15)));
            await Holds(deal, door.Name);
        }
        Assert.True(await App.Db(db => db.Set<GateDecision>().AnyAsync(one => one.Ruling == GateRuling.Refused && one.Step == SalesStep.Closing)));
        Assert.True(await App.Db(db => db.Set<GateDecision>().AnyAsync(one => one.Ruling != GateRuling.Refused && one.Step == SalesStep.Closing)));
    }

    [Fact]
    public async Task What_was_won_elsewhere_before_the_process_is_history_and_what_was_won_since_comes_in_open()
    {
        var before = Now.AddDays(-10);
        App.Clock.Advance(TimeSpan.FromHours(1));
        await OnlyClosing();
        await Adopted(("old", before.AddDays(-5), before), ("new", before, Now.AddMinutes(5)));
        var deals = await App.Db(db => db.Set<Deal>().Where(deal => deal.SourceKey != null).ToDictionaryAsync(deal => deal.SourceKey!));
        Assert.Equal((Result.Won, Result.Open), (deals["old"].Result, deals["new"].Result));
    }

    // As another system tells them: won, in a stage that is no step here.
    private Task<Adopted> Adopted(params (string Key, DateTime OpenedAt, DateTime WonAt)[] told) => App.In(scope => scope.GetRequiredService<AppDb>() is var db ? db.Transact(async () =>
    {
        var intake = new Intake(db);
        var adopted = await AdoptDeals.Run(db, intake, [.. told.Select(one => new AdoptDeals.Told(one.Key, $"Adopted {one.Key}", Cast.Mara.Id, null, Cast.Way.Steps[5], one.OpenedAt, Result.Won, one.WonAt, 50_000_00, "EUR", null, null))], (amount, _) => amount, null, Now, scope.GetServices<IHoldsOpen>());
        await intake.WriteNews();
        return adopted;
    }) : null!);

    private async Task<HttpResponseMessage> Adopt(Deal deal, Random chance)
    {
        var key = $"adopted-{chance.Next()}";
        await Adopted((key, Now.AddHours(-1), Now));
        var adopted = await App.Db(db => db.Set<Deal>().SingleAsync(one => one.SourceKey == key));
        await Holds(adopted, "import");
        return await Win(Mara, adopted) is { IsSuccessStatusCode: false } refused ? refused : await Win(Mara, deal);
    }

    private sealed record Door(string Name, Func<Deal, Task<HttpResponseMessage>> Act);

    private List<Door> Doors(Random chance, HttpClient[] people, HttpClient[] pages)
    {
        HttpClient Who() => people[chance.Next(people.Length)];
        string Item() => Items[chance.Next(Items.Length)];
        Guid Stage() => Cast.Way.Steps[chance.Next(Cast.Way.Steps.Count)].Id;
        return
        [
            new("JSON: win", deal => Win(Who(), deal)), new("JSON: win again", deal => Win(Who(), deal)),
            new("page: win", async deal => await pages[chance.Next(2)].Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/win", ("Version", (await Today(deal))?.Version))),
            new("JSON: stage", deal => Who().Send($"/deals/{deal.Id}/stage", new { Stage = Stage() })),
            new("beside the list: stage", deal => Who().Send($"/deals/{deal.Id}/panel/stage", new { Stage = Stage() })),
            new("bulk: stage", deal => Who().Send("/lists/deal/change", new { Ids = new[] { deal.Id }, Field = "stage", Value = Stage().ToString() })),
            new("bulk: owner", deal => chance.Next(3) > 0 ? Win(Mara, deal) : Who().Send("/lists/deal/change", new { Ids = new[] { deal.Id }, Field = "owner", Value = (chance.Next(2) == 0 ? Cast.Mara : Cast.Tom).Id.ToString() })),
            new("reopening", deal => Who().Send($"/deals/{deal.Id}/reopening", new { Reason = "They came back" })),
            new("undo of the win", deal => Who().Send($"/deals/{deal.Id}/win/undo", new { })),
            new("undo of anything", async deal => await Who().Send($"/history/{await Last(deal, chance)}/undo", new { })),
            new("no decision", deal => chance.Next(4) > 0 ? Win(Who(), deal) : Who().Send($"/deals/{deal.Id}/no-decision", new { })),
            new("brings", deal => Bring(Who(), deal, Item())),
            new("waives", deal => chance.Next(6) == 0 ? Waive(Who(), deal, Item()) : Win(Who(), deal)),
            new("spoken yes", deal => chance.Next(6) == 0 ? Mara.Send($"/deals/{deal.Id}/gates/{Item()}/spoken", new { By = (chance.Next(2) == 0 ? Cast.Tom : Cast.Lena).Id, What = "Said so" }) : Win(Who(), deal)),
            new("says it was otherwise", deal => Tom.Send($"/deals/{deal.Id}/gates/{Item()}/spoken/denial", new { })),
            new("automation: the jobs of the process", async deal =>
            {
                await App.In(async scope =>
                {
                    await scope.GetRequiredService<OfferToNext>().Run(default);
                    await scope.GetRequiredService<MissSpoken>().Run(default);
                    await scope.GetRequiredService<KeepFriction>().Run(default);
                    return 0;
                });
                return await Win(Who(), deal);
            }),
            new("a stage of no step", deal => Who().Send($"/deals/{deal.Id}/stage", new { Stage = _outside })),
            new("import", deal => Adopt(deal, chance)),
            new("says why", deal => Who().Send($"/deals/{deal.Id}/gates/reason", new { Reason = "In a hurry" })),
            new("asks", deal => Who().Send($"/deals/{deal.Id}/gates/{Item()}/asks", new { To = Cast.Tom.Id })),
        ];
    }

    private Task<HttpResponseMessage> Theirs(Random chance, Deal deal) => chance.Next(5) switch
    {
        0 => Bring(Mara, deal, "agreed"),
        1 => Bring(Tom, deal, "price-approved"),
        2 => Bring(chance.Next(2) == 0 ? Tom : Lena, deal, "terms-read"),
        3 => Bring(Lena, deal, "delivery-feasible"),
        _ => Bring(Tom, deal, "turnover-ready"),
    };

    private async Task<Guid> Outside()
    {
        await Fine(Ruth.Send($"/settings/pipelines/{Cast.Way.Id}/stages", new { Name = "Handshake", Probability = 95 }));
        return await App.Db(db => db.Set<Stage>().Where(stage => stage.Name == "Handshake").Select(stage => stage.Id).SingleAsync());
    }

    private Task<Deal?> Today(Deal deal) => App.Db(db => db.Set<Deal>().SingleOrDefaultAsync(one => one.Id == deal.Id));

    private Task<Guid> Last(Deal deal, Random chance) => App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == deal.Id && e.Kind != "deal-opened" && e.Kind != "added").OrderByDescending(e => e.Sequence).Select(e => e.Id).Skip(chance.Next(3)).FirstOrDefaultAsync());

    private async Task Holds(Deal deal, string door)
    {
        if (await Today(deal) is not { Result: Result.Won })
            return;
        var decision = await App.Db(db => db.Set<GateDecision>().Where(one => one.DealId == deal.Id && one.Step == SalesStep.Closing && one.Ruling != GateRuling.Refused).OrderByDescending(one => one.At).ThenByDescending(one => one.Id).FirstOrDefaultAsync());
        Assert.True(decision is not null && (decision.Ruling == GateRuling.Waived || decision.Essential.Distinct().Count() >= 2), $"{door}: won by {decision?.Ruling} with {decision?.Essential.Count}");
    }
}

public sealed class DoorsOnSqlite() : DoorTests(Engine.Sqlite);

public sealed class DoorsOnPostgres() : DoorTests(Engine.Postgres);
