using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// Working through the list of deals: one of them beside it, the columns one wants, a win that was a click too much.
public sealed class ListJourneyTests : IAsyncLifetime
{
    private Site _site = null!;
    private DealCast _cast = null!;

    public async Task InitializeAsync()
    {
        _site = new(Engine.Sqlite);
        _cast = await DealCast.On(_site.App);
        foreach (var (name, i) in new[] { "Ward dispensers", "Pool water", "Filtration for 14 hotels" }.Select((name, i) => (name, i)))
            await _cast.Deal(name, stage: i, close: new DateOnly(2026, 12, 10 + i));
    }

    [Fact]
    public async Task Each_task_just_added_stands_in_the_list_once()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go("/tasks");
        foreach (var (title, count) in new[] { ("Send the price sheet", 1), ("Call Claire", 2) })
        {
            await page.Locator("#new-task input[name=Title]").FillAsync(title);
            await page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(page.Locator("#new-tasks > li")).ToHaveCountAsync(count);
        }
        await Assertions.Expect(page.Locator("#new-tasks > li").First).ToContainTextAsync("Call Claire");
        await Assertions.Expect(page.Locator("#new-tasks li")).ToHaveCountAsync(2);
        await visit.IsSound("tasks-added");
    }

    [Fact]
    public async Task A_deal_stands_beside_the_list_until_escape_and_Back_brings_it_again()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go("/deals");
        await page.GetByRole(AriaRole.Link, new() { Name = "Pool water" }).FocusAsync();
        await page.Keyboard.PressAsync("o");
        var panel = page.Locator("#beside-deal");
        await Assertions.Expect(panel).ToContainTextAsync("Pool water");
        Assert.Contains("Beside=", page.Url);
        await visit.Quiet();
        await visit.IsSound("list-beside");

        await page.Locator("#beside-stage-choice").SelectOptionAsync(new SelectOptionValue { Label = "4 Pitch" });
        await Assertions.Expect(page.Locator("#deal-list tr", new() { HasText = "Pool water" })).ToContainTextAsync("Pitch");
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("#deal-list tr", new() { HasText = "Pool water" })).ToContainTextAsync("Prospecting");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(panel).ToHaveCountAsync(0);
        Assert.DoesNotContain("Beside=", page.Url);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Pool water" })).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Assertions.Expect(panel).ToContainTextAsync("Pool water");
        await page.ReloadAsync();
        await Assertions.Expect(panel).ToContainTextAsync("Pool water");
        visit.Faults.None();
    }

    [Fact]
    public async Task On_a_phone_the_address_is_the_deals_page()
    {
        var deal = await _cast.Deal("Terminal B refill");
        await using var visit = await _site.As(_cast.Mara, Look.Phone);
        await visit.Go($"/deals?Beside={deal.Id}");
        await visit.Page.WaitForURLAsync($"**/deals/{deal.Id}");
        visit.Faults.None();
    }

    [Fact]
    public async Task Columns_are_chosen_while_the_menu_stays_open()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go("/deals");
        await page.GetByText("Choose columns").ClickAsync();
        await page.GetByLabel("Category").Nth(1).UncheckAsync();
        await Assertions.Expect(page.Locator("#deal-list th[scope=col]")).ToHaveTextAsync(["Deal", "Amount", "Close date", "Stage", "In stage", "Owner"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Owner to the left" }).ClickAsync();
        await Assertions.Expect(page.Locator("#deal-list th[scope=col]")).ToHaveTextAsync(["Deal", "Amount", "Close date", "Stage", "Owner", "In stage"]);
        await Assertions.Expect(page.Locator(".columns-menu")).ToHaveAttributeAsync("open", "");
        await visit.IsSound("list-columns");
    }

    [Fact]
    public async Task The_columns_of_customers_go_where_the_keyboard_sends_them_and_stay()
    {
        await _site.App.Saved(Customers.Accounts.Account.Open("Harbour Hotels", _cast.Mara.Id));
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go("/customers");
        var heads = page.Locator("#account-list th[scope=col]");
        await page.GetByText("Choose columns").ClickAsync();
        await page.Locator("#column-industry").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(heads).ToHaveTextAsync(["Customer", "Lifecycle", "Region", "Employees", "Revenue", "Last won", "Owner", "Industry"]);
        await Assertions.Expect(page.Locator("#column-industry")).ToBeFocusedAsync();
        await page.Locator("#up-region").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(heads).ToHaveTextAsync(["Customer", "Region", "Lifecycle", "Employees", "Revenue", "Last won", "Owner", "Industry"]);
        // At the end of its way the button keeps the keyboard.
        await Assertions.Expect(page.Locator("#up-region")).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(page.Locator("#up-region")).ToBeFocusedAsync();
        await visit.IsSound("customers-columns");
        await page.ReloadAsync();
        await Assertions.Expect(heads.Nth(1)).ToHaveTextAsync("Region");
        await page.GotoAsync(page.Url + "?Sort=name&Columns=owner");
        await page.GetByText("Choose columns").ClickAsync();
        await page.Locator("#column-revenue").CheckAsync();
        await page.WaitForURLAsync("**/customers?Sort=name#columns");
        await Assertions.Expect(heads).ToHaveTextAsync(["Customer", "Owner", "Revenue"]);
        await Assertions.Expect(page.Locator("#columns")).ToBeVisibleAsync();
        visit.Faults.None();
    }

    [Theory]
    [MemberData(nameof(Look.All), MemberType = typeof(Look))]
    public async Task The_menu_of_columns_is_sound_on_every_screen(Look look)
    {
        await _site.App.Saved(Customers.Accounts.Account.Open("Harbour Hotels", _cast.Mara.Id));
        await _site.App.Saved(new Customers.Catalog.Product("Filter", 120_00, "EUR"));
        await using var visit = await _site.As(_cast.Mara, look);
        foreach (var list in new[] { "customers", "products" })
        {
            var page = await visit.Go($"/{list}");
            await page.Locator(".columns-menu > summary").ClickAsync();
            await page.Locator("#columns").WaitForAsync();
            await visit.IsSound($"columns-of-{list}");
        }
    }

    [Fact]
    public async Task A_win_is_taken_back_in_place()
    {
        var deal = await _cast.Deal("Terminal B refill");
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go($"/deals/{deal.Id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close as won" }).ClickAsync();
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Close as won" })).ToBeVisibleAsync();
        visit.Faults.None();
    }

    [Fact]
    public async Task A_move_that_is_taken_back_puts_the_card_back()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk);
        var page = await visit.Go("/deals/board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move Pool water" }).FocusAsync();
        foreach (var key in new[] { " ", "ArrowRight", " " })
            await page.Keyboard.PressAsync(key);
        var third = page.Locator($"ul[data-stage='{_cast.Way.Steps[2].Id}']");
        await Assertions.Expect(third).ToContainTextAsync("Pool water");
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator($"ul[data-stage='{_cast.Way.Steps[1].Id}']")).ToContainTextAsync("Pool water");
        visit.Faults.None();
    }

    [Fact]
    public async Task Settings_and_reasons_are_sound()
    {
        await using var visit = await _site.As(_cast.Ruth, Look.Desk);
        foreach (var (name, address) in new[] { ("settings", "/settings"), ("reasons", "/settings/reasons") })
        {
            await visit.Go(address);
            await visit.IsSound(name);
        }
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }
}
