using System.Text.Json;
using System.Threading.Channels;
using Npgsql;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Platform.Live;

// Between processes on one PostgreSQL: what was told here is told there. Notifications are hints: they are sent after the commit, together, and one that is lost is made up for by looking again.
public sealed partial class PostgresRelay(Store store, Signals signals, Presence presence, ILogger<PostgresRelay> log) : BackgroundService
{
    private const int MostWaiting = 10_000, MostTogether = 50, MostBytes = 7_000;
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly Guid _node = Guid.CreateVersion7();
    private readonly Channel<Note> _waiting = Channel.CreateBounded<Note>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    private sealed record Note(Guid Node, IReadOnlyCollection<string>? Topics, string? Tab, Subject? At, Visitor? Who, bool IsHere);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        signals.Told += (topics, tab) => _waiting.Writer.TryWrite(new(_node, topics, tab, null, null, false));
        presence.Seen += (at, who, isHere) => _waiting.Writer.TryWrite(new(_node, null, null, at, who, isHere));
        await Task.WhenAll(Ever(Listen, stoppingToken), Ever(Send, stoppingToken));
    }

    private async Task Ever(Func<CancellationToken, Task> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            try
            {
                await work(stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                Interrupted(log, fault);
                await Task.Delay(Again, stop).ContinueWith(_ => { }, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                return;
            }
    }

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(store.Events);
        await connection.OpenAsync(stop);
        connection.Notification += (_, told) => Hear(told.Payload);
        await using (var listen = new NpgsqlCommand($"LISTEN {await Named(connection, stop)}", connection))
            await listen.ExecuteNonQueryAsync(stop);
        signals.LookAgain();
        while (true)
            await connection.WaitAsync(stop);
    }

    private async Task Send(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(store.Events);
        await connection.OpenAsync(stop);
        var channel = await Named(connection, stop);
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, note) FROM unnest($2) AS note", connection);
        notify.Parameters.Add(new() { Value = channel });
        notify.Parameters.Add(new() { Value = Array.Empty<string>() });
        while (await _waiting.Reader.WaitToReadAsync(stop))
        {
            var together = new List<string>();
            while (together.Count < MostTogether && _waiting.Reader.TryRead(out var note))
                together.AddRange(Written(note));
            notify.Parameters[1].Value = together.ToArray();
            await notify.ExecuteNonQueryAsync(stop);
        }
    }

    // One schema is one workspace: its own channel.
    private static async Task<string> Named(NpgsqlConnection connection, CancellationToken stop)
    {
        await using var ask = new NpgsqlCommand("SELECT 'onside_live_' || md5(current_schema())", connection);
        return (string)(await ask.ExecuteScalarAsync(stop))!;
    }

    // PostgreSQL takes less than 8,000 bytes a note.
    private static IEnumerable<string> Written(Note note) => note.Topics is { Count: > 0 } topics
        ? topics.Chunk(MostBytes / 100).Select(few => JsonSerializer.Serialize(note with { Topics = few }))
        : [JsonSerializer.Serialize(note)];

    private void Hear(string payload)
    {
        if (JsonSerializer.Deserialize<Note>(payload) is not { } note || note.Node == _node)
            return;
        if (note.Topics is { } topics)
            signals.TellHere(topics, note.Tab);
        else if (note is { At: { } at, Who: { } who, IsHere: true })
            presence.ComeHere(at, who);
        else if (note is { At: { } left, Who: { } gone })
            presence.LeaveHere(left, gone);
    }

    [LoggerMessage(1, LogLevel.Warning, "News of other processes do not come through; trying again")]
    private static partial void Interrupted(ILogger log, Exception fault);
}
