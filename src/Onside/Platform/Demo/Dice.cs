using System.Buffers.Binary;

namespace Onside.Platform.Demo;

// Chance that can be repeated: the same seed gives the same history for ever. Only exact arithmetic is used, so no mathematics library can change a draw.
public sealed partial class Dice(ulong seed)
{
    private readonly Xoshiro _stream = Xoshiro.Seeded(seed);

    // A stream of its own for each name, whatever was drawn before: a feature that draws more does not shift its neighbours.
    public Dice For(string name)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        var mixed = seed ^ hash;
        return new Dice(Xoshiro.Split(ref mixed));
    }

    // Lemire's method: every number below the bound is equally likely.
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var scaled = Math.BigMul(_stream.Next(), (ulong)bound, out var low);
        for (var unfair = (0 - (ulong)bound) % (ulong)bound; low < unfair;)
            scaled = Math.BigMul(_stream.Next(), (ulong)bound, out low);
        return (int)scaled;
    }

    public int Between(int smallest, int largest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(largest, smallest);
        return smallest + Below(checked(largest - smallest + 1));
    }

    // From 0 up to, but not including, 1.
    public double Share() => (_stream.Next() >> 11) * (1.0 / (1UL << 53));

    public bool Chance(double probability) => Share() < probability;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T Pick<T>(IReadOnlyList<T> from, Func<T, double> weight)
    {
        var total = 0.0;
        foreach (var item in from)
            total += weight(item);
        var left = Share() * total;
        foreach (var item in from)
        {
            left -= weight(item);
            if (left < 0)
                return item;
        }

        return from.Last(item => weight(item) > 0);
    }

    // Some of them, no one twice, in random order.
    public List<T> Some<T>(IReadOnlyList<T> from, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var (left, taken) = (from.ToList(), Math.Min(count, from.Count));
        for (var i = 0; i < taken; i++)
        {
            var other = i + Below(left.Count - i);
            (left[i], left[other]) = (left[other], left[i]);
        }

        return left[..taken];
    }

    public List<T> Shuffled<T>(IReadOnlyList<T> from) => Some(from, from.Count);

    // A version 7 id as of a moment: demo rows keep their ids, and their order, from one run to the next.
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)(at - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond << 16 | 0x7000 | _stream.Next() >> 52);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], 0x8000000000000000 | _stream.Next() >> 2);
        return new Guid(bytes, bigEndian: true);
    }
}
