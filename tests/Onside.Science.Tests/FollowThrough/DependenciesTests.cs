using FsCheck;
using FsCheck.Fluent;
using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

public sealed class DependenciesTests
{
    [Fact]
    public void A_loop_is_shown_from_start_to_start()
    {
        Dependency<string>[] known = [new("a", "b"), new("b", "c"), new("b", "d"), new("x", "a")];
        Assert.Equal(["c", "a", "b", "c"], Dependencies.Loop(known, new("c", "a")));
        Assert.Equal(["b", "a", "b"], Dependencies.Loop(known, new("b", "a")));
        Assert.Equal(["a", "a"], Dependencies.Loop(known, new("a", "a")));
        Assert.Empty(Dependencies.Loop(known, new("d", "c")));
        Assert.Empty(Dependencies.Loop(known, new("a", "c")));
        Assert.Empty(Dependencies.Loop([], new Dependency<string>("a", "b")));
    }

    [Fact]
    public void The_shortest_of_several_loops_is_shown() =>
        Assert.Equal([4, 1, 4], Dependencies.Loop([new(1, 2), new(2, 3), new(3, 4), new(1, 4)], new Dependency<int>(4, 1)));

    [Fact]
    public void A_long_chain_is_walked_to_its_end()
    {
        var chain = Enumerable.Range(0, 100_000).Select(i => new Dependency<int>(i, i + 1)).ToList();
        Assert.Equal(100_002, Dependencies.Loop(chain, new(100_000, 0)).Count);
    }

    [Fact]
    public void What_is_inserted_only_when_it_closes_no_loop_never_has_one() => Prop.ForAll<(byte, byte)[]>(pairs =>
    {
        var known = new List<Dependency<int>>();
        foreach (var (from, to) in pairs)
        {
            var next = new Dependency<int>(from % 12, to % 12);
            var loop = Dependencies.Loop(known, next);
            if (loop.Count == 0)
                known.Add(next);
            else if (loop[0] != next.From || loop[1] != next.To || loop[^1] != next.From || !loop.Skip(1).Zip(loop.Skip(2)).All(step => known.Contains(new(step.First, step.Second))))
                return false;
        }

        return IsAcyclic(known);
    }).QuickCheckThrowOnFailure();

    // Kahn's algorithm, the other way to know.
    internal static bool IsAcyclic(IEnumerable<Dependency<int>> known)
    {
        var left = known.ToList();
        while (left.RemoveAll(one => !left.Exists(other => other.To == one.From)) > 0)
        {
        }

        return left.Count == 0;
    }
}
