using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Process;

namespace Onside.Science.Tests.Process;

public sealed class SwarmsTests
{
    private static readonly Guid Mara = Id(1), Tom = Id(2), Lena = Id(3), Ruth = Id(9);
    private static readonly DateOnly Day = new(2026, 11, 27);

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static readonly SwarmStand Fresh = new(Ruth, Day, [Mara, Tom, Lena]);

    private static SwarmStand Made(SwarmStep step)
    {
        Assert.Null(step.Refused);
        return step.Stand!;
    }

    private static SwarmStand Open => Made(Made(Made(Fresh.Contribute(Mara, [Id(11)])).Contribute(Tom, [Id(12), Id(13)])).Contribute(Lena, []));

    [Fact]
    public void Options_are_sealed_until_the_last_one_has_brought_theirs_and_votes_until_the_last_has_voted()
    {
        var two = Made(Made(Fresh.Contribute(Mara, [Id(11)])).Contribute(Tom, [Id(12), Id(13)]));
        Assert.Equal([Lena], two.Missing);
        Assert.Equal([Id(11)], two.OptionsFor(Mara).Select(option => option.Id));
        Assert.Empty(two.OptionsFor(Ruth));
        Assert.Empty(two.OptionsFor(Lena));
        Assert.Equal((SwarmState.Voting, 3), (Open.State, Open.OptionsFor(Lena).Count));

        var voted = Made(Made(Open.Vote(Mara, [Id(11), Id(12)])).Vote(Tom, []));
        Assert.Equal([Lena], voted.Missing);
        Assert.Empty(voted.ApprovalsFor(Ruth));
        Assert.Equal(2, voted.ApprovalsFor(Mara).Count);
        var all = Made(voted.Vote(Lena, [Id(12)]));
        Assert.Equal((SwarmState.Deciding, 3), (all.State, all.ApprovalsFor(Ruth).Count));
        Assert.Equal(SwarmState.Closed, Made(Made(Made(all.Decide(Ruth, Id(12))).Tell(Ruth, SwarmHelp.TooEarly)).Tell(Ruth, SwarmHelp.Helped)).State);
    }

    [Fact]
    public void Who_decides_opens_after_the_day_and_closes_the_voting_and_nobody_else_does()
    {
        var one = Made(Fresh.Contribute(Mara, [Id(11)]));
        Assert.Equal(SwarmRefusal.DayIsNotOver, one.Open(Ruth, Day).Refused);
        Assert.Equal(SwarmRefusal.NotTheDecider, one.Open(Mara, Day.AddDays(1)).Refused);
        var opened = Made(one.Open(Ruth, Day.AddDays(1)));
        Assert.Equal(SwarmState.Voting, opened.State);
        Assert.Equal(SwarmRefusal.NotNow, opened.Contribute(Tom, [Id(12)]).Refused);
        Assert.Equal(SwarmRefusal.NotTheDecider, opened.CloseVoting(Tom).Refused);
        Assert.Equal(SwarmState.Deciding, Made(opened.CloseVoting(Ruth)).State);
    }

    [Fact]
    public void What_is_changed_while_sealed_replaces_and_what_is_wrong_is_refused()
    {
        var again = Made(Made(Fresh.Contribute(Mara, [Id(11)])).Contribute(Mara, [Id(14)]));
        Assert.Equal([Id(14)], again.Options.Select(option => option.Id));
        Assert.Equal(SwarmRefusal.NotInvited, Fresh.Contribute(Ruth, []).Refused);
        Assert.Equal(SwarmRefusal.NoSuchOption, Fresh.Contribute(Mara, [Id(11), Id(11)]).Refused);
        Assert.Equal(SwarmRefusal.NoSuchOption, Open.Vote(Mara, [Id(99)]).Refused);
        Assert.Equal(SwarmRefusal.NoSuchOption, Open.Vote(Mara, [Id(11), Id(11)]).Refused);
        Assert.Equal(SwarmRefusal.NotInvited, Open.Vote(Ruth, []).Refused);
        Assert.Equal(SwarmRefusal.NotNow, Open.Decide(Ruth, null).Refused);
    }

    [Fact]
    public void Nobody_with_an_option_leaves_nothing_to_vote_on_and_who_leaves_is_waited_for_no_longer()
    {
        var none = Made(Made(Made(Fresh.Contribute(Mara, [])).Contribute(Tom, [])).Contribute(Lena, []));
        Assert.Equal(SwarmState.Deciding, none.State);
        var without = Made(Made(Fresh.Contribute(Mara, [Id(11)])).Contribute(Tom, [])).Without(Lena, Ruth);
        Assert.Equal(SwarmState.Voting, without.State);
        Assert.Equal(Tom, Fresh.Without(Ruth, Tom).Decider);
        Assert.Equal(SwarmState.CalledOff, Made(Made(Fresh.Contribute(Mara, [Id(11)])).CallOff()).State);
        Assert.False(Made(Fresh.CallOff()).OptionsAreOpen);
    }

    // Whatever people do, in whatever order: while an option or a vote is sealed, nobody reads another's.
    [Fact]
    public void Nobody_reads_anothers_option_or_vote_before_the_seal_is_open() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Select(seed => new Random(seed)).ToArbitrary(), chance =>
        {
            Guid[] people = [Mara, Tom, Lena, Ruth];
            var (stand, next) = (Fresh, 100);
            for (var act = 0; act < 40; act++)
            {
                var (who, day) = (people[chance.Next(4)], Day.AddDays(chance.Next(-1, 2)));
                var step = chance.Next(8) switch
                {
                    0 or 1 => stand.Contribute(who, [.. Enumerable.Range(0, chance.Next(3)).Select(_ => Id(next++))]),
                    2 => stand.Open(who, day),
                    3 or 4 => stand.Vote(who, [.. stand.Options.Where(_ => chance.Next(2) == 0).Select(option => option.Id)]),
                    5 => stand.CloseVoting(who),
                    6 => stand.Decide(who, stand.Options.Count > 0 ? stand.Options[0].Id : null),
                    _ => chance.Next(20) == 0 ? stand.CallOff() : stand.Tell(who, SwarmHelp.TooEarly),
                };
                var (before, isMissing) = (stand, stand.Missing.Count > 0);
                stand = step.Stand ?? stand;
                // It opens by the last answer, or by who decides after the day.
                if (!before.OptionsAreOpen && stand.OptionsAreOpen)
                    Assert.True(stand.Invited.All(stand.Answered.Contains) || (who == Ruth && day > Day && isMissing));
                foreach (var reader in people)
                {
                    Assert.True(stand.OptionsAreOpen || stand.OptionsFor(reader).All(option => option.By == reader));
                    Assert.True(stand.VotesAreOpen || stand.ApprovalsFor(reader).All(approval => approval.By == reader));
                }
                Assert.True(stand.OptionsAreOpen || !stand.VotesAreOpen);
                Assert.Equal(stand.Approvals.Count, stand.Approvals.Distinct().Count());
            }
        }).QuickCheckThrowOnFailure();
}
