using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;

namespace Onside.Browser.Journeys;

// Finding a record by its name, forms that were opened by their address, and the endings of a deal.
public sealed class PickingTests : IAsyncLifetime
{
    private Office _office = null!;
    private Account _hotels = null!;

    public async Task InitializeAsync()
    {
        _office = await Office.Opens();
        _hotels = await _office.Cast.App.Saved(new Account("Harbour Hotels", _office.Cast.Mara.Id));
    }

    [Fact]
    public async Task A_customer_is_suggested_while_typing_and_chosen_by_a_press()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await visit.Go("/deals/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Pool water");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" }).PressSequentiallyAsync("harb");
        // A press finds only what nothing covers or cuts off.
        await page.GetByRole(AriaRole.Option, new() { Name = "Harbour Hotels" }).ClickAsync();
        await visit.IsSound("picking");
        await page.Button("Open the deal").ClickAsync();
        await page.Heading("Pool water").Shows().ToBeVisibleAsync();
        Assert.Equal(_hotels.Id, await _office.Cast.App.Db(db => db.Set<Deal>().Where(deal => deal.Name == "Pool water").Select(deal => deal.AccountId).SingleAsync()));
        visit.Faults.None();
    }

    [Fact]
    public async Task A_form_opened_by_its_address_says_where_it_stands_and_finds_customers_by_the_keyboard()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Phone);
        var page = await visit.Go($"/deals/{_office.Hotels.Id}/edit");
        await page.Heading("Edit facts").Shows().ToHaveCountAsync(1);
        await page.Locator(".crumbs").Shows().ToContainTextAsync("Filtration for 14 hotels");
        await page.Locator(".nav li [aria-current=page]").First.Shows().ToContainTextAsync("Deals");
        Assert.Equal("Edit facts · Onside", await page.TitleAsync());
        await visit.IsSound("part-page");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "Customer" }).PressSequentiallyAsync("harb");
        await page.GetByRole(AriaRole.Option, new() { Name = "Harbour Hotels" }).Shows().ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.Button("Save").ClickAsync();
        await page.WaitForURLAsync($"**/deals/{_office.Hotels.Id}");
        Assert.Equal(_hotels.Id, (await _office.Stored(_office.Hotels.Id)).AccountId);
        visit.Faults.None();
    }

    [Fact]
    public async Task Another_ending_is_opened_and_told()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await visit.Go($"/deals/{_office.Hotels.Id}");
        await page.Button("Close otherwise").ClickAsync();
        await page.GetByLabel("Why was it lost?").Shows().ToBeVisibleAsync();
        await page.Locator("#closing").GetByText("No decision", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("Why was it lost?").Shows().ToBeHiddenAsync();
        await visit.IsSound("endings");
        await page.GetByLabel("What happened?").FillAsync("The works council wants to wait.");
        await page.Button("Close without a decision").ClickAsync();
        await page.Button("Reopen").First.Shows().ToBeVisibleAsync();
        Assert.Equal(Result.NoDecision, (await _office.Stored(_office.Hotels.Id)).Result);
        visit.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }
}
