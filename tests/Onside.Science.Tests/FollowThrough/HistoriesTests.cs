using FsCheck;
using FsCheck.Fluent;
using Onside.Science.FollowThrough;

namespace Onside.Science.Tests.FollowThrough;

// Many people say thousands of things in any order, leave, split, forget and wind clocks back. What must hold is looked at after each step.
public sealed class HistoriesTests
{
    [Fact]
    public void Whatever_people_say_the_invariants_hold() => Prop.ForAll<(byte, byte, byte, byte, byte)[]>(steps =>
    {
        var world = new World();
        foreach (var (who, what, with, how, chance) in steps)
            world.Step(who, what, with, how, chance);
        return DependenciesTests.IsAcyclic(world.Dependencies);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithStartSize(50).WithEndSize(4_000));

    // A guard against a world in which nothing happens.
    [Fact]
    public void Histories_reach_every_state_by_every_move()
    {
        var world = new World();
        var chance = new Random(20_261_127);
        for (var i = 0; i < 20_000; i++)
            world.Step(Byte(), Byte(), Byte(), Byte(), Byte());
        Assert.Equal(Enum.GetValues<CommitmentState>(), world.Seen.Select(one => one.State).Distinct().Order());
        Assert.True(world.Transfers > 20 && world.Splits > 20 && world.Loops > 20, $"{world.Transfers} transfers, {world.Splits} splits, {world.Loops} loops refused.");
        Assert.All(Enum.GetValues<Move>(), move => Assert.True(world.Moves.GetValueOrDefault(move) > 20, $"{move}: {world.Moves.GetValueOrDefault(move)}"));
        Assert.Equal(Enum.GetValues<Reckoned>(), world.Seen.Select(one => one.Counts).Distinct().Order());

        byte Byte() => (byte)chance.Next(256);
    }

    [Fact]
    public void Of_two_moves_on_one_version_exactly_one_wins()
    {
        foreach (var talk in Talks.EveryState.Append(Talks.Renegotiating))
        {
            var all = (from voice in Enum.GetValues<Voice>() from move in talk.Open(voice) select (voice, move)).ToList();
            foreach (var (first, second) in from one in all from other in all select (one, other))
            {
                var won = talk.Say(first.move, first.voice, talk.All(), Talks.Now).Made();
                Assert.Equal(new(ObjectionKind.Stale), won.Say(second.move, second.voice, talk.All(), Talks.Now).Refused());
            }
        }
    }
}
