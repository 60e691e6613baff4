using System.Numerics;

namespace Onside.Platform.Demo;

// xoshiro256** of Blackman and Vigna (2018): a stream that stays the same on every machine and .NET version, which System.Random does not promise.
public sealed class Xoshiro(ulong first, ulong second, ulong third, ulong fourth)
{
    private ulong _first = first, _second = second, _third = third, _fourth = fourth;

    public static Xoshiro Seeded(ulong seed) => new(Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed));

    public ulong Next()
    {
        var next = BitOperations.RotateLeft(_second * 5, 7) * 9;
        var shifted = _second << 17;
        _third ^= _first;
        _fourth ^= _second;
        _second ^= _third;
        _first ^= _fourth;
        _third ^= shifted;
        _fourth = BitOperations.RotateLeft(_fourth, 45);
        return next;
    }

    // SplitMix64, which the authors of xoshiro recommend for spreading a seed over its state.
    public static ulong Split(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
