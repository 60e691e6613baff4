using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract partial class TakingBackTests(Engine engine) : DealTests(engine)
{
    [Theory]
    [InlineData("win", "Won")]
    [InlineData("loss", "Lost")]
    [InlineData("no-decision", "No decision")]
    [InlineData("declined", "Declined, did not fit")]
    [InlineData("stage", "Needs")]
    public async Task A_stale_click_shows_both_versions_and_does_nothing(string action, string wanted)
    {
        var deal = await Cast.Deal("Ward dispensers");
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}", new { Name = "Ward dispensers", Amount = 90_000, NextStep = "Call the board", Version = 1 });
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[1].Id, Version = 2 });

        var late = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/{action}", ("Version", 1), ("Stage", Cast.Way.Steps[2].Id), ("Reason", action == "loss" ? "Price" : action == "declined" ? "Not feasible" : "Postponed"));
        var page = Choices().Replace(Blanks().Replace(WebUtility.HtmlDecode(await late.Text()), "><"), "$1");
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("<td>€90,000</td><td>€120,000</td>", page);
        Assert.Contains("<td>Call the board</td><td>empty</td>", page);
        Assert.Contains($"<td>Prospecting</td><td>{(action == "stage" ? "Needs" : "Preparation")}</td>", page);
        Assert.Contains($"<td>{wanted}</td>", page);
        Assert.Contains("data-keep-mine=\"3\"", page);

        var now = await App.Db(db => db.Set<Deal>().SingleAsync());
        Assert.Equal((Result.Open, Cast.Way.Steps[1].Id, 3), (now.Result, now.StageId, now.Version));
        Assert.Contains("\"details\"", await (await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/win", new { Version = 1 })).Text());
    }

    [Fact]
    public async Task A_win_offers_undo_and_the_deal_stands_as_before_it()
    {
        var (deal, account) = (await Cast.Deal("Ward dispensers"), await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id)));
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers", Amount = 90_000, AccountId = account.Id });
        await mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id });
        App.Clock.Advance(TimeSpan.FromDays(9));
        var won = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/win", ("Version", 3));
        Assert.Contains($"hx-post=\"/deals/{deal.Id}/win/undo\" hx-target=\"#deal\"", await won.Text());
        Assert.NotNull(await LastWon(account.Id));

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        var undone = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/win/undo", ("Version", 4));
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        Assert.StartsWith("<div id=\"deal\"", await undone.Text());
        var now = await App.Db(db => db.Set<Deal>().Include(d => d.Stays).SingleAsync());
        Assert.Equal((Result.Open, Cast.Way.Steps[3].Id, null, null), (now.Result, now.StageId, now.ClosedAt, now.ClosedOn));
        Assert.Equal(App.Clock.GetUtcNow().UtcDateTime.AddDays(-9).AddMinutes(-1), now.StageEnteredAt);
        Assert.Equal([Cast.Way.Steps[0].Id], now.Stays.Select(stay => stay.StageId));
        Assert.Null(await LastWon(account.Id));
        Assert.Equal(["undone", "deal-win-undone"], await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == deal.Id).OrderByDescending(e => e.Sequence).Select(e => e.Kind).Take(2).ToListAsync()));
        Assert.Contains("took back that the deal is won", await App.As(Cast.Mara).GetStringAsync($"/timeline/deal/{deal.Id}"));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Once_something_else_changed_a_win_is_taken_back_by_reopening_only()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.ProgramOf(Cast.Mara);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mara.Send($"/deals/{deal.Id}/win/undo", new { })).StatusCode);
        await mara.Send($"/deals/{deal.Id}/win", new { });
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 2 floors" });

        var late = await mara.Send($"/deals/{deal.Id}/win/undo", new { });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Reopen it with a reason instead.", await late.Text());
        Assert.Equal(HttpStatusCode.Conflict, (await mara.Send($"/deals/{deal.Id}/win/undo", new { Version = 2 })).StatusCode);
        Assert.Equal(Result.Won, (await App.Db(db => db.Set<Deal>().SingleAsync())).Result);
    }

    [Fact]
    public async Task Only_who_may_change_the_deal_takes_a_win_back()
    {
        var deal = await Cast.Deal("Ward dispensers");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/win", new { });
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/deals/{deal.Id}/win/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/deals/{deal.Id}/win/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/win/undo", new { })).StatusCode);
    }

    private Task<DateOnly?> LastWon(Guid account) => App.Db(db => db.Set<Account>().Where(a => a.Id == account).Select(a => a.LastWonOn).SingleAsync());

    // Each version of a field can be chosen: its text stands beside a choice.
    [GeneratedRegex("<label><input[^>]*><span>([^<]*)</span></label>")]
    private static partial Regex Choices();

    [GeneratedRegex(@">\s+<")]
    private static partial Regex Blanks();
}

public sealed class TakingBackOnSqlite() : TakingBackTests(Engine.Sqlite);

public sealed class TakingBackOnPostgres() : TakingBackTests(Engine.Postgres);
