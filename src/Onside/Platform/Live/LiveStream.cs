using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Onside.Platform.Access;

namespace Onside.Platform.Live;

// The one stream of a browser: lines of who (the tab), how many hear it, and what changed.
public static class LiveStream
{
    // After something was told: what comes meanwhile is told together.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static ServerSentEventsResult<string> Get(HttpContext http, string? on, Me me, Signals signals, LiveBeat beat, Doors doors, IServiceScopeFactory scopes, IHostApplicationLifetime program)
    {
        var topics = Topics.Allowed((on ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), me);
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Lines(topics, signals, beat.Each, () => IsWelcome(http, doors, scopes), program.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Lines(HashSet<string> topics, Signals signals, TimeSpan beat, Func<Task<bool>> isWelcome, CancellationToken stopping, [EnumeratorCancellation] CancellationToken left)
    {
        using var listening = signals.Listen(topics);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, left);
        yield return new("", "open") { ReconnectionInterval = TimeSpan.FromSeconds(1) };
        var pause = TimeSpan.Zero;
        while (await Next(listening, pause, beat, end.Token) is { } heard)
        {
            if (heard.Count == 0 && !await isWelcome())
                yield break;
            yield return heard.Count == 0 ? new("", "beat") : new(string.Join('\n', heard.Select(signal => signal.Line)));
            pause = heard.Count == 0 ? TimeSpan.Zero : Pause;
        }
    }

    private static async Task<IReadOnlyList<Signal>?> Next(Listening listening, TimeSpan pause, TimeSpan beat, CancellationToken end)
    {
        try
        {
            if (pause > TimeSpan.Zero)
                await Task.Delay(pause, end);
            return await listening.Heard(beat, end);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static async Task<bool> IsWelcome(HttpContext http, Doors doors, IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Door.Who(http, doors, scope.ServiceProvider, isPresent: false) is not null;
    }
}

// A proxy drops what is silent, so the stream says something now and then (Live:BeatSeconds); whoever may no longer be here is shown out then.
public sealed record LiveBeat(TimeSpan Each);
