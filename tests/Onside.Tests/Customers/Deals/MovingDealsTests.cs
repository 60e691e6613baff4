using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Platform.Data;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract class MovingDealsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task A_drag_answers_with_the_card_and_both_column_heads()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var answer = await App.As(Cast.Mara).Click($"/deals/{deal.Id}", $"/deals/{deal.Id}/stage", ("Stage", Cast.Way.Steps[2].Id), ("Version", 1));
        var html = await answer.Text();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith($"<li class=\"deal\" id=\"deal-{deal.Id}\"", html);
        Assert.Contains($"id=\"head-{Cast.Way.Steps[0].Id}\" hx-swap-oob=\"true\"", html);
        Assert.Contains($"id=\"head-{Cast.Way.Steps[2].Id}\" hx-swap-oob=\"true\"", html);
        Assert.Contains("moved to Needs", html);
    }

    [Fact]
    public async Task A_stay_is_kept_with_its_duration()
    {
        var deal = await Cast.Deal("Ward dispensers");
        App.Clock.Advance(TimeSpan.FromDays(12));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[1].Id });
        var stay = await App.Db(db => db.Set<StageStay>().SingleAsync());
        Assert.Equal((Cast.Way.Steps[0].Id, 12 * 86400L), (stay.StageId, stay.Seconds));
    }

    [Fact]
    public async Task A_stale_board_is_refused_and_nothing_moves()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var tom = App.ProgramOf(Cast.Tom);
        await tom.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[1].Id, Version = 1 });
        Assert.Equal(HttpStatusCode.Conflict, (await tom.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id, Version = 1 })).StatusCode);
        Assert.Equal(Cast.Way.Steps[1].Id, (await App.Db(db => db.Set<Deal>().SingleAsync())).StageId);
    }

    [Fact]
    public async Task A_stage_that_does_not_exist_is_refused()
    {
        var deal = await Cast.Deal("Ward dispensers");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = Guid.CreateVersion7() })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/stage", new { Stage = "closing" })).StatusCode);
    }

    [Fact]
    public async Task A_stale_edit_shows_both_versions_and_overwrites_nothing()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var (mara, tom) = (App.ProgramOf(Cast.Mara), App.ProgramOf(Cast.Tom));
        await mara.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 2 floors", Amount = 100, Version = 1 });
        var late = await tom.Send($"/deals/{deal.Id}", new { Name = "Ward dispensers, 3 floors", Amount = 100, Version = 1 });
        var text = await late.Text();
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("2 floors", text);
        Assert.Contains("3 floors", text);
        Assert.Equal("Ward dispensers, 2 floors", (await App.Db(db => db.Set<Deal>().SingleAsync())).Name);
    }

    [Fact]
    public async Task Many_at_once_never_lose_a_move_and_the_totals_stay_exact()
    {
        var deals = new List<Deal>();
        for (var i = 0; i < 8; i++)
            deals.Add(await Cast.Deal($"Deal {i}", minor: 1_000_00 + i));
        var dice = new Random(7);
        var moves = Enumerable.Range(0, 160).Select(i => (Deal: deals[dice.Next(deals.Count)], Stage: Cast.Way.Steps[dice.Next(6)].Id, By: i % 2 == 0 ? App.ProgramOf(Cast.Mara) : App.ProgramOf(Cast.Tom))).ToList();
        var answers = await Task.WhenAll(moves.Select(move => Insist(() => move.By.Send($"/deals/{move.Deal.Id}/stage", new { move.Stage }))));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict }));
        var kept = await App.Db(db => db.Set<StageTotal>().Where(total => total.Count != 0 || total.SumMinor != 0).ToListAsync());
        var made = await App.Db(KeepTotals.Recomputed);
        Assert.Equal(made.Select(Line).Order(), kept.Select(Line).Order());
        Assert.Equal(8, kept.Sum(total => total.Count));
    }

    [Fact]
    public async Task Lines_are_exact_and_make_the_amount()
    {
        var deal = await Cast.Deal("Ward dispensers", minor: 5_00);
        var answer = await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/lines", new
        {
            Lines = new object[]
            {
                new { Description = "Dispenser", Quantity = 3, UnitPrice = 333.33, Discount = 12.5 },
                new { Description = "Filter", Quantity = 0.5, UnitPrice = 0.05 },
            },
        });
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var view = await App.ProgramOf(Cast.Mara).Read<ShowDeal.View>($"/deals/{deal.Id}");
        Assert.Equal([874_99L, 2L], view.Lines.Select(line => line.Total.MinorUnits));
        Assert.Equal(875_01, view.Deal.Amount!.Value.MinorUnits);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/lines", new { Lines = new[] { new { Description = "Gift", Quantity = -1, UnitPrice = 1 } } })).StatusCode);
    }

    // Whoever is told that Onside is busy comes again, when they were told to.
    private static async Task<HttpResponseMessage> Insist(Func<Task<HttpResponseMessage>> send)
    {
        while (true)
        {
            var answer = await send();
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                return answer;
            await Task.Delay(answer.Headers.RetryAfter!.Delta!.Value);
        }
    }

    private static string Line(StageTotal total) => $"{total.StageId} {total.Result} {total.OwnerId} {total.Currency} {total.Count} {total.SumMinor}";
}

public sealed class MovingDealsOnSqlite() : MovingDealsTests(Engine.Sqlite);

public sealed class MovingDealsOnPostgres() : MovingDealsTests(Engine.Postgres)
{
    // What everybody shares is looked up by the first who needs it, in the middle of a save: with every connection in a save, all waited for each other.
    [Fact]
    public async Task More_who_save_than_there_are_connections_do_not_wait_for_each_other()
    {
        var deals = new List<Deal>();
        for (var i = 0; i < 12; i++)
            deals.Add(await Cast.Deal($"Deal {i}"));
        await using var narrow = With("Maximum Pool Size=4");
        using var mara = Mara(narrow);
        var answers = await Task.WhenAll(deals.Select(deal => mara.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[1].Id })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task Who_finds_no_connection_is_told_when_to_come_again()
    {
        await using var narrow = With("Maximum Pool Size=1;Timeout=1");
        using var mara = Mara(narrow);
        Assert.Equal(HttpStatusCode.OK, (await mara.GetAsync("/deals")).StatusCode);
        await using var scope = narrow.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AppDb>().Database.OpenConnectionAsync();
        var busy = await mara.GetAsync("/deals");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2)), (busy.StatusCode, busy.Headers.RetryAfter!.Delta!.Value));
        Assert.Contains("Onside is very busy", await busy.Text());
        using var browser = new HttpRequestMessage(HttpMethod.Get, "/deals") { Headers = { { "Accept", "text/html" } } };
        mara.DefaultRequestHeaders.Remove("Accept");
        var page = await mara.SendAsync(browser);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("<h1", await page.Text());
    }

    private WebApplicationFactory<Program> With(string pool) => App.WithWebHostBuilder(host => host.UseSetting("database", $"{App.Store.Postgres};{pool}"));

    private HttpClient Mara(WebApplicationFactory<Program> host)
    {
        var mara = host.CreateClient(new() { BaseAddress = new Uri("https://localhost") });
        mara.DefaultRequestHeaders.Authorization = App.ProgramOf(Cast.Mara).DefaultRequestHeaders.Authorization;
        mara.DefaultRequestHeaders.Add("Accept", "application/json");
        return mara;
    }
}
