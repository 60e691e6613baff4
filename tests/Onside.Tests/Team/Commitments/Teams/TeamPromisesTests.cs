using Onside.Science;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Teams;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Commitments.Teams;

// Mara and Tom are North; the clock stands in the fourth quarter.
public abstract class TeamPromisesTests(Engine engine) : CommitmentTests(engine)
{
    // Asked of Tom by Mara, reported so many days after it was promised; due after three.
    private async Task<ShowCommitment.View> Kept(int days = 1, Person? by = null)
    {
        var asked = await Ask(by ?? Cast.Tom, by: by is null ? Mara : Ruth);
        var performer = by is null ? Tom : App.ProgramOf(by);
        var promised = await Say(performer, asked, Move.Promise, Promised);
        App.Clock.Advance(TimeSpan.FromDays(days));
        return await Say(by is null ? Mara : Ruth, await Say(performer, promised, Move.Report, new { Evidence = "On the deal" }), Move.Satisfied);
    }

    private async Task<ShowTeams.Line> North(HttpClient? who = null, string asked = "") => (await (who ?? Mara).Read<ShowTeams.View>($"/promises/teams{asked}")).Teams.Single(team => team.Name == "North");

    [Fact]
    public async Task Each_number_of_a_team_opens_to_its_rows()
    {
        for (var i = 0; i < 4; i++)
            await Kept();
        await Kept(4);
        await Say(Tom, await Ask(Cast.Tom), Move.Decline, new { Reason = "Not mine to say." });
        await Say(Mara, await Say(Tom, await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised), Move.Renegotiate, new { DueAt = Now.AddDays(5) }), Move.AcceptTerms);
        await Say(Tom, await Say(Tom, await Ask(Cast.Tom), Move.Promise, Promised), Move.Revoke, new { Reason = "Ill", Cover = Cast.Lena.Id });
        await Kept(by: Cast.Lena);

        var north = await North();
        Assert.Equal((2, 4L, 1L, 1L, 1L), (north.Members, north.Counted.Of(Reckoned.Kept), north.Counted.Of(Reckoned.KeptLate), north.Counted.Of(Reckoned.Broken), north.Counted.Of(Reckoned.Declined)));
        Assert.Equal((4L, 6L), (Assert.IsType<Measure<Ratio>.Known>(north.Share).Value.Numerator, Assert.IsType<Measure<Ratio>.Known>(north.Share).Value.Denominator));
        var page = await App.As(Cast.Mara).GetStringAsync("/promises/teams");
        foreach (var (way, number) in new[] { (Reckoned.Kept, 4), (Reckoned.KeptLate, 1), (Reckoned.Broken, 1), (Reckoned.Declined, 1) })
        {
            var link = System.Text.RegularExpressions.Regex.Match(page, $"href=\"(/commitments\\?All=true&amp;Where=counts:is:{way}&amp;[^\"]+)\"").Groups[1].Value.Replace("&amp;", "&");
            Assert.Equal(number, (await Mara.Read<ListCommitments.View>(link)).Rows.Count);
        }
    }

    [Fact]
    public async Task Few_are_too_few_and_none_is_told_as_none()
    {
        Assert.IsType<Measure<Ratio>.Undefined>((await North()).Share);
        Assert.Contains("no rows", await App.As(Cast.Mara).GetStringAsync("/promises/teams"));
        await Kept();
        Assert.Equal(Measure.Insufficient<Ratio>(1, 5), (await North()).Share);
        Assert.Contains("1 of 5 needed", await App.As(Cast.Mara).GetStringAsync("/promises/teams"));
    }

    [Fact]
    public async Task A_quarter_holds_what_fell_due_in_it()
    {
        await Kept();
        App.Clock.Advance(TimeSpan.FromDays(60));
        var later = App.ProgramOf(await App.Hire("Sofia Marchetti", sight: Onside.Platform.Access.Sight.Everyone));
        Assert.Equal(0, (await North(later)).Counted.Kept);
        Assert.Equal(1, (await North(later, "?Back=1")).Counted.Kept);
        Assert.True((int)(await later.GetAsync("/promises/teams?Back=21")).StatusCode is 400 or 422);
    }

    [Fact]
    public async Task A_team_is_seen_by_those_who_see_all_its_people_and_nobody_is_ranked()
    {
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ShowTeams.View>("/promises/teams")).Teams);
        Assert.Contains("No team that you see in full", await App.As(Cast.Lena).GetStringAsync("/promises/teams"));
        Assert.Equal(["North", null], (await App.ProgramOf(Cast.Ben).Read<ShowTeams.View>("/promises/teams")).Teams.Select(team => team.Name));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).GetAsync("/promises/teams")).StatusCode);
        Assert.DoesNotContain("Tom Okafor", await App.As(Cast.Mara).GetStringAsync("/promises/teams"));
    }

    [Fact]
    public async Task Everybody_sees_their_own_figures_with_their_promises()
    {
        Assert.DoesNotContain("Kept this quarter", await App.As(Cast.Tom).GetStringAsync("/promises"));
        await Kept();
        await Kept(4);
        var mine = (await Tom.Read<ShowPromises.View>("/promises")).Counted;
        Assert.Equal((1L, 2L), (mine.Kept, mine.Decided));
        var page = await App.As(Cast.Tom).GetStringAsync("/promises");
        Assert.Contains("Kept this quarter: 1 of 2", page);
        var link = System.Text.RegularExpressions.Regex.Match(page, "href=\"(/commitments\\?All=true&amp;Where=performer:is:me[^\"]+)\"").Groups[1].Value.Replace("&amp;", "&");
        Assert.Equal(2, (await Tom.Read<ListCommitments.View>(link)).Rows.Count);
        Assert.Equal(0, (await Mara.Read<ShowPromises.View>("/promises")).Counted.Decided);
    }
}

public sealed class TeamPromisesOnSqlite() : TeamPromisesTests(Engine.Sqlite);

public sealed class TeamPromisesOnPostgres() : TeamPromisesTests(Engine.Postgres);
