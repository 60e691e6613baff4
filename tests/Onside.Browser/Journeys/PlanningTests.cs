using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// The outcome of a deal: opened by one click, planned, confirmed by two, and to be confirmed anew when it changes in what counts.
public sealed class PlanningTests : IAsyncLifetime
{
    private Site _site = null!;
    private DealCast _cast = null!;
    private Deal _deal = null!;

    public static TheoryData<Look> Looks => Look.All;

    public async Task InitializeAsync()
    {
        _site = new(Engine.Sqlite);
        _cast = await DealCast.On(_site.App);
        _deal = await _cast.Deal("Filtration for 14 hotels", close: new DateOnly(2026, 12, 11));
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_plan_is_made_and_agreed_on(Look look)
    {
        await using var visit = await _site.As(_cast.Mara, look);
        var page = await visit.Go($"/deals/{_deal.Id}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open its outcome" }).ClickAsync();
        await visit.Drawn("#outcome");

        await page.Locator("#describe").GetByLabel("Priorities").FillAsync("Sign before Christmas\nKeep the margin");
        await Press(visit, "#describe", "Save", "#priorities .ranked > li:nth-child(2)");
        await Open(page, "#people", "Take somebody in");
        await page.Locator("#take-in").GetByLabel("Colleague").SelectOptionAsync("Tom Okafor");
        await page.Locator("#take-in").GetByLabel("What is expected of them?").FillAsync("Both sites are read by Wednesday");
        await Press(visit, "#take-in", "Save", "#people .part:nth-child(2)");
        await Open(page, "#steps", "Add a step");
        await page.Locator("#step-new").GetByLabel("What is to be done?").FillAsync("Read the pumps at sites 3 and 9");
        await page.Locator("#step-new").GetByLabel("How?").FillAsync("At full and half load");
        await page.Locator("#step-new").GetByLabel("Who?").SelectOptionAsync("Tom Okafor");
        await page.Locator("#step-new").GetByLabel("By when?").FillAsync("2026-11-25");
        await Press(visit, "#step-new", "Add", "#steps li.promise");
        await page.Locator("#concern-new").GetByLabel("What worries you").FillAsync("Pressure at site 9");
        await Press(visit, "#concern-new", "Add", "#concerns .concern");
        await page.Locator("#schedule").GetByLabel("When do you look at it together?").FillAsync("2026-11-27T10:00");
        await Press(visit, "#schedule", "Set the date", "#reviews summary:has-text(\"It was held\")");
        await page.Locator("#confirm").GetByLabel("My part, in my words").FillAsync("I bring the signature.");
        await Press(visit, "#confirm", "Confirm revision", "#same-page");
        await Assertions.Expect(page.Locator("#same-page")).ToContainTextAsync("1 of 2 confirmed");

        await using (var tom = await _site.As(_cast.Tom, look))
        {
            var his = await tom.Go(page.Url);
            await his.Locator("#confirm").GetByLabel("My part, in my words").FillAsync("I read both sites.");
            await Press(tom, "#confirm", "Confirm revision", "#same-page");
            await Assertions.Expect(his.Locator("#same-page")).ToContainTextAsync("2 of 2 confirmed");
        }

        await page.ReloadAsync();
        await Open(page, "#priorities", "Change what is to be reached");
        await page.Locator("#describe").GetByLabel("What belongs to it").FillAsync("Without the pool");
        await Press(visit, "#describe", "Save", "#confirming .diffs");
        await Assertions.Expect(page.Locator("#same-page")).ToContainTextAsync("0 of 2 confirmed");
        foreach (var part in new[] { "#agenda", "#evidence", "#revisions", "#activities" })
        {
            await page.EvaluateAsync("part => document.querySelector(part)?.scrollIntoView()", part);
            await visit.Quiet();
        }
        await visit.IsSound("plan");
        await visit.Go("/outcomes");
        await visit.IsSound("outcomes");
        await visit.Go($"/deals/{_deal.Id}");
        await visit.Quiet();
        await visit.Picture("deal-with-outcome");
    }

    [Fact]
    public async Task Without_a_script_it_is_planned_as_well()
    {
        await using var visit = await _site.As(_cast.Mara, Look.Desk with { HasScripts = false });
        var page = await visit.Go("/outcomes/new");
        await page.GetByLabel("What does the customer have of it?").FillAsync("Clean water at 14 sites");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the outcome" }).ClickAsync();
        await page.Locator("#describe").GetByLabel("Priorities").FillAsync("Sign before Christmas");
        await page.Locator("#describe").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#priorities .ranked > li")).ToHaveTextAsync("Sign before Christmas");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ten actions" }).Last.ClickAsync();
        await Assertions.Expect(page.Locator(".gate > li")).ToHaveCountAsync(10);
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }

    private static async Task Open(IPage page, string part, string title)
    {
        if (await page.Locator($"{part} details:has(> summary:text(\"{title}\"))").GetAttributeAsync("open") is null)
            await page.Locator($"{part} summary", new() { HasText = title }).ClickAsync();
    }

    private static async Task Press(Visit visit, string form, string button, string then)
    {
        await visit.Page.Locator(form).GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await visit.Drawn(then);
    }
}
