using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;
using Onside.Platform.Data;

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

    [Fact]
    public async Task What_was_done_at_once_opens_to_its_rows_and_is_taken_back_by_one_button()
    {
        var act = await _office.Site.App.Db(async db =>
        {
            foreach (var deal in await db.Set<Deal>().ToListAsync())
                deal.Describe(deal.Name, null, null, new DateOnly(2027, 1, 15), Category.Commit, "Fair", "Call back");
            await db.SaveChangesAsync();
            return await db.Set<PlatformEvent>().OrderByDescending(e => e.Sequence).Select(e => e.ActId!.Value).FirstAsync();
        });
        foreach (var look in new[] { Look.Desk, Look.PhoneAtNight })
        {
            await using var visit = await _office.As(_office.Cast.Ruth, look);
            await visit.Go($"/history/deal/{_office.Hotels.Id}");
            await visit.IsSound("history-of-many");
            await visit.Go($"/acts/{act}");
            await visit.IsSound("act");
            await visit.Go($"/history/pipeline/{_office.Cast.Way.Id}");
            await visit.IsSound("history-of-a-pipeline");
            await visit.Go($"/people/{_office.Cast.Tom.Id}");
            await visit.IsSound("person");
            await visit.Go("/currencies");
            await visit.IsSound("currencies");
            await visit.Go("/settings/reasons");
            await visit.IsSound("reasons");
            await visit.Go("/settings/pipelines");
            await visit.IsSound("pipelines");
            await visit.Go("/trash");
            await visit.IsSound("trash");
        }
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await mara.Go($"/acts/{act}");
        await page.Button("Undo on 2 records").ClickAsync();
        await page.Locator("#toasts > .toast").Shows().ToContainTextAsync("Taken back on 2 records.");
        Assert.Null((await _office.Stored(_office.Hotels.Id)).Source);
        await page.Locator("#toasts").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator("#toasts > .toast").Shows().ToContainTextAsync("Taken back on 2 records.");
        await mara.Quiet();
        Assert.Equal("Fair", (await _office.Stored(_office.Hotels.Id)).Source);
        mara.Faults.None();
    }

    [Fact]
    public async Task A_field_of_ones_own_is_filled_in_with_a_note()
    {
        await _office.Site.App.Saved(new Onside.Team.Fields.FieldDefinition("activity", "room", "Room", Onside.Team.Fields.FieldType.Text, 1));
        _office.Site.App.Services.GetRequiredService<Kept<Onside.Team.Fields.FieldBook>>().Forget();
        foreach (var look in new[] { Look.Desk, Look.PhoneAtNight })
        {
            await using var visit = await _office.As(_office.Cast.Mara, look);
            var page = await visit.Go($"/timeline/deal/{_office.Hotels.Id}/compose/task");
            await page.Locator("[name=Title]").FillAsync("Send it");
            await page.Locator("[name='Fields.room']").FillAsync("Lighthouse");
            await visit.IsSound("own-field-in-a-task");
            await page.Button("Add").ClickAsync();
            await page.WaitForURLAsync($"**/deals/{_office.Hotels.Id}");
            await page.Locator("dl.own").First.Shows().ToContainTextAsync("Lighthouse");
            await visit.IsSound("own-field-on-a-timeline");
        }
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
