using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Onside.Front.Health;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;
using Onside.Tests.Platform.Jobs;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Telemetry;

public abstract class OtlpTests(Engine engine)
{
    [Fact]
    public async Task Measurements_and_traces_reach_the_collector_by_route_and_without_what_stands_in_an_address()
    {
        await using var collector = await Collector.Start();
        await using var app = Sending(collector.Address, ("Otlp:Headers", "Authorization=Bearer collector-key"));
        var ruth = await app.Hire("Ruth Calloway", Level.Administrator);
        await app.Saved(OutboxItem.Of("nobody does this", "", app.Clock.Now().AddHours(-1)));
        app.Clock.Advance(TimeSpan.FromSeconds(307));
        var somebody = Guid.CreateVersion7();

        await app.ProgramOf(ruth).GetAsync($"/products/{somebody}?Text=secret-word");
        await app.Services.GetRequiredService<JobRuns>().Run(nameof(JobTests.Grumble), default);

        await Until(() => collector.Levels("onside.outbox.age").Contains(3907) && collector.Spans.Contains("GET /products/{id:guid}") && collector.Spans.Contains(nameof(JobTests.Grumble)), () => $"{string.Join(", ", collector.Levels("onside.outbox.age").Distinct())} {string.Join(", ", collector.Spans.Distinct())}");
        Assert.Contains(1, collector.Levels("onside.outbox.waiting"));
        Assert.Equal(engine == Engine.Sqlite, collector.HasMetric("onside.database.wal.size"));
        Assert.True(collector.HasMetric("http.server.request.duration"));
        Assert.True(collector.HasMetric("dotnet.thread_pool.queue.length"));
        Assert.All(collector.Keys, key => Assert.Equal("Bearer collector-key", key));
        Assert.False(collector.Says(somebody.ToString()), "an id of an address");
        Assert.False(collector.Says("secret-word"), "a question of an address");
    }

    [Fact]
    public async Task A_collector_may_speak_grpc()
    {
        await using var collector = await Collector.Start(grpc: true);
        await using var app = Sending(collector.Address, ("Otlp:Protocol", "grpc"));
        var ruth = app.ProgramOf(await app.Hire("Ruth Calloway", Level.Administrator));

        await ruth.GetAsync("/products");

        await Until(() => collector.HasMetric("onside.outbox.age") && collector.Spans.Contains("GET /products"), () => string.Join(", ", collector.Spans.Distinct()));
        Assert.Contains("Measurements go to 127.0.0.1", (await Told(ruth)).Signs.Single(sign => sign.Key == "sending").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_collector_that_is_away_keeps_nobody_waiting_and_is_told_on_the_page()
    {
        await using var app = Sending("http://127.0.0.1:9");
        var ruth = app.ProgramOf(await app.Hire("Ruth Calloway", Level.Administrator));

        await Until(async () => (await Told(ruth)).Signs.Single(sign => sign.Key == "sending").State == State.WorthALook);

        Assert.Equal("Measurements do not reach 127.0.0.1:9.", (await Told(ruth)).Signs.Single(sign => sign.Key == "sending").Sentence);
    }

    [Fact]
    public async Task Nothing_is_sent_unless_somebody_says_where_to()
    {
        await using var app = new OnsideApp(engine);
        var ruth = app.ProgramOf(await app.Hire("Ruth Calloway", Level.Administrator));

        Assert.Null(app.Services.GetService<OtlpExport>());
        Assert.DoesNotContain((await Told(ruth)).Signs, sign => sign.Key == "sending");
    }

    private OnsideApp Sending(string to, params (string Key, string Value)[] also) => new(engine, host =>
    {
        foreach (var (key, value) in also.Append(("Otlp:Endpoint", to)).Append(("Otlp:Seconds", "1")))
            host.UseSetting(key, value);
        host.ConfigureTestServices(services => services.AddJob<JobTests.Grumble>("every hour"));
    });

    private static Task<ShowHealth.View> Told(HttpClient program) => program.Read<ShowHealth.View>("/settings/health");

    private static Task Until(Func<bool> isSo, Func<string> heard) => Until(() => Task.FromResult(isSo()), heard);

    private static async Task Until(Func<Task<bool>> isSo, Func<string>? heard = null)
    {
        for (var tried = 0; tried < 400; tried++)
        {
            if (await isSo())
                return;
            await Task.Delay(50);
        }
        throw new TimeoutException($"It never came to that, but to this: {heard?.Invoke()}");
    }
}

public sealed class OtlpOnSqlite() : OtlpTests(Engine.Sqlite);

public sealed class OtlpOnPostgres() : OtlpTests(Engine.Postgres);

public sealed class OtlpSettingsTests
{
    [Theory]
    [InlineData("Otlp:Endpoint", "collector:4318", "The setting Otlp:Endpoint is no web address: collector:4318. Write it as http://collector:4318.")]
    [InlineData("Otlp:Protocol", "smoke", "The setting Otlp:Protocol is smoke. It can be http or grpc.")]
    [InlineData("Otlp:Seconds", "0", "The setting Otlp:Seconds is 0. It is a number from 1 to 3600.")]
    [InlineData("Otlp:TraceShare", "half", "The setting Otlp:TraceShare is half. It is a number from 0 to 1.")]
    public void A_wrong_setting_is_told_in_a_sentence(string key, string value, string sentence) =>
        Assert.Equal(sentence, Onside.Platform.Words.Words.Say(Assert.Throws<Refusal>(() => From((key, value))).Sentence));

    [Fact]
    public void Over_http_each_kind_has_its_path_and_over_grpc_none()
    {
        Assert.Equal("http://collector:4318/v1/traces", From().For("traces").AbsoluteUri);
        Assert.Equal("http://collector:4318/intake/v1/metrics", From(("Otlp:Endpoint", "http://collector:4318/intake/")).For("metrics").AbsoluteUri);
        Assert.Equal("http://collector:4318/", From(("Otlp:Protocol", "grpc")).For("metrics").AbsoluteUri);
    }

    private static OtlpSettings From(params (string Key, string Value)[] settings) => OtlpSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Append(("Otlp:Endpoint", "http://collector:4318")).DistinctBy(setting => setting.Item1).Select(setting => KeyValuePair.Create(setting.Item1, (string?)setting.Item2))).Build());
}
