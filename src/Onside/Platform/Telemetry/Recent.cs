using Onside.Science;

namespace Onside.Platform.Telemetry;

// The last minutes of one series, minute by minute, in fine buckets: for percentiles that a person looks at. Guarded by its series.
public sealed class Recent(FamilyKind kind, TimeProvider clock)
{
    public const int Minutes = 5;

    // From one millisecond to a hundred seconds, twelve to each power of ten: a percentile is off by a fifth at most.
    public static readonly double[] Bounds = [.. Enumerable.Range(0, 61).Select(step => 0.001 * Math.Pow(10, step / 12.0))];

    private readonly Minute[] _ring = [.. Enumerable.Range(0, Minutes).Select(_ => new Minute())];

    public void Add(double value)
    {
        var (now, slot) = (Now(), _ring[Now() % Minutes]);
        if (slot.Number != now)
            slot.Begin(now);
        slot.Sum += value;
        if (kind == FamilyKind.Histogram)
            (slot.Counts ??= new long[Bounds.Length + 1])[Telemetry.Series.Place(Bounds, value)]++;
    }

    public RecentTotal Total()
    {
        var (since, sum, counts) = (Now() - Minutes, 0.0, new long[Bounds.Length + 1]);
        foreach (var minute in _ring.Where(minute => minute.Number > since))
        {
            sum += minute.Sum;
            for (var i = 0; i < minute.Counts?.Length; i++)
                counts[i] += minute.Counts[i];
        }
        return new(sum, counts);
    }

    private long Now() => clock.GetTimestamp() / clock.TimestampFrequency / 60;

    private sealed class Minute
    {
        public long Number { get; private set; } = long.MinValue;
        public double Sum { get; set; }
        public long[]? Counts { get; set; }

        public void Begin(long number)
        {
            (Number, Sum) = (number, 0);
            if (Counts is { } counts)
                Array.Clear(counts);
        }
    }
}

public sealed record RecentTotal(double Sum, long[] Counts)
{
    public static readonly RecentTotal None = new(0, new long[Recent.Bounds.Length + 1]);

    public long Count => Counts.Sum();

    // In seconds; nothing when nothing was measured.
    public double? At(double probability) => Percentiles.OfHistogram(Recent.Bounds, Counts, probability) is Measure<double>.Known { Value: var value } ? value : null;

    public static RecentTotal operator +(RecentTotal one, RecentTotal other) => new(one.Sum + other.Sum, [.. one.Counts.Zip(other.Counts, (a, b) => a + b)]);
}
