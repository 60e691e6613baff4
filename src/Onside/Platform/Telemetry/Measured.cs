using System.Diagnostics.Metrics;

namespace Onside.Platform.Telemetry;

// Listens to what this process measures, from its start on, and keeps it for whoever asks.
public sealed partial class Measured : IHostedService, IDisposable
{
    private readonly IMeterFactory _meters;
    private readonly ILogger<Measured> _log;
    private readonly Family[] _families;
    private readonly MeterListener _listener = new();
    private readonly Lock _turn = new();

    public Measured(IMeterFactory meters, TimeProvider clock, ILogger<Measured> log)
    {
        (_meters, _log) = (meters, log);
        _families = [.. Instruments.All.Select(known => new Family(known, clock))];
        _listener.InstrumentPublished = Published;
        _listener.SetMeasurementEventCallback<double>((_, value, tags, families) => Keep(value, tags, families));
        _listener.SetMeasurementEventCallback<long>((_, value, tags, families) => Keep(value, tags, families));
        _listener.SetMeasurementEventCallback<int>((_, value, tags, families) => Keep(value, tags, families));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // All that is known, levels told anew.
    public T Read<T>(Func<IReadOnlyList<Family>, T> read)
    {
        lock (_turn)
        {
            foreach (var family in _families)
                family.Begin();
            try
            {
                _listener.RecordObservableInstruments();
            }
            catch (AggregateException fault)
            {
                Missing(_log, fault);
            }
            return read(_families);
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Published(Instrument instrument, MeterListener listener)
    {
        var known = Instruments.Of(instrument, _meters);
        var wanted = _families.Where(family => known.Contains(family.Known)).ToArray();
        foreach (var family in wanted)
            family.Become(instrument);
        if (wanted.Length > 0)
            listener.EnableMeasurementEvents(instrument, wanted);
    }

    private static void Keep(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? families)
    {
        foreach (var family in (Family[])families!)
            family.Record(value, tags);
    }

    [LoggerMessage(1, LogLevel.Warning, "Something could not be measured")]
    private static partial void Missing(ILogger log, Exception fault);
}
