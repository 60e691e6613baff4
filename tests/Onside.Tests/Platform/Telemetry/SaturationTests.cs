using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Telemetry;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Telemetry;

public sealed class SaturationTests : IAsyncLifetime
{
    private readonly OnsideApp _app = new(Engine.Sqlite);
    private HttpClient _program = null!, _saver = null!;

    public async Task InitializeAsync()
    {
        var chief = await _app.Hire("Ruth Calloway", Level.Administrator);
        (_program, _saver) = (_app.ProgramOf(chief), _app.ProgramOf(chief));
        await Scraped();
        await _saver.GetAsync("/products");
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task Who_waits_to_save_is_seen_waiting_and_on_which_route()
    {
        var before = (await Scraped())["onside_writer_wait_seconds_count"];
        var held = await _app.Services.GetRequiredService<WriterGate>().Enter(default);
        var saving = _saver.Send("/teams", new { Name = "North" });

        var told = await Until(told => told["onside_writer_waiting"] == 1);
        Assert.Equal(1, told["onside_http_active{http_route=\"/teams\"}"]);
        held.Dispose();
        (await saving).EnsureSuccessStatusCode();

        told = await Until(told => told.Told("onside_http_active{http_route=\"/teams\"}") == 0);
        Assert.Equal(0, told["onside_writer_waiting"]);
        Assert.InRange(told["onside_writer_wait_seconds_count"], before + 2, double.MaxValue);
        Assert.Equal(told["onside_writer_wait_seconds_count"], told["onside_writer_hold_seconds_count"]);
    }

    [Fact]
    public async Task A_turn_to_read_is_counted()
    {
        var before = (await Scraped())["onside_reader_wait_seconds_count"];

        await _program.GetAsync("/products");

        Assert.Equal(before + 1, (await Scraped())["onside_reader_wait_seconds_count"]);
    }

    [Theory]
    [InlineData("text/event-stream", true)]
    [InlineData("text/html", false)]
    public async Task How_long_a_stream_stays_open_is_no_waiting_time(string type, bool isLeftOut)
    {
        var (http, measured) = (new DefaultHttpContext(), new Measurable());
        http.Features.Set<IHttpMetricsTagsFeature>(measured);

        await new Active().Count(http, answered =>
        {
            answered.Response.ContentType = type;
            return Task.CompletedTask;
        });

        Assert.Equal(isLeftOut, measured.MetricsDisabled);
    }

    [Fact]
    public void More_series_than_are_kept_become_one()
    {
        var family = new Family(new Known("Test", "test.many", new Label("who")), _app.Clock);
        for (var i = 0; i < 5_000; i++)
            family.Record(1, [new("who", $"{i}")]);

        Assert.Equal(2_001, family.Series.Count());
        Assert.Equal(3_000, family.Series.Single(series => series.Key == LabelValues.Other).Value.Read().Sum);
    }

    private async Task<Scrape> Scraped() => new(await _program.GetStringAsync("/metrics"));

    private async Task<Scrape> Until(Func<Scrape, bool> isSo)
    {
        for (var tried = 0; tried < 500; tried++)
        {
            if (await Scraped() is var told && isSo(told))
                return told;
            await Task.Delay(20);
        }
        throw new TimeoutException("It never came to that.");
    }

    private sealed class Measurable : IHttpMetricsTagsFeature
    {
        public ICollection<KeyValuePair<string, object?>> Tags { get; } = [];

        public bool MetricsDisabled { get; set; }
    }
}
