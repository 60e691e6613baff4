using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;

namespace Onside.Browser.Journeys;

// Everything by Ctrl-K and the keyboard alone: find with a slip, go, begin, act.
public sealed class PaletteTests : IAsyncLifetime
{
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Fact]
    public async Task A_deal_with_a_slip_in_its_name_is_opened_acted_on_and_left_by_the_keyboard()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await visit.Go("/");
        await Type(page, "filtratoin hot");
        await Option(page, "Filtration for 14 hotels").Shows().ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await page.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();

        await Type(page, "move needs");
        await Option(page, "Move to Needs").Shows().ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".steps [aria-current=step]").Shows().ToContainTextAsync("Needs");
        Assert.Equal(_office.Cast.Way.Steps[2].Id, (await _office.Stored(_office.Hotels.Id)).StageId);

        await Type(page, "won");
        await Option(page, "Close as won").Shows().ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await page.Button("Reopen").First.Shows().ToBeVisibleAsync();
        Assert.Equal(Result.Won, (await _office.Stored(_office.Hotels.Id)).Result);

        await Type(page, "> new dea");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/deals/new");

        await Type(page, "go to nowhere");
        await page.Locator("#palette [role=status]").Shows().ToContainTextAsync("Nothing found");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("#palette").Shows().ToBeHiddenAsync();
        await Type(page, "insights");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/insights");
        visit.Faults.None();
    }

    [Fact]
    public async Task Nothing_typed_shows_what_was_opened_last_and_the_arrows_go_round()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk);
        await visit.Go($"/deals/{_office.Hotels.Id}");
        var page = await visit.Go("/");
        await page.Keyboard.PressAsync("Control+k");
        await Option(page, "Filtration for 14 hotels").Shows().ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("ArrowUp");
        await Option(page, "Filtration for 14 hotels").Shows().ToHaveAttributeAsync("aria-selected", "false");
        await page.Keyboard.PressAsync("ArrowDown");
        await Option(page, "Filtration for 14 hotels").Shows().ToHaveAttributeAsync("aria-selected", "true");
        var tab = await page.Context.RunAndWaitForPageAsync(() => page.Keyboard.PressAsync("Control+Enter"));
        await tab.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Control+k");
        await page.Locator("#palette").Shows().ToBeHiddenAsync();
        visit.Faults.None();
    }

    [Fact]
    public async Task A_new_task_is_begun_from_anywhere_and_the_field_waits()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await visit.Go("/");
        await Type(page, "new task");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/tasks?View=all#new-task");
        await page.GetByLabel("New task").Shows().ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Send the price sheet");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#new-tasks > li").Shows().ToContainTextAsync("Send the price sheet");
        visit.Faults.None();
    }

    [Fact]
    public async Task Lists_answer_to_j_k_and_enter_and_the_slash_goes_to_their_own_search()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await visit.Go("/deals");
        var links = page.Locator("#deal-list tbody th a");
        await page.Keyboard.PressAsync("j");
        await links.First.Shows().ToBeFocusedAsync();
        await page.Keyboard.PressAsync("j");
        await links.Nth(1).Shows().ToBeFocusedAsync();
        await page.Keyboard.PressAsync("k");
        await links.First.Shows().ToBeFocusedAsync();
        await page.Keyboard.PressAsync("/");
        await page.GetByRole(AriaRole.Searchbox).First.Shows().ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await links.First.FocusAsync();
        var name = await links.First.TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Heading(name!).Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("?");
        await page.Locator("#shortcuts").Shows().ToContainTextAsync("Search and commands");
        visit.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task The_palette_and_the_page_of_the_search_are_sound(Look look)
    {
        await using var visit = await _office.As(_office.Cast.Ruth, look);
        var page = await visit.Go($"/deals/{_office.Hotels.Id}");
        await page.Locator("[data-opens='#palette']:visible").ClickAsync();
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search and commands" }).FillAsync("c");
        await page.GetByRole(AriaRole.Option, new() { Name = "Customers" }).First.Shows().ToBeVisibleAsync();
        await visit.Quiet();
        await visit.Picture("palette");
        Assert.Empty(await page.ViolationsIn("#palette"));
        Assert.Equal(look.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Keyboard.PressAsync("Escape");
        await visit.Go("/search?Q=filtr");
        await visit.IsSound("search");
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Type(IPage page, string text)
    {
        await page.Keyboard.PressAsync("Control+k");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Search and commands" }).Shows().ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(text);
    }

    private static ILocator Option(IPage page, string name) => page.GetByRole(AriaRole.Option, new() { Name = name }).First;
}
