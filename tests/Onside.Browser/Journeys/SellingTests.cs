using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;

namespace Onside.Browser.Journeys;

// From the first click to a deal that is won.
public sealed class SellingTests : IAsyncLifetime
{
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Fact]
    public async Task A_newcomer_on_a_desk_finds_a_deal_drags_it_carries_it_and_wins_it()
    {
        await using var visit = await Newcomer(Look.Desk);
        var page = visit.Page;
        await page.Locator("a[href='/search']:visible").ClickAsync();
        await FindInPalette(page);
        await page.Link("Deals").First.ClickAsync();
        await Drag(page);
        await Carry(page);
        await page.Locator("#toasts > .toast").Shows().ToHaveCountAsync(2);
        await page.Locator("#toasts .toast").Shows().ToHaveCountAsync(2);
        await page.Card(_office.Hotels).GetByRole(AriaRole.Link).ClickAsync();
        await Win(page);
        visit.Faults.None();
    }

    [Fact]
    public async Task A_newcomer_on_a_phone_finds_a_deal_moves_it_by_the_stage_list_and_wins_it()
    {
        await using var visit = await Newcomer(Look.Phone);
        await visit.Page.Locator("a[href='/search']:visible").ClickAsync();
        await FindInPalette(visit.Page);
        await Move(visit.Page, "Needs", 2);
        await Win(visit.Page);
        visit.Faults.None();
    }

    [Fact]
    public async Task Without_a_script_a_deal_is_found_moved_and_won_by_plain_forms()
    {
        await using var visit = await Newcomer(Look.Phone with { HasScripts = false });
        await visit.Page.Locator("a[href='/search']:visible").ClickAsync();
        await Find(visit.Page);
        await Move(visit.Page, "Pitch", 3);
        await Win(visit.Page);
        visit.Faults.None();
    }

    [Fact]
    public async Task Without_a_script_the_stages_of_a_deal_are_buttons_on_a_desk()
    {
        await using var visit = await Newcomer(Look.Desk with { HasScripts = false });
        var page = await visit.Go($"/deals/{_office.Hotels.Id}");
        await page.Button("Needs").ClickAsync();
        await page.Locator(".steps [aria-current=step]").Shows().ToContainTextAsync("Needs");
        Assert.Equal(_office.Cast.Way.Steps[2].Id, (await _office.Stored(_office.Hotels.Id)).StageId);
        await Win(page);
        visit.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private async Task<Visit> Newcomer(Look look)
    {
        var (visit, link) = (await _office.Visitor(look), await _office.LinkFor(_office.Cast.Mara));
        await visit.Go(link);
        await visit.Page.Button("Sign in").ClickAsync();
        await visit.Page.Heading("Good morning, Mara").Shows().ToBeVisibleAsync();
        await visit.Quiet();
        return visit;
    }

    private static async Task FindInPalette(IPage page)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search and commands" }).FillAsync("filt hot");
        await page.GetByRole(AriaRole.Option, new() { Name = "Filtration for 14 hotels" }).ClickAsync();
        await page.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();
    }

    private static async Task Find(IPage page)
    {
        await page.GetByRole(AriaRole.Searchbox).FillAsync("filt hot");
        await page.GetByRole(AriaRole.Searchbox).PressAsync("Enter");
        await page.Link("Filtration for 14 hotels").ClickAsync();
        await page.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();
    }

    private async Task Drag(IPage page)
    {
        await page.Painted();
        var (card, goal) = (await page.Card(_office.Hotels).BoundingBoxAsync(), await page.Column(_office.Cast.Way.Steps[1]).Locator("[data-move]").BoundingBoxAsync());
        await page.Mouse.MoveAsync(card!.X + 60, card.Y + 40);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(goal!.X + 60, goal.Y + 40, new() { Steps = 20 });
        await page.Mouse.UpAsync();
        await page.GetByText("Filtration for 14 hotels moved to Prospecting").Shows().ToBeVisibleAsync();
        await page.Column(_office.Cast.Way.Steps[1]).Locator($"#deal-{_office.Hotels.Id}[data-version='2']").Shows().ToBeVisibleAsync();
        Assert.Equal(_office.Cast.Way.Steps[1].Id, (await _office.Stored(_office.Hotels.Id)).StageId);
    }

    private async Task Carry(IPage page)
    {
        await page.Card(_office.Hotels).Locator(".grip").FocusAsync();
        foreach (var key in new[] { "Enter", "ArrowRight", "Enter" })
            await page.Keyboard.PressAsync(key);
        await page.Column(_office.Cast.Way.Steps[2]).Locator($"#deal-{_office.Hotels.Id}[data-version='3']").Shows().ToBeVisibleAsync();
        Assert.Equal(_office.Cast.Way.Steps[2].Id, (await _office.Stored(_office.Hotels.Id)).StageId);
    }

    private async Task Move(IPage page, string stage, int place)
    {
        await page.Locator("select[name=Stage]").SelectOptionAsync(new SelectOptionValue { Label = $"{place + 1} {stage}" });
        await page.Button("Move").ClickAsync();
        await page.WaitForURLAsync($"**/deals/{_office.Hotels.Id}");
        await page.Locator(".steps [aria-current=step]").Shows().ToContainTextAsync(stage);
        Assert.Equal(_office.Cast.Way.Steps[place].Id, (await _office.Stored(_office.Hotels.Id)).StageId);
    }

    private async Task Win(IPage page)
    {
        await page.Button("Close as won").ClickAsync();
        await page.Button("Reopen").First.Shows().ToBeVisibleAsync();
        await page.GotoAsync("/deals");
        await page.Link("Won").ClickAsync();
        await page.GetByRole(AriaRole.Row, new() { Name = "Filtration for 14 hotels" }).Shows().ToContainTextAsync("Won");
        Assert.Equal(Result.Won, (await _office.Stored(_office.Hotels.Id)).Result);
    }
}
