using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.Commitments;
using Onside.Tests.Rig;

namespace Onside.Tests.Steering.Process;

public abstract class GateTests(Engine engine) : ProcessTests(engine)
{
    [Fact]
    public async Task Without_a_published_process_every_deal_is_closed_freely()
    {
        var deal = await Closing();
        Assert.Null((await Gates(Mara, deal)).Step);
        await Fine(Win(Mara, deal));
        Assert.Empty((await Gates(Mara, deal)).Decisions);
    }

    [Fact]
    public async Task Closing_is_refused_with_what_is_missing_and_who_could_bring_it_for_people_and_programs()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        var refused = await Win(Mara, deal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var told = JsonDocument.Parse(await refused.Text()).RootElement;
        Assert.Contains("Price approved (Sales administrator, Finance: Tom Okafor)", told.GetProperty("detail").GetString() ?? told.ToString());
        Assert.Contains("Delivery is feasible (Operations: Lena Vogt)", told.ToString());
        Assert.Contains($"/deals/{deal.Id}/gates/price-approved/asks", told.ToString());
        var page = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/win", ("Version", deal.Version));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.StatusCode);
        var note = WebUtility.HtmlDecode(await page.Text());
        Assert.Contains("Ask Tom Okafor", note);
        // Nobody is asked to ask themselves.
        Assert.DoesNotContain("Ask Mara Lindqvist", note);
        Assert.Contains($"/deals/{deal.Id}/gates#item-agreed", note);
        Assert.True((await App.Db(db => db.Set<Deal>().SingleAsync(one => one.Id == deal.Id))).IsOpen);

        var decisions = (await Gates(Mara, deal)).Decisions;
        Assert.Equal([GateRuling.Refused, GateRuling.Refused], decisions.Select(one => one.Ruling));
        Assert.StartsWith("Mara Lindqvist could not leave Closing: The customer has agreed, Price approved, ", decisions[0].Sentence);
    }

    [Fact]
    public async Task One_click_asks_whoever_could_and_what_they_keep_opens_the_gate()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        await Fine(Bring(Mara, deal, "agreed"));
        await Fine(Bring(Lena, deal, "delivery-feasible"));
        await Fine(Bring(Lena, deal, "terms-read"));
        await Fine(Bring(Tom, deal, "turnover-ready"));
        Assert.Equal(["price-approved"], (await Gates(Mara, deal)).Items.Where(line => line.State == ShowGates.ItemState.Missing).Select(line => line.Item));

        await Fine(Mara.Send($"/deals/{deal.Id}/gates/price-approved/asks", new { }));
        Assert.Equal(HttpStatusCode.Conflict, (await Mara.Send($"/deals/{deal.Id}/gates/price-approved/asks", new { })).StatusCode);
        var line = (await Gates(Mara, deal)).Items.Single(one => one.Item == "price-approved");
        Assert.Equal((ShowGates.ItemState.Asked, "Tom Okafor"), (line.State, line.AskedOf));
        var asked = await Tom.Read<ShowCommitment.View>($"/commitments/{line.Commitment}");
        Assert.Equal(("Price approved", "So that Filtration for 14 hotels can go on from here."), (asked.Commitment.What, asked.Commitment.Why));
        var promised = await Say(Tom, asked, Move.Promise, new { Restatement = "Yes or no stands on the deal.", ReviewAt = Now.AddHours(3) });
        Assert.True((await Gates(Mara, deal)).Items.Single(one => one.Item == "price-approved").Promised);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Win(Mara, deal)).StatusCode);
        await Say(Mara, await Say(Tom, promised, Move.Report, new { Evidence = "12 % are fine at this volume" }), Move.Satisfied);

        line = (await Gates(Mara, deal)).Items.Single(one => one.Item == "price-approved");
        Assert.Equal((ShowGates.ItemState.Brought, "Tom Okafor", "12 % are fine at this volume"), (line.State, line.By!.Name, line.What));
        await Fine(Win(Mara, deal));
        var decision = (await Gates(Mara, deal)).Decisions[0];
        Assert.Equal((GateRuling.Passed, 3, "Mara Lindqvist left Closing, thanks to Mara Lindqvist, Tom Okafor, Lena Vogt."), (decision.Ruling, decision.Essential, decision.Sentence));
    }

    [Fact]
    public async Task Two_clicks_at_once_ask_once()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Mara.Send($"/deals/{deal.Id}/gates/price-approved/asks", new { })));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await App.Db(db => db.Set<Commitment>().CountAsync(c => c.SubjectId == deal.Id)));
    }

    [Fact]
    public async Task Nobody_brings_what_is_anothers_part_and_the_owner_waives_nothing()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        Assert.Equal(HttpStatusCode.Forbidden, (await Bring(Mara, deal, "price-approved")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Bring(Lena, deal, "price-approved")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Waive(Mara, deal, "price-approved")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Bring(Tom, deal, "nonsense")).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Tom.Send($"/deals/{deal.Id}/gates/price-approved/evidence", new { What = "" })).StatusCode);
        var foreign = await Cast.Deal("Lena's own", owner: Cast.Ruth, stage: 5);
        Assert.Equal(HttpStatusCode.NotFound, (await Bring(Mara, foreign, "terms-read")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await Mara.GetAsync($"/deals/{foreign.Id}/gates")).StatusCode);
    }

    [Fact]
    public async Task A_waiver_of_somebody_else_holds_while_the_deal_is_in_its_stage()
    {
        await OnlyClosing();
        var deal = await Shared(await Closing());
        foreach (var item in new[] { "agreed", "price-approved", "terms-read", "delivery-feasible", "turnover-ready" })
            await Fine(Waive(Lena, deal, item));
        Assert.All((await Gates(Mara, deal)).Items, line => Assert.Equal((ShowGates.ItemState.Waived, "Lena Vogt"), (line.State, line.By!.Name)));
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[4].Id }));
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[5].Id }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Win(Mara, deal)).StatusCode);
        foreach (var item in new[] { "agreed", "price-approved", "terms-read", "delivery-feasible", "turnover-ready" })
            await Fine(Waive(Lena, deal, item));
        await Fine(Win(Mara, deal));
        var decision = (await Gates(Mara, deal)).Decisions[0];
        Assert.Equal(GateRuling.Waived, decision.Ruling);
        Assert.StartsWith("Mara Lindqvist left Closing by a waiver: ", decision.Sentence);
    }

    [Fact]
    public async Task What_is_advised_asks_for_a_reason_and_what_observes_lets_pass()
    {
        await Published();
        var deal = await Cast.Deal("Ward dispensers", stage: 0, minor: 50_000_00);
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id }));
        var refused = await Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("or say why you go on without", await refused.Text());
        await Fine(Mara.Send($"/deals/{deal.Id}/gates/reason", new { Reason = "They asked for the pitch this week." }));
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id }));
        Assert.Equal([GateRuling.Warned, GateRuling.Refused, GateRuling.Observed, GateRuling.Observed], (await Gates(Mara, deal)).Decisions.Select(one => one.Ruling));
        // Back is free, and on again is another stay.
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Fine(Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[0].Id }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id })).StatusCode);
    }

    [Fact]
    public async Task A_small_deal_is_asked_for_the_bold_things_and_every_other_ending_is_free()
    {
        await OnlyClosing();
        var small = await Shared(await Closing("Starter set", 5_000_00));
        var view = await Gates(Mara, small);
        Assert.Equal((Onside.Science.Process.DealTier.Small, 2), (view.Tier!.Value, view.Items.Count(line => line.State == ShowGates.ItemState.Missing)));
        await Fine(Bring(Mara, small, "agreed"));
        await Fine(Bring(Tom, small, "price-approved"));
        await Fine(Win(Mara, small));
        await Fine(Mara.Send($"/deals/{(await Closing("Given up")).Id}/no-decision", new { }));
    }

    [Fact]
    public async Task A_deal_keeps_the_version_it_was_opened_under_unless_it_is_moved_on_purpose()
    {
        await OnlyClosing();
        var old = await Closing("Opened before");
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Fine(Ruth.Send("/process/draft", new { }));
        foreach (var item in new[] { "agreed", "price-approved", "terms-read", "delivery-feasible", "turnover-ready" })
            await Fine(Ruth.Send($"/process/draft/items/{item}/removal", new { }));
        await Fine(Ruth.Send("/process/draft/gates/Closing/items", new { Name = "Signed on paper", ByAnother = true }));
        await Fine(Ruth.Send("/process/draft/publication", new { }));
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var young = await Closing("Opened after");
        Assert.Equal((1, 2), ((await Gates(Mara, old)).Version, (await Gates(Mara, young)).Version));
        Assert.Equal(["signed-on-paper"], (await Gates(Mara, young)).Items.Select(line => line.Item));

        await Fine(Ruth.Send("/process/draft", new { }));
        await Fine(Ruth.Send("/process/draft/publication", new { MoveOpen = true }));
        Assert.Equal((3, 3), ((await Gates(Mara, old)).Version, (await Gates(Mara, young)).Version));
    }
}

public sealed class GatesOnSqlite() : GateTests(Engine.Sqlite);

public sealed class GatesOnPostgres() : GateTests(Engine.Postgres);
