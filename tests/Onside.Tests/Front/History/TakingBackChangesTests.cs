using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Front.History;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.History;

public abstract class TakingBackChangesTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task An_edit_offers_undo_and_the_answer_is_the_part_of_the_page_as_it_was()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara);
        var saved = await (await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}", ("Name", "Ward dispensers, 2 floors"), ("Amount", 90_000), ("CloseOn", "2026-12-24"))).Text();
        var undo = $"/history/{await Last()}/undo";
        Assert.Contains($"hx-post=\"{undo}\" hx-target=\"#deal\"", saved);

        var undone = await Press(mara, $"/deals/{deal.Id}", undo, "deal");
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        var page = await undone.Text();
        Assert.StartsWith("<div id=\"deal\"", page);
        Assert.Contains("<h1>Ward dispensers</h1>", page);
        Assert.Contains("Taken back.", page);
        var now = await App.Db(db => db.Set<Deal>().SingleAsync());
        Assert.Equal(("Ward dispensers", "ward dispensers", 120_000_00, 120_000_00, null, DateOnly.MaxValue), (now.Name, now.NameKey, now.AmountMinor, now.AmountInBase, now.CloseOn, now.CloseKey));
        Assert.Contains("took back a change", await mara.GetStringAsync($"/timeline/deal/{deal.Id}"));

        // And the undo itself can be taken back, from its own toast.
        Assert.Equal(HttpStatusCode.OK, (await Press(mara, $"/deals/{deal.Id}", $"/history/{await Last()}/undo", "deal")).StatusCode);
        Assert.Equal("Ward dispensers, 2 floors", (await App.Db(db => db.Set<Deal>().SingleAsync())).Name);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task While_somebody_changed_the_same_since_it_is_refused_with_who_and_when()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var (mara, tom) = (App.ProgramOf(Cast.Mara), App.ProgramOf(Cast.Tom));
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 2 floors" });
        var first = await Last();
        await tom.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 3 floors" });
        var second = await Last();

        var refused = await mara.Send($"/history/{first}/undo", new { });
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Tom Okafor", await refused.Text());
        Assert.Contains("Name", await refused.Text());
        var note = await (await Press(App.As(Cast.Mara), $"/deals/{deal.Id}", $"/history/{first}/undo", "deal")).Text();
        Assert.Contains("Name: Tom Okafor", note);
        Assert.Contains($"href=\"/history/deal/{deal.Id}\"", note);

        // In the order back it goes: what was taken back is as if it had not been.
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/history/{second}/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await mara.Send($"/history/{second}/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/history/{first}/undo", new { })).StatusCode);
        Assert.Equal("Ward dispensers", (await App.Db(db => db.Set<Deal>().SingleAsync())).Name);
    }

    [Fact]
    public async Task Other_fields_do_not_stand_in_the_way()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 2 floors", Amount = 120_000 });
        var renamed = await Last();
        await mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id });
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/history/{renamed}/undo", new { })).StatusCode);
        var now = await App.Db(db => db.Set<Deal>().SingleAsync());
        Assert.Equal(("Ward dispensers", Cast.Way.Steps[2].Id), (now.Name, now.StageId));
    }

    [Fact]
    public async Task A_move_taken_back_leaves_no_trace_in_the_stays_and_totals()
    {
        var deal = await Cast.Deal("Ward dispensers");
        App.Clock.Advance(TimeSpan.FromDays(3));
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id });
        App.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/history/{await Last()}/undo", new { })).StatusCode);
        var now = await App.Db(db => db.Set<Deal>().Include(d => d.Stays).SingleAsync());
        Assert.Equal((Cast.Way.Steps[0].Id, deal.StageEnteredAt, 0), (now.StageId, now.StageEnteredAt, now.Stays.Count));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task The_note_after_a_move_takes_the_move_itself_back()
    {
        var deal = await Cast.Deal("Ward dispensers");
        App.Clock.Advance(TimeSpan.FromDays(3));
        var mara = App.As(Cast.Mara);
        var moved = await (await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/stage", ("Stage", Cast.Way.Steps[3].Id), ("Version", 1))).Text();
        var told = await Last();
        Assert.Contains($"name=\"Undoes\" value=\"{told}\"", moved);
        var back = await mara.Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/stage", ("Stage", Cast.Way.Steps[0].Id), ("Version", 2), ("Undoes", told));
        Assert.Contains("Ward dispensers moved to Preparation", await back.Text());
        var now = await App.Db(db => db.Set<Deal>().Include(d => d.Stays).SingleAsync());
        Assert.Equal((Cast.Way.Steps[0].Id, deal.StageEnteredAt, 0), (now.StageId, now.StageEnteredAt, now.Stays.Count));

        // An event of another record is no move of this one.
        var other = await Cast.Deal("Filtration");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{other.Id}/stage", new { Stage = Cast.Way.Steps[1].Id });
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id, Undoes = await Last() });
        Assert.Equal([Cast.Way.Steps[1].Id, Cast.Way.Steps[2].Id], await App.Db(db => db.Set<Deal>().OrderBy(d => d.Name).Select(d => d.StageId).ToListAsync()));
    }

    [Fact]
    public async Task A_won_deal_that_goes_to_another_customer_or_away_takes_its_day_along()
    {
        var (hotels, clinics) = (await App.Saved(Account.Open("Harbour Hotels", Cast.Mara.Id)), await App.Saved(Account.Open("Fern Clinics", Cast.Mara.Id)));
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers", AccountId = hotels.Id });
        await mara.Send($"/deals/{deal.Id}/win", new { });
        var day = new DateOnly(2026, 11, 19);
        Assert.Equal([null, day], await LastWon());
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers", AccountId = clinics.Id });
        Assert.Equal([day, null], await LastWon());
        await mara.Send($"/history/{await Last()}/undo", new { });
        Assert.Equal([null, day], await LastWon());
        await mara.Send($"/deals/{deal.Id}/deletion", new { });
        Assert.Equal([null, null], await LastWon());
        await mara.Send($"/trash/deal/{deal.Id}/restoration", new { });
        Assert.Equal([null, day], await LastWon());
    }

    [Fact]
    public async Task After_thirty_days_and_without_the_right_nothing_is_taken_back()
    {
        var deal = await Cast.Deal("Ward dispensers");
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 2 floors" });
        var renamed = await Last();
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/history/{renamed}/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send($"/history/{renamed}/undo", new { })).StatusCode);
        App.Clock.Advance(TimeSpan.FromDays(30.1));
        var late = await App.ProgramOf(Cast.Mara).Send($"/history/{renamed}/undo", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.StatusCode);
        Assert.Contains("more than 30 days ago", await late.Text());
        Assert.Equal("Ward dispensers, 2 floors", (await App.Db(db => db.Set<Deal>().SingleAsync())).Name);
    }

    [Fact]
    public async Task What_a_deal_consists_of_is_taken_back_with_it()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send($"/deals/{deal.Id}/lines", new { Lines = new[] { new { Description = "Filter", Quantity = 2, UnitPrice = 100 }, new { Description = "Service", Quantity = 1, UnitPrice = 50 } } });
        var filled = await Last();
        await mara.Send($"/deals/{deal.Id}/lines", new { Lines = new[] { new { Description = "Filter", Quantity = 5, UnitPrice = 100 } } });
        Assert.Equal(500_00, (await App.Db(db => db.Set<Deal>().SingleAsync())).AmountMinor);

        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/history/{await Last()}/undo", new { })).StatusCode);
        var now = await App.Db(db => db.Set<Deal>().WithLines().SingleAsync());
        Assert.Equal((250_00, 2), (now.AmountMinor, now.Lines.Count));
        Assert.Equal(2000, now.Lines[0].QuantityMilli);
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/history/{filled}/undo", new { })).StatusCode);
        now = await App.Db(db => db.Set<Deal>().WithLines().SingleAsync());
        Assert.Equal((120_000_00, 0), (now.AmountMinor, now.Lines.Count));
    }

    [Fact]
    public async Task What_left_the_house_is_told_as_not_undone()
    {
        var deal = await Cast.Deal("Ward dispensers");
        await App.Db(async db =>
        {
            var known = await db.Set<Deal>().SingleAsync();
            known.Describe("Ward dispensers, 2 floors", null, null, null, Category.Pipeline, null, null);
            db.Add(OutboxItem.Of("mail", new { To = "buyer@harbour.example" }, App.Clock.Now()));
            return await db.SaveChangesAsync();
        });
        var undone = await (await Press(App.As(Cast.Mara), $"/deals/{deal.Id}", $"/history/{await Last()}/undo", "deal")).Text();
        Assert.Contains("One message about it is out and was not called back: mail.", undone);
        Assert.Equal("Ward dispensers", (await App.Db(db => db.Set<Deal>().SingleAsync())).Name);
    }

    [Fact]
    public async Task The_history_names_who_when_from_and_to_and_can_be_narrowed()
    {
        var (deal, account) = (await Cast.Deal("Ward dispensers"), await App.Saved(new Account("Harbour Hotels", Cast.Mara.Id)));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}", new { Name = "Ward dispensers", Amount = 90_000, CloseOn = "2026-12-24", AccountId = account.Id, Category = "Commit" });
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id });
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/lines", new { Lines = new[] { new { Description = "Filter", Quantity = 2, UnitPrice = 100 } } });
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Lena.Id, Function = "Legal" });

        var mara = App.ProgramOf(Cast.Mara);
        var told = (await mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}")).Entries;
        var lines = told.SelectMany(entry => entry.Changes.Select(line => (entry.Person, line.Called, line.From, line.To))).ToList();
        Assert.Contains(("Mara Lindqvist", "Amount", "€120,000", "€90,000"), lines);
        Assert.Contains(("Mara Lindqvist", "Close date", null, "24 Dec 2026"), lines);
        Assert.Contains(("Mara Lindqvist", "Category", "Pipeline", "Commit"), lines);
        Assert.Contains(("Mara Lindqvist", "Account", null, "Harbour Hotels"), lines);
        Assert.Contains(("Tom Okafor", "Stage", "Preparation", "Needs"), lines);
        Assert.DoesNotContain(lines, line => line.Called.Contains("company", StringComparison.Ordinal));
        Assert.Equal(5, told.Count);
        Assert.Equal("Mara Lindqvist put Lena Vogt on the team", told[0].Sentence);

        Assert.Equal(["Tom Okafor"], (await mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}?person={Cast.Tom.Id}")).Entries.Select(entry => entry.Person).Distinct());
        Assert.Equal(["StageId"], (await mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}?field=StageId")).Entries.SelectMany(entry => entry.Changes).Select(line => line.Field).Where(field => field == "StageId"));
        var page = await App.As(Cast.Mara).GetStringAsync($"/history/deal/{deal.Id}");
        Assert.Contains("Every change, who made it and when", page);
        Assert.Contains("/undo\"", page);
        Assert.DoesNotContain("/undo\"", await App.As(Cast.Ben).GetStringAsync($"/history/deal/{deal.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/history/deal/{deal.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_long_history_is_walked_to_its_beginning()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var mara = App.ProgramOf(Cast.Mara);
        for (var i = 0; i < 60; i++)
            await mara.Send($"/deals/{deal.Id}", new { Name = $"Ward dispensers {i}" });
        var seen = new List<Guid>();
        var next = (string?)null;
        do
        {
            var page = await mara.Read<ShowHistory.View>($"/history/deal/{deal.Id}?after={next}");
            seen.AddRange(page.Entries.Select(entry => entry.EventId));
            next = page.Next;
        }
        while (next is not null);
        Assert.Equal(61, seen.Distinct().Count());
        Assert.Equal(61, seen.Count);
    }

    [Fact]
    public async Task The_trash_shows_what_was_deleted_with_who_did_it_and_restores_it()
    {
        var (deal, hers) = (await Cast.Deal("Ward dispensers"), await Cast.Deal("Lena's own", Cast.Lena));
        var account = await App.Saved(Account.Open("Harbour Hotels", Cast.Mara.Id));
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/deletion", new { });
        App.Clock.Advance(TimeSpan.FromHours(1));
        await App.ProgramOf(Cast.Mara).Send($"/customers/{account.Id}/deletion", new { });
        await App.ProgramOf(Cast.Lena).Send($"/deals/{hers.Id}/deletion", new { });

        var mara = App.ProgramOf(Cast.Mara);
        Assert.Equal([("account", "Harbour Hotels", "Mara Lindqvist"), ("deal", "Ward dispensers", "Tom Okafor")], (await mara.Read<ShowTrash.View>("/trash")).Rows.Select(row => (row.Kind, row.Name, row.By!)));
        Assert.Equal(["Ward dispensers"], (await mara.Read<ShowTrash.View>("/trash?kind=deal")).Rows.Select(row => row.Name));
        Assert.Contains("can be restored for 30 days", await App.As(Cast.Mara).GetStringAsync("/trash"));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Lena).Send($"/trash/deal/{deal.Id}/restoration", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/trash")).StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, (await App.As(Cast.Mara, follow: false).Submit("/trash", $"/trash/deal/{deal.Id}/restoration")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/trash/account/{account.Id}/restoration", new { })).StatusCode);
        Assert.Empty((await mara.Read<ShowTrash.View>("/trash")).Rows);
        Assert.Equal(HttpStatusCode.OK, (await mara.GetAsync($"/deals/{deal.Id}")).StatusCode);
        Assert.Equal(["account-restored"], await App.Db(db => db.Set<PlatformEvent>().Where(e => e.SubjectId == account.Id && e.Kind.EndsWith("restored")).Select(e => e.Kind).ToListAsync()));
        App.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ShowTrash.View>("/trash")).Rows);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    private Task<List<DateOnly?>> LastWon() => App.Db(db => db.Set<Account>().OrderBy(account => account.Name).Select(account => account.LastWonOn).ToListAsync());

    private Task<Guid> Last() => App.Db(db => db.Set<PlatformChange>().OrderByDescending(change => change.Sequence).Select(change => change.EventId).FirstAsync());

    // As htmx presses the button of a toast or an entry, which says what the answer will replace.
    private static async Task<HttpResponseMessage> Press(HttpClient browser, string page, string action, string target)
    {
        browser.DefaultRequestHeaders.Remove("HX-Target");
        browser.DefaultRequestHeaders.Add("HX-Target", target);
        var answer = await browser.Click(page, action);
        browser.DefaultRequestHeaders.Remove("HX-Target");
        return answer;
    }
}

public sealed class TakingBackChangesOnSqlite() : TakingBackChangesTests(Engine.Sqlite);

public sealed class TakingBackChangesOnPostgres() : TakingBackChangesTests(Engine.Postgres);
