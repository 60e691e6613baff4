using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Onside.Platform.Telemetry;

public enum FamilyKind
{
    Level,
    Sum,
    Histogram,
}

// Up to three values of labels, in the order of the labels.
public readonly record struct LabelValues(string? First, string? Second, string? Third)
{
    public static readonly LabelValues Other = new("other", "other", "other");

    public string? this[int index] => index switch { 0 => First, 1 => Second, _ => Third };
}

// All series of one instrument.
public sealed class Family(Known known, TimeProvider clock)
{
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<LabelValues, Series> _series = new();

    public Known Known => known;

    public Instrument? Instrument { get; private set; }

    public FamilyKind Kind { get; private set; }

    public IEnumerable<KeyValuePair<LabelValues, Series>> Series => _series;

    public void Become(Instrument instrument)
    {
        Instrument = instrument;
        Kind = known.IsCount ? FamilyKind.Sum : known.IsLevel ? FamilyKind.Level : instrument.GetType().Name.Split('`')[0] switch
        {
            nameof(Histogram<double>) => FamilyKind.Histogram,
            nameof(Counter<long>) or nameof(ObservableCounter<long>) => FamilyKind.Sum,
            _ => FamilyKind.Level,
        };
    }

    // What is observed is told anew each time.
    public void Begin()
    {
        if (Instrument is { IsObservable: true })
            _series.Clear();
    }

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) => Of(tags).Record(known.IsCount ? 1 : value);

    private Series Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new LabelValues(Value(0, tags), Value(1, tags), Value(2, tags));
        if (_series.TryGetValue(labels, out var series))
            return series;
        if (_series.Count >= Most)
            labels = LabelValues.Other;
        return _series.GetOrAdd(labels, _ => new Series(Kind, known.IsRecent ? new Recent(Kind, clock) : null));
    }

    private string? Value(int index, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (index >= known.Labels.Count)
            return null;
        var label = known.Labels[index];
        foreach (var tag in tags)
            if (tag.Key == label.From)
                return label.Tell(tag.Value);
        return label.Tell(null);
    }
}

public sealed class Series(FamilyKind kind, Recent? recent)
{
    private readonly Lock _turn = new();
    private readonly long[] _counts = kind == FamilyKind.Histogram ? new long[Instruments.Buckets.Length + 1] : [];
    private double _sum;

    public Recent? Recent => recent;

    public void Record(double value)
    {
        lock (_turn)
        {
            _sum += value;
            if (kind == FamilyKind.Histogram)
                _counts[Place(Instruments.Buckets, value)]++;
            recent?.Add(value);
        }
    }

    public (double Sum, long[] Counts) Read()
    {
        lock (_turn)
            return (_sum, [.. _counts]);
    }

    // The first bucket whose upper bound is not exceeded.
    public static int Place(double[] bounds, double value) => Array.BinarySearch(bounds, value) is var found && found >= 0 ? found : ~found;
}
