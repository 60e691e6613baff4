using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Onside.Browser.Rig;
using Onside.Customers.Accounts;
using Onside.Platform.Jobs;
using Onside.Platform.Mail;
using Onside.Team.Commitments.Plans;
using Onside.Tests.Rig;

namespace Onside.Browser.Journeys;

// A customer takes part: in the plan, by a link, on a phone without a script; and in what was promised to them.
public sealed class OutsideTests : IAsyncLifetime
{
    private Office _office = null!;

    public async Task InitializeAsync() => _office = await Office.Opens();

    [Fact]
    public async Task A_customer_confirms_the_plan_on_a_phone_without_a_script()
    {
        await using var mara = await _office.As(_office.Cast.Mara, Look.Desk);
        await using var hugo = await _office.Site.Visitor(Look.Phone with { HasScripts = false });
        var program = _office.Site.App.ProgramOf(_office.Cast.Mara);
        var outcome = (await (await program.Send("/outcomes", new { What = "Clean water at 14 sites", DueOn = "2026-12-11" })).Content.ReadFromJsonAsync<ShowOutcome.View>(Browsing.Json))!.Outcome;
        await program.Send($"/outcomes/{outcome.Id}/steps", new { What = "Read the pumps", OwnerId = _office.Cast.Tom.Id, DueOn = "2026-12-01" });
        await program.Send($"/outcomes/{outcome.Id}", new { outcome.What, Condition = "Every tap passes the test.", DueOn = "2026-12-11", Priorities = "No guest notices the work\nFour hotels at a time" });

        await mara.Go($"/outcomes/{outcome.Id}");
        await mara.Page.Locator("summary", new() { HasText = "Invite somebody outside" }).ClickAsync();
        var form = mara.Page.Locator("#invite");
        await form.GetByLabel("Name").FillAsync("Hugo Stern");
        await form.GetByLabel("E-mail").FillAsync("hugo.stern@harbour.example");
        await form.Locator("button").ClickAsync();
        await mara.Page.Locator("#guest-address").WaitForAsync();
        await mara.IsSound("plan-invited");
        var link = Regex.Match((await Letters()).Last().Text, "/guests/[^\\s]+").Value;

        await hugo.Go(link);
        await hugo.Page.Button("Send me the code").ClickAsync();
        await hugo.Page.GetByLabel("Code").FillAsync(Regex.Match((await Letters()).Last().Subject, "\\d{6}").Value);
        await hugo.Page.Button("Confirm").ClickAsync();
        await hugo.Page.Heading("Clean water at 14 sites").Shows().ToBeVisibleAsync();
        await hugo.Picture("guest-plan");
        await program.Send($"/outcomes/{outcome.Id}", new { outcome.What, Condition = "Every tap passes the test.", Scope = "Without the pool", DueOn = "2026-12-18", Priorities = "No guest notices the work" });
        await hugo.Page.GetByLabel("My part, in my words").FillAsync("We open the plant rooms.");
        await hugo.Page.Button("Confirm the plan").ClickAsync();
        await hugo.Page.GetByText("The plan has changed while you read it").Shows().ToBeVisibleAsync();
        await hugo.Picture("guest-plan-moved");
        hugo.Faults.Take();
        await hugo.Page.Button("Confirm the plan").ClickAsync();
        await hugo.Page.GetByText("1 of 2 confirmed it.").Shows().ToBeVisibleAsync();
        await hugo.Picture("guest-plan-confirmed");

        await mara.Go($"/outcomes/{outcome.Id}");
        await mara.Page.GetByText("We open the plant rooms.").Shows().ToBeVisibleAsync();
        await mara.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await mara.IsSound("plan-confirmed-outside");
    }

    public static TheoryData<Look> Looks => [Look.Desk, Look.Phone];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task What_was_promised_to_a_customer_stands_on_their_page(Look look)
    {
        var (hotels, claire) = (await _office.Site.App.Saved(new Account("Quay Hotels", _office.Cast.Mara.Id)), new Contact("Claire", "Beaumont", _office.Cast.Mara.Id));
        claire.WorkAt(hotels.Id, "Operations");
        await _office.Site.App.Saved(claire);
        await using var mara = await _office.As(_office.Cast.Mara, look);
        await mara.Go($"/customers/{hotels.Id}");
        await mara.Page.GetByText("Nothing is promised to this customer yet.").Shows().ToBeVisibleAsync();

        await mara.Go($"/ask?Kind=account&About={hotels.Id}&To={_office.Cast.Tom.Id}");
        await mara.Page.GetByLabel("What do you need?").FillAsync("Pressure report");
        await mara.Page.GetByLabel("What is it for?").FillAsync("Claire waits for it.");
        await mara.Page.Locator("summary", new() { HasText = "Promised to" }).ClickAsync();
        await mara.Page.Locator("[name=PromisedTo]").SelectOptionAsync("Claire Beaumont");
        await mara.IsSound("ask-promised");
        await mara.Page.Button("Ask").ClickAsync();
        await mara.Page.Heading("Pressure report").Shows().ToBeVisibleAsync();
        await mara.Go($"/customers/{hotels.Id}");
        await mara.Page.Locator("#panel-promised").GetByText("Tom Okafor for Claire Beaumont").Shows().ToBeVisibleAsync();
        await mara.IsSound("customer-promised");
        mara.Faults.None();
    }

    public Task DisposeAsync()
    {
        _office.Dispose();
        return Task.CompletedTask;
    }

    private async Task<List<Letter>> Letters() => [.. (await _office.Site.App.Db(db => db.Set<OutboxItem>().Where(item => item.Kind == "mail").OrderBy(item => item.Sequence).ToListAsync())).Select(item => item.Read<Letter>())];
}
