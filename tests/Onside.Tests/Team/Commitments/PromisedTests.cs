using System.Net;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Promised;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments;

// Mara asks Tom for what Claire of Harbour Hotels was told that it comes.
public abstract class PromisedTests(Engine engine) : CommitmentTests(engine)
{
    private Account _hotels = null!;
    private Contact _claire = null!;
    private Deal _deal = null!;

    [Fact]
    public async Task Who_asks_about_a_deal_says_to_whom_outside_it_is_promised_and_it_stands_with_the_customer()
    {
        await Customer();
        var page = await App.As(Cast.Mara).GetStringAsync($"/ask?Kind=deal&About={_deal.Id}");
        Assert.Contains("Promised to", page);
        Assert.Contains($"<option value=\"{_claire.Id}\"", page);
        Assert.Contains("Claire Beaumont", await App.As(Cast.Mara).GetStringAsync($"/ask?Kind=account&About={_hotels.Id}"));
        Assert.Contains("Claire Beaumont", await App.As(Cast.Mara).GetStringAsync($"/ask?Kind=contact&About={_claire.Id}"));
        var asked = await Promise("Pressure report");
        Assert.Equal("Claire Beaumont", asked.Commitment.PromisedTo!.Name);
        await Ask(Cast.Tom, "Internal reading", _deal);

        foreach (var of in new[] { $"account/{_hotels.Id}", $"contact/{_claire.Id}" })
        {
            var row = Assert.Single((await Of(of)).Open);
            Assert.Equal(("Pressure report", "Tom Okafor"), (row.What, row.Performer!.Name));
            Assert.Contains("Tom Okafor for Claire Beaumont", await App.As(Cast.Mara).GetStringAsync($"/promised/{of}"));
        }
        Assert.Contains("/promised/account/", await App.As(Cast.Mara).GetStringAsync($"/customers/{_hotels.Id}"));
        Assert.Contains("/promised/contact/", await App.As(Cast.Mara).GetStringAsync($"/contacts/{_claire.Id}"));
        Assert.Contains("Claire Beaumont", await App.As(Cast.Mara).GetStringAsync($"/commitments/{asked.Commitment.Id}"));
    }

    [Fact]
    public async Task It_may_be_offered_too_and_somebody_who_is_not_seen_is_refused_at_the_field()
    {
        await Customer();
        var offered = await Read(await Tom.Send("/commitments", new { To = Cast.Mara.Id, Offer = true, What = "Pressure report", Condition = "It is in the files.", DueAt = Now.AddDays(3), Why = "Claire waits.", PromisedTo = _claire.Id }), HttpStatusCode.Created);
        Assert.Equal((CommitmentState.Offered, _claire.Id), (offered.Commitment.State, offered.Commitment.PromisedToId!.Value));
        await Refused(await Mara.Send("/commitments", new { To = Cast.Tom.Id, What = "x", Condition = "x", DueAt = Now.AddDays(3), Why = "x", PromisedTo = Guid.CreateVersion7() }), "PromisedTo", "Choose a contact");
        Assert.Single((await Of($"contact/{_claire.Id}")).Open);
    }

    [Fact]
    public async Task What_is_late_stands_first_and_each_figure_opens_to_its_rows()
    {
        await Customer();
        var kept = await Promised(await Promise("Kept"));
        await Say(Mara, await Say(Tom, kept, Move.Report, new { Evidence = "Done" }), Move.Satisfied);
        await Say(Tom, await Promised(await Promise("Broken")), Move.Revoke, new { Reason = "Ill", Cover = Cast.Ruth.Id });
        await Say(Tom, await Promise("Declined"), Move.Decline, new { Reason = "Not ours" });
        await Promise("Later", due: Now.AddDays(9));
        var late = await Promised(await Promise("Late"));
        App.Clock.Advance(TimeSpan.FromDays(4));

        var seen = await Of($"account/{_hotels.Id}");
        Assert.Equal(["Late", "Later"], seen.Open.Select(row => row.What));
        Assert.Equal((1, 2), (seen.Ours.OnTime, seen.Ours.Decided));
        Assert.Equal(["Kept"], (await Mara.Read<ListCommitments.View>(seen.Ours.OnTimeAt)).Rows.Select(row => row.What));
        Assert.Equal(["Broken", "Kept"], (await Mara.Read<ListCommitments.View>(seen.Ours.DecidedAt)).Rows.Select(row => row.What).Order());
        Assert.Equal(["Late", "Later"], (await Mara.Read<ListCommitments.View>(seen.All)).Rows.Select(row => row.What).Order());
        var page = await App.As(Cast.Mara).GetStringAsync($"/promised/account/{_hotels.Id}");
        Assert.Contains("Kept on time", page);
        Assert.Contains(late.Commitment.Id.ToString(), page);
    }

    [Fact]
    public async Task What_somebody_outside_promised_us_is_shown_and_counted_apart()
    {
        await Customer();
        var guest = await Mara.Send("/commitments/guests", new { Name = "Hugo Stern", Mail = "hugo.stern@harbour.example", Kind = "deal", About = _deal.Id, What = "Send the floor plan", Condition = "It is in my inbox.", DueAt = Now.AddDays(6), Why = "We measure on Friday." });
        Assert.Equal(HttpStatusCode.OK, guest.StatusCode);
        var seen = await Of($"account/{_hotels.Id}");
        Assert.Equal(["Send the floor plan"], seen.Open.Select(row => row.What));
        Assert.Equal((0, 0), (seen.Ours.Decided, seen.Theirs.Decided));
        Assert.Contains("Hugo Stern for us, Mara Lindqvist", await App.As(Cast.Mara).GetStringAsync($"/promised/account/{_hotels.Id}"));
    }

    [Fact]
    public async Task Before_anything_is_promised_it_is_told_how()
    {
        await Customer();
        Assert.Contains("Nothing is promised to this customer yet.", await App.As(Cast.Mara).GetStringAsync($"/promised/account/{_hotels.Id}"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_to_whom_it_is_promised_and_shows_it_in_a_column_and_in_the_file()
    {
        await Customer();
        await Promise("Pressure report");
        await Ask(Cast.Tom, "Internal reading", _deal);
        var rows = (await Mara.Read<ListCommitments.View>($"/commitments?Where=promised:is:{_claire.Id}")).Rows;
        Assert.Equal(["Pressure report"], rows.Select(row => row.What));
        Assert.Equal(["Internal reading"], (await Mara.Read<ListCommitments.View>("/commitments?Where=promised:blank")).Rows.Select(row => row.What));
        Assert.Equal(["Internal reading"], (await Mara.Read<ListCommitments.View>($"/commitments?Where=customer:not:{_hotels.Id}")).Rows.Select(row => row.What));
        var page = await App.As(Cast.Mara).GetStringAsync($"/commitments?Columns=state&Columns=promised&Where=customer:is:{_hotels.Id}");
        Assert.Contains("Claire Beaumont", page);
        Assert.Contains("Harbour Hotels", page);
        Assert.Contains("Claire Beaumont", await Mara.GetStringAsync("/commitments/export?Format=Csv"));
    }

    [Fact]
    public async Task Everybody_sees_only_what_they_may_see()
    {
        await Customer();
        var asked = await Promise("Pressure report");
        var lena = App.ProgramOf(Cast.Lena);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/promised/account/{_hotels.Id}")).StatusCode);
        Assert.Empty((await lena.Read<ListCommitments.View>($"/commitments?Where=customer:is:{_hotels.Id}")).Rows);
        Assert.Equal(HttpStatusCode.NotFound, (await lena.GetAsync($"/commitments/{asked.Commitment.Id}")).StatusCode);
    }

    private async Task Customer()
    {
        (_hotels, _claire) = (await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id)), new Contact("Claire", "Beaumont", Cast.Mara.Id));
        _claire.WorkAt(_hotels.Id, "Operations");
        await App.Saved(_claire);
        _deal = await Cast.Deal("Filtration for 14 hotels");
        await App.Db(async db =>
        {
            var deal = (await db.FindAsync<Deal>(_deal.Id))!;
            deal.Describe(deal.Name, _hotels.Id, null, deal.CloseOn, deal.Category, null, null);
            return await db.SaveChangesAsync();
        });
    }

    private async Task<ShowCommitment.View> Promise(string what, DateTime? due = null) => await Read(await Mara.Send("/commitments", new
    {
        To = Cast.Tom.Id, Kind = "deal", About = _deal.Id, What = what, Condition = "It is in the files.", DueAt = due ?? Now.AddDays(3), Why = "Claire waits for it.", PromisedTo = _claire.Id,
    }), HttpStatusCode.Created);

    private new Task<ShowCommitment.View> Promised(ShowCommitment.View asked) => Say(Tom, asked, Move.Promise, base.Promised);

    private Task<PromisedToCustomer.View> Of(string of) => Mara.Read<PromisedToCustomer.View>($"/promised/{of}");
}

public sealed class PromisedOnSqlite() : PromisedTests(Engine.Sqlite);

public sealed class PromisedOnPostgres() : PromisedTests(Engine.Postgres);
