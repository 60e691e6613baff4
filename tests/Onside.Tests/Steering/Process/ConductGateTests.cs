using System.Net;
using Onside.Customers.Selling.Conduct;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Steering.Process;

// Nothing is won before somebody who earns nothing by it has looked at it with the customer's eyes.
public abstract class ConductGateTests(Engine engine) : ProcessTests(engine)
{
    [Fact]
    public async Task Only_a_conduct_check_that_passed_and_still_holds_opens_closing()
    {
        await Published(version =>
        {
            foreach (var gate in version.Gates.Where(gate => gate.Step != SalesStep.Closing))
                gate.Set(GateMode.Observe, GateMode.Observe, GateMode.Observe);
        });
        await Works(Cast.Ruth, Function.Legal);
        var deal = await Shared(await Closing());
        foreach (var (who, item) in new[] { (Mara, "agreed"), (Tom, "price-approved"), (Lena, "terms-read"), (Lena, "delivery-feasible"), (Tom, "turnover-ready") })
            await Fine(Bring(who, deal, item));
        var line = (await Gates(Mara, deal)).Items.Single(one => one.Item == "conduct-checked");
        Assert.Equal((ShowGates.ItemState.Missing, $"/deals/{deal.Id}/conduct", true), (line.State, line.Where, line.IsShownOnly));
        // Lena is of operations, but on the team.
        Assert.Equal(["Ruth Calloway", "Tom Okafor"], line.Candidates.Select(one => one.Name).Order());
        // Nobody says by hand that it was checked, nor does a promise or a spoken word.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Bring(Ruth, deal, "conduct-checked")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send($"/deals/{deal.Id}/gates/conduct-checked/spoken", new { By = Cast.Ruth.Id, What = "Fine, she says" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Win(Mara, deal)).StatusCode);

        async Task<HttpResponseMessage> Judge(HttpClient who, string result, string? condition = null) => await who.Send($"/deals/{deal.Id}/conduct", new { (await who.Read<ShowConduct.View>($"/deals/{deal.Id}/conduct")).Mark, Result = result, Comfort = "Yes", GivesUp = "Nothing", ToldThem = "All we know", Condition = condition });
        Assert.False((await Judge(Mara, "Pass")).IsSuccessStatusCode);
        await Fine(Judge(Ruth, "Hold", "They have not seen the noise report"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Win(Mara, deal)).StatusCode);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Fine(Judge(Ruth, "Pass"));
        Assert.Equal((ShowGates.ItemState.Brought, "Ruth Calloway"), (await Gates(Mara, deal)).Items.Single(one => one.Item == "conduct-checked") is var brought ? (brought.State, brought.By!.Name) : default);
        // Another need, and it was another sale that was judged.
        await Fine(Mara.Send($"/deals/{deal.Id}/needs", new { Text = "No limescale", Kind = "Need", Weight = "Must" }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Win(Mara, deal)).StatusCode);
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Fine(Judge(Ruth, "Pass"));
        await Fine(Win(Mara, deal));
    }
}

public sealed class ConductGatesOnSqlite() : ConductGateTests(Engine.Sqlite);

public sealed class ConductGatesOnPostgres() : ConductGateTests(Engine.Postgres);
