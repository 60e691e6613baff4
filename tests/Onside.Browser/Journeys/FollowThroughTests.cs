using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// No handoff without acceptance: asked on a deal, countered, accepted, delivered and accepted, live between two browsers.
public sealed class FollowThroughTests : IAsyncLifetime
{
    private Office _office = null!;

    public static TheoryData<Look> Looks => [Look.Desk, Look.Phone];

    public async Task InitializeAsync()
    {
        _office = await Office.Opens();
        var joined = await _office.Site.App.ProgramOf(_office.Cast.Mara).Send($"/deals/{_office.Hotels.Id}/team", new { PersonId = _office.Cast.Tom.Id, Function = "SolutionsEngineer" });
        Assert.True(joined.IsSuccessStatusCode, await joined.Text());
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Asking_takes_three_interactions_and_answering_a_tap_and_a_confirmation(Look look)
    {
        await using var mara = await _office.As(_office.Cast.Mara, look);
        await using var tom = await _office.As(_office.Cast.Tom, look);
        await tom.Go("/promises");
        await mara.Go($"/deals/{_office.Hotels.Id}");

        var asking = new Interactions();
        await asking.Make(() => mara.Page.Locator(".page-actions").GetByRole(AriaRole.Link, new() { Name = "Ask somebody" }).ClickAsync());
        await mara.Page.GetByLabel("What do you need?").Shows().ToBeFocusedAsync();
        await mara.IsSound("ask");
        await asking.Make(() => mara.Page.GetByLabel("What do you need?").FillAsync("Readings at both sites"));
        await asking.Make(() => mara.Page.Button("Ask").ClickAsync());
        await mara.Page.Heading("Readings at both sites").Shows().ToBeVisibleAsync();
        Assert.Equal(3, asking.Count);

        var row = tom.Page.Locator("#waiting-answers .promise");
        await row.Shows().ToContainTextAsync("Mara Lindqvist asks you");
        await tom.IsSound("promises");
        var answering = new Interactions();
        await answering.Make(() => row.GetByRole(AriaRole.Link, new() { Name = "Promise", Exact = true }).ClickAsync());
        await answering.Make(() => row.GetByRole(AriaRole.Button, new() { NameRegex = new("^Promise for ") }).ClickAsync());
        await row.GetByText("Promised").Shows().ToBeVisibleAsync();
        Assert.Equal(2, answering.Count);

        await mara.Page.Locator(".thread").Shows().ToContainTextAsync("Tom Okafor");
        await mara.IsSound("commitment");
        mara.Faults.None();
        tom.Faults.None();
    }

    [Fact]
    public async Task What_is_countered_is_accepted_delivered_and_accepted_live_and_the_turn_over_is_accepted_by_who_plans_for_success()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        await using var tom = await _office.As(_office.Cast.Tom, Look.Phone);
        await mara.Go($"/ask?Kind=deal&About={_office.Hotels.Id}&To={_office.Cast.Tom.Id}");
        await mara.Page.GetByLabel("What do you need?").FillAsync("Approve 12 %");
        await mara.Page.Button("Ask").ClickAsync();
        await mara.Page.Heading("Approve 12 %").Shows().ToBeVisibleAsync();
        await tom.Go(new Uri(mara.Page.Url).AbsolutePath);

        await tom.Page.Link("Counter").ClickAsync();
        await tom.Page.GetByLabel("I can by").FillAsync("2026-12-03T10:00");
        await tom.Page.Locator("[name=Obstacle]").SelectOptionAsync("Customer");
        await tom.Page.Button("Send the counter").ClickAsync();
        await mara.Page.Link("Accept").ClickAsync();
        await mara.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Accept ") }).ClickAsync();
        await tom.Page.Link("Report done").ClickAsync();
        await tom.Page.GetByLabel("Where can it be seen?").FillAsync("Approval.pdf on the deal");
        await tom.Page.Button("Report done").ClickAsync();
        await mara.Page.Link("Accept it").ClickAsync();
        await mara.Page.Button("Accept it").ClickAsync();

        await TurnsOver(mara);
        foreach (var visit in new[] { mara, tom })
        {
            await visit.Page.Locator(".page-head").Shows().ToContainTextAsync("Accepted");
            await visit.IsSound("accepted");
            visit.Faults.None();
        }
    }

    // The deal's outcome goes to the success planner: Mara answers until it is accepted, and stays at hand after that.
    private async Task TurnsOver(Visit mara)
    {
        var promise = new Uri(mara.Page.Url).AbsolutePath;
        await mara.Go($"/deals/{_office.Hotels.Id}");
        await mara.Page.Button("Open its outcome").ClickAsync();
        await mara.Page.Locator("#owning summary").ClickAsync();
        await mara.Page.GetByLabel("Who is to answer for it?").SelectOptionAsync("Lena Vogt");
        await mara.Page.Button("Offer it").ClickAsync();
        await mara.Page.GetByText("Lena Vogt is asked to answer for it. Mara Lindqvist answers until that is accepted.").Shows().ToBeVisibleAsync();

        await using (var lena = await _office.As(_office.Cast.Lena, Look.Phone))
        {
            await lena.Go("/inbox");
            await lena.Page.GetByText("Mara Lindqvist asks you to answer for it").First.ClickAsync();
            await lena.Page.Button("Accept").ClickAsync();
            await lena.Page.Locator(".figures .lead").Shows().ToContainTextAsync("Lena Vogt");
            await lena.IsSound("turned-over");
            lena.Faults.None();
        }
        await mara.Page.Locator(".figures .lead").Shows().ToContainTextAsync("Lena Vogt");
        await mara.Page.GetByText("Mara Lindqvist: answered before, and stays at hand").Shows().ToBeVisibleAsync();
        await mara.Go(promise);
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    // Each click and each text that somebody must make.
    private sealed class Interactions
    {
        public int Count { get; private set; }

        public Task Make(Func<Task> act)
        {
            Count++;
            return act();
        }
    }
}
