using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Front.Health;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Team.People;
using Onside.Tests.Platform.Jobs;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.Health;

public abstract class HealthPageTests(Engine engine) : IAsyncLifetime
{
    private readonly OnsideApp _app = new(engine, host => host.ConfigureTestServices(services => services.AddJob<JobTests.Grumble>("every hour")));
    private HttpClient _ruth = null!;
    private Person _chief = null!;

    public async Task InitializeAsync() => _ruth = _app.ProgramOf(_chief = await _app.Hire("Ruth Calloway", Level.Administrator));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task A_sound_installation_is_fine_but_for_the_backup_it_cannot_make_yet()
    {
        var told = await Told();

        Assert.Equal("backup", Assert.Single(told.Signs, sign => sign.State != State.Fine).Key);
        Assert.Equal(("Onside knows of no backup.", State.WorthALook, "1 thing is worth a look."), (told.Signs[0].Sentence, told.State, told.Sentence));
        Assert.All(told.Signs, sign => Assert.Equal(sign.State == State.Fine, sign.Advice is null));
        Assert.Equal(engine == Engine.Sqlite, told.Signs.Any(sign => sign.Key == "saving"));
        Assert.Equal(engine == Engine.Postgres, told.Signs.Any(sign => sign.Key == "connections"));
    }

    [Fact]
    public async Task Work_that_waits_too_long_comes_first_with_what_to_do()
    {
        await _app.Saved(OutboxItem.Of("nobody does this", "", _app.Clock.Now().AddHours(-2)));

        var told = await Told();

        Assert.Equal(("outbox", State.ActNow, "1 piece of work has been waiting for 2 hours."), (told.Signs[0].Key, told.Signs[0].State, told.Signs[0].Sentence));
        Assert.Equal((State.ActNow, "1 thing needs you now."), (told.State, told.Sentence));
        Assert.NotNull(told.Signs[0].Advice);
    }

    [Fact]
    public async Task A_job_that_failed_or_is_late_is_named()
    {
        await Told();
        _app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Matches("^Late: .*TidyUp.*Grumble.*[.]$", (await Sign("jobs")).Sentence);

        await _app.Services.GetRequiredService<JobRuns>().Run(nameof(JobTests.Grumble), default);
        _app.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((State.WorthALook, "Failed when it ran last: Grumble."), ((await Sign("jobs")).State, (await Sign("jobs")).Sentence));
    }

    [Fact]
    public async Task Failures_and_the_slowest_routes_of_the_last_minutes_are_told_and_forgotten()
    {
        await _ruth.GetAsync("/products");
        await _app.Db(db => db.Database.ExecuteSqlAsync($"ALTER TABLE catalog_products RENAME TO gone"));
        await _ruth.GetAsync("/products");

        var told = await Told();
        var products = Assert.Single(told.Routes, route => route.Route == "/products");
        Assert.Equal((1, 1, 0), (products.Answered, products.Failed, products.Refused));
        Assert.True(products.Median > 0 && products.Median <= products.Most);
        Assert.Equal((State.WorthALook, "1 request of 2 failed in the last five minutes."), (Answers(told).State, Answers(told).Sentence));

        _app.Clock.Advance(TimeSpan.FromMinutes(6));

        told = await Told();
        Assert.Empty(told.Routes);
        Assert.Equal("Nobody was answered in the last five minutes.", Answers(told).Sentence);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_the_first_thing_to_read()
    {
        await _ruth.GetAsync("/products");
        await _app.Db(db => db.Database.ExecuteSqlAsync($"ALTER TABLE platform_job_runs RENAME TO gone"));

        var told = await Told();

        Assert.Equal(("database", State.ActNow, "It does not answer."), (told.Signs[0].Key, told.Signs[0].State, told.Signs[0].Sentence));
    }

    [Fact]
    public async Task The_part_that_asks_for_itself_anew_comes_alone()
    {
        using var asked = Browsing.Asks(HttpMethod.Get, "/settings/health/now");
        asked.Headers.Add("HX-Request", "true");
        var browser = _app.As(_chief);

        var part = await (await browser.SendAsync(asked)).Text();

        Assert.Contains("id=\"health\"", part, StringComparison.Ordinal);
        Assert.Contains("hx-trigger=\"every 10s\"", part, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", part, StringComparison.Ordinal);
        Assert.Contains(part.Split('>')[0], await browser.GetStringAsync("/settings/health"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_often_asks_the_database_once()
    {
        await Told();
        _app.Clock.Advance(TimeSpan.FromSeconds(5));
        _app.Statements.Take();

        await Told();
        var first = _app.Statements.Take();
        await Told();

        Assert.InRange(first.Count, 1, 6);
        Assert.Empty(_app.Statements.Take());
    }

    [Fact]
    public async Task It_is_for_administrators_and_stands_among_the_settings()
    {
        var mara = await _app.Hire("Mara Lindqvist");

        Assert.Equal(HttpStatusCode.Forbidden, (await _app.As(mara).GetAsync("/settings/health")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.As(mara).GetAsync("/settings/health/now")).StatusCode);
        Assert.Contains("/settings/health", await _app.As(_chief).GetStringAsync("/settings"), StringComparison.Ordinal);
    }

    private static Sign Answers(ShowHealth.View told) => told.Signs.Single(sign => sign.Key == "answers");

    private async Task<Sign> Sign(string key) => (await Told()).Signs.Single(sign => sign.Key == key);

    private Task<ShowHealth.View> Told() => _ruth.Read<ShowHealth.View>("/settings/health");
}

public sealed class HealthPageOnSqlite() : HealthPageTests(Engine.Sqlite);

public sealed class HealthPageOnPostgres() : HealthPageTests(Engine.Postgres);
