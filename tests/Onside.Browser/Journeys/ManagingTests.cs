using Microsoft.EntityFrameworkCore;
using Onside.Browser.Rig;
using Onside.Platform.Access;
using Onside.Tests.Rig;
using OurTeam = Onside.Team.People.Teams.Team;

namespace Onside.Browser.Journeys;

// Sofia opens Today, sees that Mara is blocked and why, looks at the rows, gives her feedback; Mara finds it.
public sealed class ManagingTests : IAsyncLifetime
{
    private Office _office = null!;

    public static TheoryData<Look> Looks => Look.All;

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_manager_sees_who_is_blocked_looks_at_it_and_gives_feedback(Look look)
    {
        var app = _office.Site.App;
        var sofia = await app.Hire("Sofia Marchetti", sight: Sight.Hierarchy);
        await app.Db(async db =>
        {
            (await db.Set<OurTeam>().SingleAsync(team => team.Name == "North")).ReportTo(sofia.Id);
            return await db.SaveChangesAsync();
        });
        await using var manager = await _office.As(sofia, look);
        await using var mara = await _office.As(_office.Cast.Mara, look);

        var page = await manager.Go("/");
        await page.Locator("#blocked").Shows().ToContainTextAsync("2 deals have no next step");
        await manager.IsSound("home-manager");
        await page.Link("Look at it: Mara Lindqvist").ClickAsync();
        await page.Heading("What blocks Mara Lindqvist").Shows().ToBeVisibleAsync();
        await page.Locator("#deals").Shows().ToContainTextAsync("Filtration for 14 hotels");
        await manager.IsSound("home-blocked");

        await page.Link("Give feedback").ClickAsync();
        await page.GetByLabel("What I want to say").FillAsync("You let the customer talk first.\nAsk for the date next time.");
        await page.GetByLabel("We talked").CheckAsync();
        await manager.IsSound("feedback-giving");
        await page.Button("Give feedback").ClickAsync();
        await page.Heading("Feedback for Mara Lindqvist").Shows().ToBeVisibleAsync();
        await page.Locator(".said-plain").Shows().ToContainTextAsync("Ask for the date next time.");
        await manager.IsSound("feedback-given");
        await manager.Go("/");
        await page.Locator("#feedback").Shows().ToContainTextAsync("Last feedback today");

        await mara.Go("/inbox");
        await mara.Page.Locator("#inbox").Shows().ToContainTextAsync("Sofia Marchetti gave you feedback");
        await mara.Page.Link("Sofia Marchetti gave you feedback").ClickAsync();
        await mara.Page.Locator(".said-plain").Shows().ToContainTextAsync("You let the customer talk first.");
        Assert.Equal(0, await mara.Page.Locator("#edit").CountAsync());
        manager.Faults.None();
        mara.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }
}
