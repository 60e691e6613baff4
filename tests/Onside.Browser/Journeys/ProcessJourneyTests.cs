using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// "I cannot close a sale without you": closing is refused with names, one click asks, and the deal closes once everybody's part is there.
public sealed class ProcessJourneyTests : IAsyncLifetime
{
    private Site _site = null!;
    private DealCast _cast = null!;
    private Deal _deal = null!;

    public async Task InitializeAsync()
    {
        _site = new(Engine.Sqlite);
        _cast = await DealCast.On(_site.App);
        foreach (var (person, function) in new[] { (_cast.Mara, Function.AccountExecutive), (_cast.Tom, Function.Finance) })
            await _site.App.Db(async db =>
            {
                (await db.Set<Person>().SingleAsync(one => one.Id == person.Id)).Work([function]);
                return await db.SaveChangesAsync();
            });
        foreach (var kept in _site.App.Services.GetServices<Kept>())
            kept.Forget();
        var ruth = _site.App.ProgramOf(_cast.Ruth);
        await ruth.Send("/process/draft", new { });
        Assert.True((await ruth.Send("/process/draft/publication", new { })).IsSuccessStatusCode);
        // Small: the customer's yes and an approved price.
        _deal = await _cast.Deal("Starter set for a gym", stage: 5, minor: 5_000_00);
    }

    public static TheoryData<Look> Looks => [Look.Desk, Look.Phone];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_refused_closing_names_who_is_missing_one_click_asks_them_and_the_deal_closes_with_their_part(Look look)
    {
        await using var mara = await _site.As(_cast.Mara, look);
        await using var tom = await _site.As(_cast.Tom, look);
        var page = await mara.Go($"/deals/{_deal.Id}");
        await page.Locator("#win button").ClickAsync();
        var note = page.Locator("#flash");
        await note.Shows().ToContainTextAsync("Closing is not complete: The customer has agreed (Account executive: Mara Lindqvist); Price approved (Sales administrator, Finance: Tom Okafor).");
        await mara.IsSound("closing-refused");
        await note.GetByRole(AriaRole.Button, new() { Name = "Ask Tom Okafor" }).ClickAsync();
        await note.Shows().ToContainTextAsync("Asked. You hear as soon as there is an answer.");
        await note.Shows().ToContainTextAsync("The customer has agreed");

        await tom.Go("/promises");
        await tom.Page.Locator("#waiting-answers .promise").Shows().ToContainTextAsync("Price approved");
        await tom.Go($"/deals/{_deal.Id}/gates");
        await Brings(tom.Page.Locator("#item-price-approved"), "5 % are fine at this volume");
        await tom.IsSound("gates");

        // By keyboard alone.
        page = await mara.Go($"/deals/{_deal.Id}/gates");
        var agreed = page.Locator("#item-agreed");
        await agreed.Locator("summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Mail of today");
        await page.Keyboard.PressAsync("Enter");
        await agreed.Shows().ToContainTextAsync("Mail of today");
        await page.Locator(".gates").Shows().ToContainTextAsync("Without Mara Lindqvist, Tom Okafor something would be missing here.");

        page = await mara.Go($"/deals/{_deal.Id}");
        await page.Locator("#win button").ClickAsync();
        await page.Locator("#deal").GetByText("Won", new() { Exact = true }).First.Shows().ToBeVisibleAsync();
        await mara.Go($"/deals/{_deal.Id}/gates");
        await mara.Page.Locator(".gates summary").ClickAsync();
        await mara.Page.Locator(".gates").Shows().ToContainTextAsync("Mara Lindqvist left Closing, thanks to Mara Lindqvist, Tom Okafor.");
        tom.Faults.None();
    }

    private static async Task Brings(ILocator row, string what)
    {
        await row.GetByText("I bring it").ClickAsync();
        await row.GetByLabel("Where can it be seen?").FillAsync(what);
        await row.GetByRole(AriaRole.Button, new() { Name = "Save" }).First.ClickAsync();
        await row.Shows().ToContainTextAsync(what);
    }

    public Task DisposeAsync()
    {
        _site.Dispose();
        return Task.CompletedTask;
    }
}
