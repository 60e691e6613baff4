using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class ClosingReasonsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task Every_company_starts_with_the_usual_reasons()
    {
        var lists = (await App.ProgramOf(Cast.Ruth).Read<ListReasons.View>("/settings/reasons")).Lists;
        Assert.Equal([Result.Lost, Result.NoDecision, Result.Declined], lists.Select(list => list.Result));
        Assert.Equal(["Price", "Competitor", "Timing"], lists[0].Reasons.Take(3).Select(reason => reason.Name));
        Assert.Contains("Not feasible", await App.As(Cast.Ruth).GetStringAsync("/settings/reasons"));
    }

    [Fact]
    public async Task A_new_reason_is_offered_on_the_deal_and_may_be_said_by_name()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var ruth = App.As(Cast.Ruth);
        Assert.Equal(HttpStatusCode.OK, (await ruth.Click("/settings/reasons", "/settings/reasons", ("Result", "Lost"), ("Name", "Delivery time"))).StatusCode);
        Assert.Contains(">Delivery time</option>", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}"));

        var closed = await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/loss", new { Reason = "delivery TIME", Note = "12 weeks" });
        Assert.Equal(HttpStatusCode.OK, closed.StatusCode);
        var view = await App.ProgramOf(Cast.Mara).Read<ShowDeal.View>($"/deals/{deal.Id}");
        Assert.Equal(("Delivery time", "12 weeks"), (view.Deal.CloseReason, view.Deal.CloseNote));
        Assert.NotNull(view.Deal.CloseReasonId);
    }

    [Fact]
    public async Task A_reason_that_is_not_in_the_list_is_refused_at_its_field()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var foreign = await Made("Declined", "Too far away");
        foreach (var said in new[] { "Because", foreign.ToString(), Guid.CreateVersion7().ToString() })
        {
            var answer = await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/loss", new { Reason = said });
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("Choose one of the reasons in the list.", await answer.Text());
        }
        Assert.Equal(Result.Open, (await App.Db(db => db.Set<Deal>().SingleAsync())).Result);
    }

    [Fact]
    public async Task A_retired_reason_stays_readable_is_offered_no_longer_and_comes_back()
    {
        var (old, open) = (await Cast.Deal("Old"), await Cast.Deal("Open"));
        var (ruth, mara) = (App.ProgramOf(Cast.Ruth), App.ProgramOf(Cast.Mara));
        var id = await Made("Lost", "Delivery time");
        await mara.Send($"/deals/{old.Id}/loss", new { Reason = id.ToString() });

        await ruth.Send($"/settings/reasons/{id}/retirement", new { });
        Assert.Equal("Delivery time", (await mara.Read<ShowDeal.View>($"/deals/{old.Id}")).Deal.CloseReason);
        Assert.DoesNotContain((await mara.Read<ShowDeal.View>($"/deals/{open.Id}")).Reasons, reason => reason.Id == id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mara.Send($"/deals/{open.Id}/loss", new { Reason = "Delivery time" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send("/settings/reasons", new { Result = "Lost", Name = "Delivery time" })).StatusCode);

        await ruth.Send($"/settings/reasons/{id}/retirement/undo", new { });
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/deals/{open.Id}/loss", new { Reason = "Delivery time" })).StatusCode);
    }

    [Fact]
    public async Task A_new_name_holds_for_old_deals_and_a_new_place_for_the_list()
    {
        var deal = await Cast.Deal("Old");
        var (ruth, mara) = (App.ProgramOf(Cast.Ruth), App.ProgramOf(Cast.Mara));
        await mara.Send($"/deals/{deal.Id}/loss", new { Reason = "Timing" });
        var timing = (await List(Result.Lost)).Single(reason => reason.Name == "Timing");

        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/settings/reasons/{timing.Id}", new { Name = "Too late", Position = 1, timing.Version })).StatusCode);
        Assert.Equal(["Too late", "Price", "Competitor", "Budget withdrawn"], (await List(Result.Lost)).Take(4).Select(reason => reason.Name));
        Assert.Equal("Too late", (await mara.Read<ShowDeal.View>($"/deals/{deal.Id}")).Deal.CloseReason);
    }

    [Fact]
    public async Task A_stale_rename_is_refused_with_both_names()
    {
        var price = (await List(Result.Lost))[0];
        var ruth = App.ProgramOf(Cast.Ruth);
        await ruth.Send($"/settings/reasons/{price.Id}", new { Name = "Price too high", price.Version });
        var late = await ruth.Send($"/settings/reasons/{price.Id}", new { Name = "Too dear", price.Version });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Price too high", await late.Text());
        Assert.Contains("Too dear", await late.Text());
    }

    [Fact]
    public async Task The_last_reason_stays_but_no_decision_needs_none()
    {
        var (deal, ruth) = (await Cast.Deal("Silence"), App.ProgramOf(Cast.Ruth));
        var declined = await List(Result.Declined);
        var answers = new List<HttpStatusCode>();
        foreach (var reason in declined)
            answers.Add((await ruth.Send($"/settings/reasons/{reason.Id}/retirement", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[^1]);
        Assert.All(answers.SkipLast(1), status => Assert.Equal(HttpStatusCode.OK, status));

        foreach (var reason in await List(Result.NoDecision))
            Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/settings/reasons/{reason.Id}/retirement", new { })).StatusCode);
        Assert.DoesNotContain("Why did nobody decide?", await App.As(Cast.Mara).GetStringAsync($"/deals/{deal.Id}"));
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/no-decision", new { Note = "Silence" })).StatusCode);
    }

    [Fact]
    public async Task No_decision_may_have_a_reason_and_the_timeline_tells_it()
    {
        var deal = await Cast.Deal("Silence");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/no-decision", new { Reason = "Postponed" });
        Assert.Equal("Postponed", (await App.ProgramOf(Cast.Mara).Read<ShowDeal.View>($"/deals/{deal.Id}")).Deal.CloseReason);
        Assert.Contains("closed the deal without a decision: Postponed", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
    }

    [Fact]
    public async Task Settings_lead_to_every_place_and_only_administrators_there()
    {
        var ruth = App.As(Cast.Ruth);
        Assert.Contains("href=\"/settings\"", await ruth.GetStringAsync("/deals"));
        var page = await ruth.GetStringAsync("/settings");
        foreach (var place in new[] { "/settings/company", "/settings/pipelines", "/settings/reasons", "/products", "/currencies", "/people", "/teams" })
            Assert.Contains($"<a href=\"{place}\">", page);
        Assert.Contains("href=\"/settings/reasons\"", await ruth.GetStringAsync("/settings/pipelines"));
        Assert.Contains("href=\"/settings/pipelines\"", await ruth.GetStringAsync("/settings/reasons"));
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Mara).GetAsync("/settings")).StatusCode);
        Assert.DoesNotContain("href=\"/settings\"", await App.As(Cast.Mara).GetStringAsync("/deals"));
    }

    private async Task<IReadOnlyList<ReasonBook.Reason>> List(Result result) =>
        (await App.ProgramOf(Cast.Ruth).Read<ListReasons.View>("/settings/reasons")).Lists.Single(list => list.Result == result).Reasons;

    private async Task<Guid> Made(string result, string name) =>
        (await (await App.ProgramOf(Cast.Ruth).Send("/settings/reasons", new { Result = result, Name = name })).Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;
}

public sealed class ClosingReasonsOnSqlite() : ClosingReasonsTests(Engine.Sqlite);

public sealed class ClosingReasonsOnPostgres() : ClosingReasonsTests(Engine.Postgres);
