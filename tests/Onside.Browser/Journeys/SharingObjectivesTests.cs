using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// An objective is begun, proposed, accepted by the department that carries it, and found in the tree.
public sealed class SharingObjectivesTests : IAsyncLifetime
{
    private Site _site = null!;
    private DealCast _cast = null!;

    public static TheoryData<Look> Looks => Look.All;

    public async Task InitializeAsync()
    {
        _site = new(Engine.Sqlite);
        _cast = await DealCast.On(_site.App);
        await _site.App.Db(async db =>
        {
            (await db.Set<Person>().SingleAsync(person => person.Id == _cast.Tom.Id)).Work([Function.Finance]);
            return await db.SaveChangesAsync();
        });
        foreach (var kept in _site.App.Services.GetServices<Kept>())
            kept.Forget();
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task An_objective_is_shared(Look look)
    {
        await using var visit = await _site.As(_cast.Mara, look);
        var page = await visit.Go("/objectives");
        await page.Locator("#objectives").GetByRole(AriaRole.Link, new() { Name = "New objective" }).ClickAsync();
        await page.GetByLabel("What is to be reached?").FillAsync("A third from service");
        await page.GetByLabel("Why does it matter?").FillAsync("It keeps us close to the customer.");
        await page.GetByLabel("By what is it measured?").FillAsync("Share of service");
        await page.GetByLabel("From", new() { Exact = true }).FillAsync("21");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("33");
        await page.GetByLabel("By when?").FillAsync("2026-12-31");
        await page.GetByLabel("Finance").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin the draft" }).ClickAsync();
        await visit.Drawn("#objective");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Assertions.Expect(page.Locator("#department-Finance")).ToContainTextAsync("has not answered");

        await using (var tom = await _site.As(_cast.Tom, look))
        {
            var his = await tom.Go(page.Url);
            await his.GetByRole(AriaRole.Button, new() { Name = "Accept for Finance" }).ClickAsync();
            await Assertions.Expect(his.Locator("#department-Finance")).ToContainTextAsync("accepted");
        }
        page = await visit.Go("/objectives");
        await Assertions.Expect(page.Locator("#objectives")).ToContainTextAsync("Carried by all");
        await visit.IsSound("objectives");
        await page.GetByRole(AriaRole.Link, new() { Name = "A third from service" }).First.ClickAsync();
        await visit.Drawn("#objective");
        await visit.Quiet();
        await visit.IsSound("objective");
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }
}
