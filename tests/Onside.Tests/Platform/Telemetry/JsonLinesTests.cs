using System.Text.Json;
using Microsoft.Extensions.Logging;
using Onside.Platform.Telemetry;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Telemetry;

public partial class JsonLinesTests
{
    private static readonly FakeClock Clock = new(new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void A_line_is_an_object_with_its_values()
    {
        var deal = Guid.CreateVersion7();

        var line = Assert.Single(Lines(log => Moved(log, deal, 3, null)));

        Assert.Equal("2026-11-19T09:00:00Z", line.GetProperty("at").GetString());
        Assert.Equal(("info", "Onside.Deals", "Moved"), (line.GetProperty("level").GetString(), line.GetProperty("from").GetString(), line.GetProperty("event").GetString()));
        Assert.Equal((deal, 3), (line.GetProperty("deal").GetGuid(), line.GetProperty("stage").GetInt32()));
        Assert.Equal(JsonValueKind.Null, line.GetProperty("by").ValueKind);
    }

    [Fact]
    public void A_fault_brings_its_message_and_trace_on_one_line()
    {
        var line = Assert.Single(Lines(log => Broke(log, new InvalidOperationException("two\nlines"), "the \"pump\"")));

        Assert.Equal(("error", "the \"pump\" broke"), (line.GetProperty("level").GetString(), line.GetProperty("message").GetString()));
        Assert.Contains("two\nlines", line.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_writers_at_once_lose_and_mix_nothing()
    {
        var lines = Lines(log => Parallel.For(0, 5000, i => Moved(log, Guid.Empty, i, null)));

        Assert.Equal(Enumerable.Range(0, 5000), lines.Select(line => line.GetProperty("stage").GetInt32()).Order());
    }

    [Fact]
    public void Lines_that_the_output_could_not_take_are_counted()
    {
        using var stuck = new Stuck();
        var lines = new JsonLines(Clock, stuck);
        var log = lines.CreateLogger("Onside.Deals");
        for (var i = 0; i < 60_000; i++)
            Moved(log, Guid.Empty, i, "somebody with a long name so that the store of lines is full before the loop ends");
        stuck.Go();
        lines.Dispose();

        Assert.Contains("lines were lost", stuck.Text, StringComparison.Ordinal);
    }

    private static List<JsonElement> Lines(Action<ILogger> tell)
    {
        using var told = new MemoryStream();
        using (var lines = new JsonLines(Clock, told))
            tell(lines.CreateLogger("Onside.Deals"));
        return [.. System.Text.Encoding.UTF8.GetString(told.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    [LoggerMessage(1, LogLevel.Information, "{Deal} moved to {Stage} by {By}")]
    private static partial void Moved(ILogger log, Guid deal, int stage, string? by);

    [LoggerMessage(2, LogLevel.Error, "{What} broke")]
    private static partial void Broke(ILogger log, Exception fault, string what);

    private sealed class Stuck : MemoryStream
    {
        private readonly TaskCompletionSource _go = new();

        public string Text => System.Text.Encoding.UTF8.GetString(ToArray());

        public void Go() => _go.SetResult();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _go.Task;
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
