using System.Diagnostics.Metrics;

namespace Onside.Platform.Telemetry;

// Where people wait for a turn: how many wait, how long, how long a turn is held, and how many were turned away.
public sealed class Queue : IDisposable
{
    private readonly SemaphoreSlim _turns;
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _wait, _hold;
    private readonly Counter<long> _refused;
    private int _waiting;

    public Queue(string name, int turns, IMeterFactory meters, TimeProvider clock)
    {
        (_turns, _clock) = (new(turns, turns), clock);
        var meter = meters.Create(Instruments.Own);
        meter.CreateObservableUpDownCounter($"onside.{name}.waiting", () => Volatile.Read(ref _waiting), "{turn}", $"Who waits for a turn now ({name})");
        _wait = meter.CreateHistogram<double>($"onside.{name}.wait", "s", $"How long somebody waited for a turn ({name})");
        _hold = meter.CreateHistogram<double>($"onside.{name}.hold", "s", $"How long a turn was held ({name})");
        _refused = meter.CreateCounter<long>($"onside.{name}.refused", "{turn}", $"Who was turned away after waiting in vain ({name})");
    }

    // The turn, given back by disposing of it; nothing when patience ended first.
    public async ValueTask<IDisposable?> Enter(TimeSpan patience, CancellationToken cancel)
    {
        var began = _clock.GetTimestamp();
        Interlocked.Increment(ref _waiting);
        try
        {
            if (!await _turns.WaitAsync(patience, cancel))
            {
                _refused.Add(1);
                return null;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
        var got = _clock.GetTimestamp();
        _wait.Record(_clock.GetElapsedTime(began, got).TotalSeconds);
        return new Held(this, got);
    }

    public void Dispose() => _turns.Dispose();

    private void Leave(long since)
    {
        _turns.Release();
        _hold.Record(_clock.GetElapsedTime(since).TotalSeconds);
    }

    private sealed class Held(Queue queue, long since) : IDisposable
    {
        public void Dispose() => queue.Leave(since);
    }
}
