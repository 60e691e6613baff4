using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Front.Home;
using Onside.Platform.Access;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.Home;

public abstract class ManagingTests(Engine engine) : HomeTests(engine)
{
    [Fact]
    public async Task Who_leads_sees_who_of_their_people_is_blocked_and_each_number_has_its_rows()
    {
        var sofia = await Sofia();
        var deal = await Cast.Deal("Filtration for 14 hotels", stage: 1);
        await Cast.Deal("Ward dispensers", stage: 1);
        await Cast.Deal("Somebody else's", owner: Cast.Lena);
        await Send(Cast.Tom, $"/timeline/deal/{deal.Id}/tasks", new { Title = "Send the price sheet", AssigneeId = Cast.Mara.Id, DueOn = "2026-11-19" });
        await Send(Cast.Mara, $"/timeline/deal/{deal.Id}/tasks", new { Title = "My own affair", DueOn = "2026-11-19" });
        App.Clock.Advance(TimeSpan.FromDays(2));

        var home = await Home(sofia);
        var mara = Assert.Single(home.Manager!.Blocked);
        Assert.Equal((HomeOf.Manager, "Mara Lindqvist", 1, 1L, 0L), (home.As, mara.Name, mara.Tasks, mara.NextStep, mara.Stale));
        Assert.Equal(["Ward dispensers"], (await App.ProgramOf(sofia).Read<ListDeals.View>($"/deals?Owner={mara.Id}&Need=NextStep")).Rows.Select(row => row.Name));
        var rows = await App.ProgramOf(sofia).Read<ShowBlocked.View>($"/blocked/{mara.Id}");
        Assert.Equal(["Send the price sheet"], rows.Tasks.Select(task => task.Title));
        Assert.Equal(["Ward dispensers"], rows.Deals.Select(needy => needy.Deal.Name));
        Assert.Contains($"/blocked/{mara.Id}#tasks", await App.As(sofia).GetStringAsync("/"));
    }

    [Fact]
    public async Task A_deal_is_stuck_beyond_its_norm_and_lacks_what_its_next_stage_asks_for()
    {
        var sofia = await Sofia();
        var field = new FieldDefinition("deal", "seats", "Seats", FieldType.Number, 1);
        field.Require(false, Cast.Way.Steps[2].Id);
        await App.Saved(field);
        await Cast.Deal("Not yet asked for", stage: 0);
        var deal = await Cast.Deal("Asked for next", stage: 1);
        await Cast.Deal("Its date has passed", stage: 0, close: new DateOnly(2026, 12, 1));
        App.Clock.Advance(TimeSpan.FromDays(20));

        var mara = Assert.Single((await Home(sofia)).Manager!.Blocked);
        Assert.Equal((0L, 1L, 1L, 3L), (mara.Stale, mara.Missing, mara.Overdue, mara.AtRisk));
        Assert.Equal([deal.Id], (await App.ProgramOf(sofia).Read<ListDeals.View>($"/deals?Owner={mara.Id}&Need=Missing")).Rows.Select(row => row.Id));
        App.Clock.Advance(TimeSpan.FromDays(11));
        Assert.Equal(3, Assert.Single((await Home(sofia)).Manager!.Blocked).Stale);
        Assert.Equal(3, (await App.ProgramOf(sofia).Read<ListDeals.View>($"/deals?Owner={mara.Id}&Need=Stale")).Total.Count);
        await Send(Cast.Mara, $"/deals/{deal.Id}", new { Name = "Asked for next", Fields = new { seats = 12 }, Version = 1 });
        Assert.Equal(0, Assert.Single((await Home(sofia)).Manager!.Blocked).Missing);
    }

    [Fact]
    public async Task What_was_read_for_Today_is_read_again_when_something_is_saved_and_after_half_a_minute()
    {
        var sofia = await Sofia();
        var deal = await Cast.Deal("Filtration for 14 hotels", stage: 1);
        async Task<int> Read()
        {
            App.Statements.Take();
            await Home(sofia);
            return App.Statements.Take().Count(statement => new[] { "activities", "commitments", "deals" }.Any(table => statement.Replace("\"", "", StringComparison.Ordinal).Contains($"FROM {table} ", StringComparison.Ordinal)));
        }
        Assert.Single((await Home(sofia)).Manager!.Blocked);
        Assert.Equal(0, await Read());

        await Send(Cast.Mara, $"/timeline/deal/{deal.Id}/tasks", new { Title = "Call the hotel", AssigneeId = Cast.Mara.Id, DueOn = "2026-11-20" });
        Assert.Empty((await Home(sofia)).Manager!.Blocked);
        Assert.Equal(0, await Read());
        App.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.InRange(await Read(), 4, 6);

        // What another program wrote, of which nothing was heard, is there then too.
        await App.Db(db => db.Set<Deal>().ExecuteDeleteAsync());
        Assert.NotEmpty((await Home(sofia)).Manager!.Sellers);
        App.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Empty((await Home(sofia)).Manager!.Sellers);
    }

    [Fact]
    public async Task Whoever_waits_for_me_stands_there_until_I_am_done()
    {
        var sofia = await Sofia();
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Send(Cast.Tom, $"/timeline/deal/{deal.Id}/notes", new { Text = "@Sofia Marchetti, may I offer 45 days?" });
        await Send(Cast.Mara, $"/timeline/deal/{deal.Id}/tasks", new { Title = "Call their director", AssigneeId = sofia.Id, DueOn = "2026-11-19" });
        await Send(Cast.Mara, $"/timeline/deal/{deal.Id}/tasks", new { Title = "Not before Christmas", AssigneeId = sofia.Id, DueOn = "2026-12-19" });

        var waiting = (await Home(sofia)).Manager!.Waiting;
        Assert.Equal(("Tom Okafor mentioned you", "Filtration for 14 hotels"), (Assert.Single(waiting.Notices).Notice.Sentence, waiting.Notices[0].About));
        Assert.Equal(["Call their director"], waiting.Tasks.Select(task => task.Title));
        await Send(sofia, "/inbox/done", new { Ids = new[] { waiting.Notices[0].Notice.Id } });
        await Send(sofia, $"/tasks/{waiting.Tasks[0].Id}/done", new { });
        Assert.Equal(0, (await Home(sofia)).Manager!.Waiting.Count);
    }

    [Fact]
    public async Task Feedback_is_due_every_fourteen_days_with_those_I_lead_myself()
    {
        var sofia = await Sofia();
        Assert.Equal([("Mara Lindqvist", true), ("Tom Okafor", true)], (await Home(sofia)).Manager!.Feedback.Select(due => (due.Name, due.IsOverdue)));
        await Send(sofia, "/feedback", new { ReceiverId = Cast.Mara.Id, Text = "Well asked", On = "2026-11-18" });

        Assert.Equal([("Tom Okafor", null, true), ("Mara Lindqvist", 1, false)], (await Home(sofia)).Manager!.Feedback.Select(due => (due.Name, due.DaysAgo, due.IsOverdue)));
        App.Clock.Advance(TimeSpan.FromDays(13));
        Assert.False((await Home(sofia)).Manager!.Feedback[1].IsOverdue);
        App.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True((await Home(sofia)).Manager!.Feedback[1].IsOverdue);
    }

    [Fact]
    public async Task The_deals_of_the_team_are_counted_by_person_and_nobody_elses()
    {
        var sofia = await Sofia();
        await Cast.Deal("Open", stage: 3);
        await Cast.Deal("Closes soon", owner: Cast.Tom, minor: 40_000_00, close: new DateOnly(2026, 11, 27));
        await Cast.Deal("Lena's", owner: Cast.Lena);
        var won = await Cast.Deal("Won", stage: 5, minor: 10_000_00);
        await Send(Cast.Mara, $"/deals/{won.Id}/win", new { });

        var home = (await Home(sofia)).Manager!;
        Assert.Equal([("Mara Lindqvist", 120_000_00L, 60_000_00L, 10_000_00L, 0L), ("Tom Okafor", 40_000_00, 2_000_00, 0, 1)],
            home.Sellers.Select(seller => (seller.Name, seller.Open.Sum.MinorUnits, seller.Weighted.MinorUnits, seller.Won.Sum.MinorUnits, seller.Closing.Count)));
        Assert.Equal((160_000_00L, 62_000_00L, 2L), (home.Month.Open.Sum.MinorUnits, home.Month.Weighted.MinorUnits, home.AtRisk));
    }

    [Fact]
    public async Task Only_ones_own_people_are_looked_at()
    {
        var sofia = await Sofia();
        foreach (var (person, about) in new[] { (sofia, Cast.Lena), (Cast.Mara, Cast.Tom), (Cast.Mara, Cast.Mara), (Cast.Lena, Cast.Mara) })
            Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(person).GetAsync($"/blocked/{about.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync($"/blocked/{Cast.Mara.Id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ruth).GetAsync($"/blocked/{Cast.Lena.Id}")).StatusCode);
    }

    [Fact]
    public async Task What_somebody_sees_goes_before_whom_they_lead()
    {
        var sofia = await Sofia();
        await App.Db(async db =>
        {
            (await db.FindAsync<Person>(sofia.Id))!.See(Sight.Own);
            return await db.SaveChangesAsync();
        });
        await Cast.Deal("Ward dispensers");
        var home = (await Home(sofia)).Manager!;
        Assert.Empty(home.Blocked);
        Assert.Empty(home.Sellers);
    }

    [Fact]
    public async Task Each_gets_the_home_of_what_they_do_and_may_choose_another_of_theirs()
    {
        var sofia = await Sofia();
        await Works(Cast.Lena, Function.SalesRepresentative);
        Assert.Equal([HomeOf.Manager, HomeOf.Executive], (await Home(sofia)).Homes);
        foreach (var (person, home) in new[] { (sofia, HomeOf.Manager), (Cast.Mara, HomeOf.Executive), (Cast.Lena, HomeOf.Representative), (Cast.Ruth, HomeOf.Manager), (Cast.Ben, HomeOf.Manager), (Cast.Claire, HomeOf.Executive) })
            Assert.Equal((person.Name, home), (person.Name, (await Home(person)).As));
        Assert.Equal(HomeOf.Executive, (await Home(Cast.Mara, "?As=manager")).As);
        Assert.True((await Home(Cast.Ben)).Manager!.IsEverybody);

        var browser = App.As(sofia);
        Assert.Contains("Who is blocked, and why", await browser.GetStringAsync("/"));
        Assert.Contains("Deals that need me", await browser.GetStringAsync("/?As=executive"));
        Assert.Contains("Deals that need me", await browser.GetStringAsync("/"));
        Assert.Contains("Who is blocked, and why", await browser.GetStringAsync("/?As=manager"));
        Assert.Contains("Who is blocked, and why", await browser.GetStringAsync("/"));
    }
}

public sealed class ManagingOnSqlite() : ManagingTests(Engine.Sqlite);

public sealed class ManagingOnPostgres() : ManagingTests(Engine.Postgres);
