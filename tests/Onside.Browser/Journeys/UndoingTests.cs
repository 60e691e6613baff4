using Microsoft.Playwright;
using Onside.Browser.Rig;

namespace Onside.Browser.Journeys;

// What was done on one page is taken back on the next.
public sealed class UndoingTests : IAsyncLifetime
{
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Fact]
    public async Task A_deal_that_was_deleted_comes_back_by_the_note_on_the_next_page()
    {
        foreach (var look in new[] { Look.Desk, Look.PhoneAtNight })
        {
            await using var visit = await _office.As(_office.Cast.Mara, look);
            var page = await visit.Go($"/deals/{_office.Hotels.Id}");
            await Delete(page);
            await page.Locator("#toasts > .toast").Shows().ToContainTextAsync("Filtration for 14 hotels is deleted.");
            await visit.IsSound("deleted-told-on-the-board");
            await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
            await page.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();
            await page.Locator("#toasts > .toast").Shows().ToContainTextAsync("Filtration for 14 hotels is back.");
            Assert.Null((await _office.Stored(_office.Hotels.Id)).DeletedAt);
            visit.Faults.None();
        }
    }

    [Fact]
    public async Task Without_a_script_it_is_a_note_with_a_button()
    {
        await using var visit = await _office.As(_office.Cast.Mara, Look.Phone with { HasScripts = false });
        var page = await visit.Go($"/deals/{_office.Hotels.Id}");
        await Delete(page);
        await page.Locator("#flash > .toast").Shows().ToContainTextAsync("Filtration for 14 hotels is deleted.");
        await visit.Picture("deleted-told-without-script");
        await page.Locator("#flash").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Heading("Filtration for 14 hotels").Shows().ToBeVisibleAsync();
        visit.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Delete(IPage page)
    {
        await page.Locator("details.menu > summary[aria-label='More actions']").First.ClickAsync();
        await page.Locator("#delete button").ClickAsync();
        await page.WaitForURLAsync("**/deals/board");
    }
}
