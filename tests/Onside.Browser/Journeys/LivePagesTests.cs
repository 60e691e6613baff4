using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Platform.Live;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// Pages change by themselves when somebody else did something, and leave alone what one is doing.
public sealed class LivePagesTests : IAsyncLifetime
{
    private Office _office = null!;

    public static TheoryData<Look> Looks => [Look.Desk, Look.Phone];

    private string Address => $"/deals/{_office.Hotels.Id}";

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Two_at_one_deal_see_each_other_and_what_the_other_does(Look look)
    {
        await using var mara = await _office.As(_office.Cast.Mara, look);
        await using var tom = await _office.As(_office.Cast.Tom, look);
        await mara.Go(Address);
        await tom.Go(Address);
        await mara.Page.GetByTitle("Tom Okafor is here").Shows().ToBeVisibleAsync();
        await tom.Page.GetByTitle("Mara Lindqvist is here").Shows().ToBeVisibleAsync();

        await (await Program(_office.Cast.Tom)).Send($"{Address}/stage", new { Stage = _office.Cast.Way.Steps[2].Id });
        await mara.Page.Locator(".just-changed:visible").First.Shows().ToBeVisibleAsync();
        await mara.Page.Locator("[aria-current=step]").First.Shows().ToContainTextAsync("Needs");
        await (await Program(_office.Cast.Tom)).Send($"/timeline/deal/{_office.Hotels.Id}/notes", new { Text = "<p>Claire wants drawings</p>" });
        await mara.Page.GetByText("Claire wants drawings").First.Shows().ToBeVisibleAsync();
        await mara.IsSound("live-deal");

        await tom.Go("/deals");
        await mara.Page.GetByTitle("Tom Okafor is here").Shows().Not.ToBeVisibleAsync();
        mara.Faults.None();
    }

    [Fact]
    public async Task A_card_moves_on_the_other_ones_board_and_a_deal_appears_in_the_list()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        await using var tom = await _office.As(_office.Cast.Tom, Look.Desk);
        await mara.Go("/deals/board");
        await tom.Go("/deals");

        await (await Program(_office.Cast.Tom)).Send($"{Address}/stage", new { Stage = _office.Cast.Way.Steps[3].Id });
        await mara.Page.Column(_office.Cast.Way.Steps[3]).Locator($"#deal-{_office.Hotels.Id}").Shows().ToBeVisibleAsync();
        await mara.Page.Locator($"#stage-{_office.Cast.Way.Steps[3].Id}").Shows().ToContainTextAsync("1");
        await (await Program(_office.Cast.Mara)).Send("/deals", new { Name = "Campus fountains" });
        await tom.Page.Link("Campus fountains").Shows().ToBeVisibleAsync();
        mara.Faults.None();
        tom.Faults.None();
    }

    [Fact]
    public async Task A_notice_comes_into_the_open_inbox_and_a_file_onto_the_open_deal()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        var (inbox, deal) = (await mara.Go("/inbox"), await mara.AnotherTab());
        await deal.GotoAsync(Address);
        await Listens(1);

        using var tom = await Program(_office.Cast.Tom);
        (await tom.Upload($"/files/deal/{_office.Hotels.Id}", ("Drawings.pdf", Sending.Pdf))).EnsureSuccessStatusCode();
        (await tom.Send($"/timeline/deal/{_office.Hotels.Id}/notes", new { Text = "@Mara Lindqvist, answer the architect" })).EnsureSuccessStatusCode();

        await deal.BringToFrontAsync();
        await deal.Locator(".files").GetByText("Drawings.pdf").First.Shows().ToBeVisibleAsync();
        await inbox.BringToFrontAsync();
        await inbox.Locator("#inbox").GetByText("answer the architect").First.Shows().ToBeVisibleAsync();
        await inbox.Locator("#places a[href=\"/inbox\"]").First.Shows().ToContainTextAsync("1");
        mara.Faults.None();
    }

    [Fact]
    public async Task What_is_being_typed_stays_and_is_told_of_what_changed_under_it()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        var page = await mara.Go(Address);
        await page.Link("Edit facts").ClickAsync();
        var field = page.Locator("#facts-form [name=NextStep]");
        await field.FillAsync("Visit the pilot hot");
        await field.PressAsync("ArrowLeft");

        await (await Program(_office.Cast.Tom)).Send($"{Address}/stage", new { Stage = _office.Cast.Way.Steps[2].Id });
        await page.GetByText("What you are typing stays").Shows().ToBeVisibleAsync();
        await page.Locator("[aria-current=step]").First.Shows().ToContainTextAsync("Needs");
        await page.Keyboard.TypeAsync("!");

        Assert.Equal("Visit the pilot ho!t", await field.InputValueAsync());
        mara.Faults.None();
    }

    [Fact]
    public async Task A_line_that_was_cut_for_five_seconds_loses_nothing()
    {
        using var wire = new Wire(_office.Site.Address);
        var deals = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => _office.Cast.Deal($"Deal number {i}")));
        await using var mara = await _office.Site.As(_office.Cast.Mara, Look.Desk, wire.Address);
        var page = await mara.Go("/deals/board");
        await Listens(1);

        wire.Cut();
        await Listens(0);
        foreach (var deal in deals)
            (await (await Program(_office.Cast.Tom)).Send($"/deals/{deal.Id}/stage", new { Stage = _office.Cast.Way.Steps[4].Id })).EnsureSuccessStatusCode();
        await Task.Delay(TimeSpan.FromSeconds(5));
        wire.Mend();

        foreach (var deal in deals)
            await page.Column(_office.Cast.Way.Steps[4]).Locator($"#deal-{deal.Id}").Shows().ToBeVisibleAsync();
    }

    [Fact]
    public async Task Several_tabs_share_one_stream_and_all_hear()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        await mara.Go("/deals/board");
        var (second, third) = (await mara.AnotherTab(), await mara.AnotherTab());
        await second.GotoAsync(Address);
        await third.GotoAsync("/deals");
        await Listens(1);

        await (await Program(_office.Cast.Tom)).Send($"{Address}/stage", new { Stage = _office.Cast.Way.Steps[2].Id });
        await second.Locator("[aria-current=step]").First.Shows().ToContainTextAsync("Needs");
        await mara.Page.CloseAsync();
        await Listens(1);
        await (await Program(_office.Cast.Tom)).Send($"{Address}/stage", new { Stage = _office.Cast.Way.Steps[4].Id });
        await second.BringToFrontAsync();
        await second.Locator("[aria-current=step]").First.Shows().ToContainTextAsync("Objections");
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private Task<HttpClient> Program(Onside.Team.People.Person person) => _office.Site.ProgramOf(person);

    private async Task Listens(int streams)
    {
        var signals = _office.Cast.App.Services.GetRequiredService<Signals>();
        for (var patience = 0; signals.Open != streams; patience++)
        {
            Assert.True(patience < 600, $"{signals.Open} streams are open.");
            await Task.Delay(50);
        }
    }
}
