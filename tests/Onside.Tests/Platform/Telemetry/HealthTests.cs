using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Telemetry;

public abstract class HealthTests(Engine engine)
{
    [Fact]
    public async Task A_sound_node_is_alive_and_ready_and_tells_strangers_no_more()
    {
        using var app = new OnsideApp(engine);
        using var stranger = app.Anonymous();

        Assert.Equal("{\"status\":\"ok\"}", await stranger.GetStringAsync("/health/live"));
        Assert.Equal("{\"status\":\"ok\"}", await stranger.GetStringAsync("/health/ready"));
    }

    [Fact]
    public async Task An_administrator_is_told_about_each_part()
    {
        using var app = new OnsideApp(engine);
        var chief = await app.Hire("Eve Example", Level.Administrator);
        await app.Saved(OutboxItem.Of("nobody does this", "", app.Clock.Now().AddHours(-1)));

        var told = await app.ProgramOf(chief).GetStringAsync("/health/ready");

        Assert.Contains("\"status\":\"ok\"", told, StringComparison.Ordinal);
        Assert.Contains("\"database\":\"ok\"", told, StringComparison.Ordinal);
        Assert.Contains("\"schema\":\"ok\"", told, StringComparison.Ordinal);
        Assert.Contains("\"outbox\":\"1 items of the outbox wait", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_tables_a_node_is_alive_but_not_ready()
    {
        using var app = new OnsideApp(engine);
        using var stranger = app.Anonymous();
        await app.Db(db => db.Transact(() => db.Database.ExecuteSqlAsync($"DROP TABLE platform_marks")));

        using var ready = await stranger.GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("{\"status\":\"failing\"}", await ready.Content.ReadAsStringAsync());
        Assert.Equal("{\"status\":\"ok\"}", await stranger.GetStringAsync("/health/live"));
    }
}

public sealed class HealthOnSqlite() : HealthTests(Engine.Sqlite);

public sealed class HealthOnPostgres() : HealthTests(Engine.Postgres);
