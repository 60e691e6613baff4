using Microsoft.Playwright;
using Onside.Browser.Rig;

namespace Onside.Browser.Journeys;

// What happens when two people, or two clicks, want the same thing.
public sealed class WorkingTogetherTests : IAsyncLifetime
{
    private Office _office = null!;

    public static TheoryData<Look> Looks => [Look.Desk, Look.Phone];

    private string Address => $"/deals/{_office.Hotels.Id}";

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Who_saves_second_sees_both_versions_and_chooses(Look look)
    {
        await using var mara = await _office.As(_office.Cast.Mara, look);
        await using var tom = await _office.As(_office.Cast.Tom, look);
        await Edit(mara);
        await Edit(tom);
        await Save(tom, "Ask Claire for the drawings");
        await tom.Page.GetByText("Ask Claire for the drawings").Shows().ToBeVisibleAsync();

        await Save(mara, "Visit the pilot hotel");
        var both = mara.Page.Locator("[data-conflict]");
        await both.Shows().ToContainTextAsync("Ask Claire for the drawings");
        await both.Shows().ToContainTextAsync("Visit the pilot hotel");
        await mara.Page.RunAndWaitForResponseAsync(() => mara.Page.EvaluateAsync("() => { const watch = document.querySelector('[data-watch]'); htmx.ajax('POST', watch.getAttribute('hx-post'), { source: watch, swap: 'none' }); }"), answer => answer.Request.Method == "POST");
        await both.Shows().ToContainTextAsync("Visit the pilot hotel");
        Assert.Equal("Ask Claire for the drawings", (await _office.Stored(_office.Hotels.Id)).NextStep);

        await mara.Page.Button("Save what is chosen").ClickAsync();
        await mara.Page.Locator("#facts dl").Shows().ToContainTextAsync("Visit the pilot hotel");
        Assert.Equal("Visit the pilot hotel", (await _office.Stored(_office.Hotels.Id)).NextStep);
        mara.Faults.None();
    }

    [Fact]
    public async Task Of_both_versions_each_field_is_chosen_by_itself()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        await using var tom = await _office.As(_office.Cast.Tom, Look.Desk);
        await Edit(mara);
        await Edit(tom);
        await tom.Page.Locator("#facts-form [name=Source]").FillAsync("Trade fair");
        await tom.Page.Locator("#facts-form [name=CloseOn]").FillAsync("2027-01-15");
        await Save(tom, "Ask Claire for the drawings");
        await tom.Page.GetByText("Ask Claire for the drawings").Shows().ToBeVisibleAsync();
        await mara.Page.Locator("#facts-form [name=Source]").FillAsync("Referral");
        await Save(mara, "Visit the pilot hotel");

        await mara.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Next step" }).GetByLabel("Ask Claire for the drawings").CheckAsync();
        await mara.Page.Locator("[data-conflict-field=CloseOn] label").First.ClickAsync();
        await mara.IsSound("conflict");
        await mara.Page.Button("Save what is chosen").ClickAsync();
        await mara.Page.Locator("#facts dl").Shows().ToContainTextAsync("Referral");

        var saved = await _office.Stored(_office.Hotels.Id);
        Assert.Equal(("Referral", "Ask Claire for the drawings", new DateOnly(2027, 1, 15)), (saved.Source, saved.NextStep, saved.CloseOn!.Value));
        mara.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Back_leads_to_the_page_as_it_is_now(Look look)
    {
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/deals");
        await page.Link("Filtration for 14 hotels").ClickAsync();
        // Before its scripts are there a page sends forms by itself: one step more in the browser's history.
        await visit.Drawn("#win");
        await page.Button("Close as won").ClickAsync();
        await page.Button("Reopen").First.Shows().ToBeVisibleAsync();
        await page.Link("Deals").First.ClickAsync();
        await page.WaitForURLAsync("**/deals/board");
        await page.GoBackAsync();
        await page.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();
        await page.Button("Reopen").First.Shows().ToBeVisibleAsync();
        await page.GoBackAsync();
        await page.WaitForURLAsync("**/deals");
        await page.Link("Ward dispensers").Shows().ToBeVisibleAsync();
        await page.Link("Filtration for 14 hotels").Shows().Not.ToBeVisibleAsync();
        visit.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_double_click_makes_one_deal(Look look)
    {
        await using var visit = await _office.As(_office.Cast.Mara, look);
        var page = await visit.Go("/deals/new");
        await page.GetByLabel("Name").First.FillAsync("Campus fountains");
        await page.Button("Open the deal").DblClickAsync();
        await page.Heading("Campus fountains").Shows().ToBeVisibleAsync();
        Assert.Equal(1, await _office.Count("Campus fountains"));
        visit.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private async Task Edit(Visit visit)
    {
        await visit.Go(Address);
        await visit.Page.Link("Edit facts").ClickAsync();
        await visit.Page.Locator("#facts-form").Shows().ToBeVisibleAsync();
    }

    private static async Task Save(Visit visit, string nextStep)
    {
        await visit.Page.Locator("#facts-form [name=NextStep]").FillAsync(nextStep);
        await visit.Page.Locator("#facts-form").GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
    }
}
