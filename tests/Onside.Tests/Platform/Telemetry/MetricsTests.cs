using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Telemetry;
using Onside.Tests.Platform.Jobs;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Telemetry;

public abstract class MetricsTests(Engine engine) : IAsyncLifetime
{
    private readonly OnsideApp _app = new(engine, host => host.ConfigureTestServices(services => services.AddJob<JobTests.Grumble>("every hour").AddScoped<IBackups, Backups>().AddSingleton<Told>()));
    private HttpClient _program = null!;

    public async Task InitializeAsync() => _program = _app.ProgramOf(await _app.Hire("Ruth Calloway", Level.Administrator));

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Answers_refusals_and_failures_are_told_apart_by_route()
    {
        var nobody = Guid.CreateVersion7();
        await _program.GetAsync("/products?Text=secret-word");
        await _program.GetAsync("/products");
        await _program.GetAsync($"/products/{nobody}");
        await _app.Db(db => db.Database.ExecuteSqlAsync($"ALTER TABLE catalog_products RENAME TO gone"));
        Assert.Equal(HttpStatusCode.InternalServerError, (await _program.GetAsync("/products")).StatusCode);

        var (told, text) = await Scraped();

        Assert.Equal((2, 1), (told[Requests("/products", "answered")], told[Requests("/products", "failed")]));
        Assert.Equal((1, 0), (told[Requests("/products/{id:guid}", "refused")], told.Told(Requests("/products/{id:guid}", "answered")) ?? 0));
        Assert.Equal(1, told["http_server_responses_total{http_request_method=\"GET\",http_route=\"/products/{id:guid}\",http_response_status_code=\"404\"}"]);
        Assert.DoesNotContain(nobody.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_histogram_adds_up_to_its_count()
    {
        await _program.GetAsync("/products");

        var (told, _) = await Scraped();

        var buckets = told.Samples.Where(sample => sample.Key.StartsWith("http_server_request_duration_seconds_bucket", StringComparison.Ordinal) && sample.Key.Contains("\"/products\"", StringComparison.Ordinal)).ToList();
        Assert.Equal(Instruments.Buckets.Length + 1, buckets.Count);
        Assert.Equal(buckets.Select(bucket => bucket.Value).Order(), buckets.Select(bucket => bucket.Value));
        Assert.Equal((1, 1), (buckets[^1].Value, told[Requests("/products", "answered")]));
        Assert.Contains("le=\"+Inf\"", buckets[^1].Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Addresses_that_do_not_exist_are_one_series()
    {
        for (var i = 0; i < 40; i++)
            await _program.GetAsync($"/nowhere-{i}");

        var (told, _) = await Scraped();

        Assert.Equal(40, told[Requests("nowhere", "refused")]);
        Assert.Equal(1, told.Samples.Keys.Count(key => key.StartsWith("http_server_request_duration_seconds_count", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Only_administrators_read_it()
    {
        var mara = await _app.Hire("Mara Lindqvist");
        var chief = await _app.Hire("Eve Example", Level.Administrator);

        Assert.Equal(HttpStatusCode.Redirect, (await _app.Anonymous().GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.As(mara).GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _app.ProgramOf(chief, Level.Member).GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _app.As(chief).GetAsync("/metrics")).StatusCode);
    }

    [Fact]
    public async Task Work_that_waits_and_work_that_was_given_up_are_told()
    {
        var now = _app.Clock.Now();
        var givenUp = OutboxItem.Of("nobody does this", "", now.AddHours(-3));
        await _app.Saved(OutboxItem.Of("nobody does this", "", now.AddHours(-1)));
        await _app.Saved(OutboxItem.Of("nobody does this", "", now.AddMinutes(-10)));
        await _app.Saved(OutboxItem.Of("nobody does this", "", now.AddHours(1)));
        await _app.Saved(givenUp);
        await _app.Db(async db => { await Outbox.Park(db, givenUp, "no use", now); return true; });

        var (told, _) = await Scraped();

        Assert.Equal((3600, 2, 1), (told["onside_outbox_age_seconds"], told["onside_outbox_waiting"], told["onside_outbox_aside"]));
    }

    [Fact]
    public async Task A_job_is_as_late_as_it_should_have_begun()
    {
        await Scraped();
        _app.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal(3 * 3600, (await Scraped()).Told["onside_job_lag_seconds{job=\"Grumble\"}"]);

        await _app.Services.GetRequiredService<JobRuns>().Run(nameof(JobTests.Grumble), default);
        _app.Clock.Advance(TimeSpan.FromMinutes(90));

        var (told, _) = await Scraped();
        Assert.Equal((30 * 60, 1), (told["onside_job_lag_seconds{job=\"Grumble\"}"], told["onside_job_failed{job=\"Grumble\"}"]));
        Assert.Equal(0, told["onside_job_failed{job=\"TidyUp\"}"]);
    }

    [Fact]
    public async Task A_backup_has_an_age_once_there_is_one()
    {
        var (none, _) = await Scraped();
        Assert.Equal((0, null), (none["onside_backup_verified"], none.Told("onside_backup_verified_age_seconds")));

        _app.Services.GetRequiredService<Told>().Backup = new VerifiedBackup(_app.Clock.Now(), 5_000_000);
        _app.Clock.Advance(TimeSpan.FromHours(5));

        var (told, _) = await Scraped();
        Assert.Equal((1, 5 * 3600), (told["onside_backup_verified"], told["onside_backup_verified_age_seconds"]));
    }

    [Fact]
    public async Task The_machine_and_the_runtime_are_told()
    {
        var (told, _) = await Scraped();

        foreach (var positive in new[] { "onside_database_size_bytes", "onside_disk_free_bytes", "onside_disk_size_bytes", "dotnet_process_memory_working_set_bytes", "dotnet_thread_pool_thread_count", "dotnet_gc_heap_total_allocated_bytes_total" })
            Assert.True(told[positive] > 0, positive);
        Assert.Equal((1, 0), (told["onside_database_up"], told["onside_uptime_seconds"]));
        Assert.True(told["onside_disk_free_bytes"] <= told["onside_disk_size_bytes"]);
        Assert.Equal(engine == Engine.Sqlite, told.Told("onside_database_wal_size_bytes") is not null);
        // The driver counts for a whole process, in which other tests run too.
        Assert.True(engine == Engine.Sqlite || told.Told("db_client_connection_max{db_client_connection_pool_name=\"onside\"}") is not null);
    }

    [Fact]
    public async Task Without_a_database_the_rest_is_told()
    {
        await _program.GetAsync("/products");
        await _app.Db(db => db.Database.ExecuteSqlAsync($"ALTER TABLE platform_job_runs RENAME TO gone"));

        var (told, _) = await Scraped();

        Assert.Equal((0, 1), (told["onside_database_up"], told[Requests("/products", "answered")]));
        Assert.Null(told.Told("onside_outbox_age_seconds"));
        Assert.True(told["onside_disk_free_bytes"] > 0);
    }

    [Fact]
    public async Task Who_asks_for_OpenMetrics_gets_it()
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        asked.Headers.Add("Accept", "application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.3");

        using var answer = await _program.SendAsync(asked);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("application/openmetrics-text", answer.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith("\n# EOF\n", text);
        Assert.Contains("# TYPE dotnet_gc_pause_time_seconds counter\n", text, StringComparison.Ordinal);
        Assert.True(new Scrape(text)["dotnet_gc_pause_time_seconds_total"] >= 0);
    }

    private async Task<(Scrape Told, string Text)> Scraped()
    {
        using var answer = await _program.GetAsync("/metrics");
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync();
        return (new Scrape(text), text);
    }

    private static string Requests(string route, string outcome) => $"http_server_request_duration_seconds_count{{http_request_method=\"GET\",http_route=\"{route}\",outcome=\"{outcome}\"}}";

    private sealed class Backups(Told told) : IBackups
    {
        public Task<VerifiedBackup?> Last(CancellationToken cancel) => Task.FromResult(told.Backup);
    }

    private sealed class Told
    {
        public VerifiedBackup? Backup { get; set; }
    }
}

public sealed class MetricsOnSqlite() : MetricsTests(Engine.Sqlite);

public sealed class MetricsOnPostgres() : MetricsTests(Engine.Postgres);
