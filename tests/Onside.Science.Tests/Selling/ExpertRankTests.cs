using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public sealed class ExpertRankTests
{
    private static readonly DateTime Now = new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Dictionary<string, int> Nothing = [];

    private static (string, DateTime) Did(string who, int daysAgo) => (who, Now.AddDays(-daysAgo));

    [Fact]
    public void Two_lately_weigh_more_than_four_a_year_ago()
    {
        var ranked = ExpertRank.Of([Did("Ines", 360), Did("Ines", 360), Did("Ines", 360), Did("Ines", 360), Did("Bram", 0), Did("Bram", 180)], Nothing, Now);
        Assert.Equal(["Bram", "Ines"], ranked.Select(one => one.Person));
        Assert.Equal((2, Now, 1.5), (ranked[0].Count, ranked[0].Last, ranked[0].Weight));
        Assert.Equal((4, Now.AddDays(-360), 1.0), (ranked[1].Count, ranked[1].Last, ranked[1].Weight));
    }

    [Fact]
    public void Of_equals_whoever_has_less_open_comes_first()
    {
        (string, DateTime)[] evidence = [Did("Ines", 10), Did("Bram", 11)];
        Assert.Equal(["Bram", "Ines"], ExpertRank.Of(evidence, new Dictionary<string, int> { ["Ines"] = 6, ["Bram"] = 1 }, Now).Select(one => one.Person));
        Assert.Equal(["Ines", "Bram"], ExpertRank.Of(evidence, Nothing, Now).Select(one => one.Person));
    }

    [Fact]
    public void Load_does_not_outweigh_evidence() =>
        Assert.Equal(["Ines", "Bram"], ExpertRank.Of([Did("Ines", 0), Did("Ines", 0), Did("Bram", 0)], new Dictionary<string, int> { ["Ines"] = 20 }, Now).Select(one => one.Person));

    [Fact]
    public void Without_evidence_nobody_is_named() => Assert.Empty(ExpertRank.Of<string>([], Nothing, Now));

    // Each once; doing more never puts anybody further back; weights lie between nothing and the count.
    [Fact]
    public void Doing_it_once_more_never_costs_a_place() => Prop.ForAll<(byte Who, ushort Days)[], byte>((done, who) =>
    {
        var evidence = done.Select(one => (one.Who, Now.AddDays(-one.Days))).ToList();
        var (before, after) = (ExpertRank.Of(evidence, new Dictionary<byte, int>(), Now), ExpertRank.Of(evidence.Append((who, Now)), new Dictionary<byte, int>(), Now));
        int Place(IReadOnlyList<Expert<byte>> ranked) => ranked.TakeWhile(one => one.Person != who).Count();
        return before.Select(one => one.Person).Distinct().Count() == before.Count && Place(after) <= Place(before)
            && before.All(one => one.Weight > 0 && one.Weight <= one.Count && one.Count == evidence.Count(other => other.Who == one.Person));
    }).QuickCheckThrowOnFailure();
}
