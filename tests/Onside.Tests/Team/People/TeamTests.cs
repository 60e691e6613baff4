using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Team.People;
using Onside.Team.People.Teams;
using Onside.Tests.Rig;
using SalesTeam = global::Onside.Team.People.Teams.Team;

namespace Onside.Tests.Team.People;

public abstract class TeamTests(Engine engine) : PeopleTest(engine)
{
    [Fact]
    public async Task Sight_reaches_as_far_as_it_says()
    {
        var (anna, bob, carl, dora) = (await App.Hire("Anna"), await App.Hire("Bob"), await App.Hire("Carl"), await App.Hire("Dora"));
        var (boss, outsider) = (await App.Hire("Boss"), await App.Hire("Outsider"));
        var world = await Save("World", null, boss);
        var europe = await Save("Europe", world, bob, anna, bob);
        await Save("Rhine", europe, carl, carl, dora);

        Assert.Equal([anna.Id], await Sees(anna, Sight.Own));
        Assert.Equal(Ids(anna, bob), await Sees(anna, Sight.Team));
        Assert.Equal(Ids(anna, bob), await Sees(anna, Sight.Hierarchy));
        Assert.Equal(Ids(anna, bob), await Sees(bob, Sight.Team));
        Assert.Equal(Ids(anna, bob, carl, dora), await Sees(bob, Sight.Hierarchy));
        Assert.Equal(Ids(boss, anna, bob, carl, dora), await Sees(boss, Sight.Hierarchy));
        Assert.Equal([boss.Id], await Sees(boss, Sight.Team));
        Assert.Equal([outsider.Id], await Sees(outsider, Sight.Hierarchy));
        Assert.Null(await App.Db(db => Sightline.Of(db, anna.Id, Sight.Everyone)));
    }

    [Fact]
    public async Task A_team_never_stands_below_itself_not_even_when_two_move_at_once()
    {
        var ruth = App.ProgramOf(await App.Hire("Ruth Calloway", Level.Administrator));
        var (a, b) = (await Save("A", null, null), await Save("B", null, null));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send($"/teams/{a.Id}", new { Name = "A", ParentId = a.Id })).StatusCode);
        for (var round = 0; round < 5; round++)
        {
            var answers = await Task.WhenAll(ruth.Send($"/teams/{a.Id}", new { Name = "A", ParentId = b.Id }), ruth.Send($"/teams/{b.Id}", new { Name = "B", ParentId = a.Id }));
            Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
            Assert.Equal(2, (await ruth.Read<ListTeams.View>("/teams")).Teams.Count);
            await App.Db(db => db.Transact(() => db.Set<SalesTeam>().ExecuteUpdateAsync(t => t.SetProperty(x => x.ParentId, (Guid?)null))));
        }
    }

    [Fact]
    public async Task A_team_is_made_filled_moved_and_shown_as_a_tree()
    {
        var (admin, anna) = (await App.Hire("Ruth Calloway", Level.Administrator), await App.Hire("Anna"));
        var browser = App.As(admin, false);
        var made = await browser.Submit("/teams/new", "/teams", ("Name", "World"), ("ManagerId", admin.Id));
        var world = await App.Db(db => db.Set<SalesTeam>().SingleAsync());
        Assert.Equal((HttpStatusCode.SeeOther, $"/teams/{world.Id}"), (made.StatusCode, made.Headers.Location!.ToString()));
        await browser.Submit("/teams/new", "/teams", ("Name", "Africa"), ("ParentId", world.Id));
        await browser.Submit("/teams/new", "/teams", ("Name", "Asia"), ("ParentId", Guid.CreateVersion7()));
        await browser.Submit($"/teams/{world.Id}", $"/teams/{world.Id}/members", ("PersonId", anna.Id));
        await browser.Submit($"/teams/{world.Id}", $"/teams/{world.Id}/members", ("PersonId", Guid.CreateVersion7()));

        var program = App.ProgramOf(anna);
        var teams = (await program.Read<ListTeams.View>("/teams")).Teams;
        Assert.Equal([("World", 0, 1, "Ruth Calloway"), ("Africa", 1, 0, null)], teams.Select(team => (team.Name, team.Depth, team.Members, team.Manager)));
        Assert.Equal(["Anna"], (await program.Read<ShowTeam.View>($"/teams/{world.Id}")).Members.Select(member => member.Name));
        await browser.Submit($"/teams/{world.Id}", $"/teams/{world.Id}/members/{anna.Id}/leaving");
        Assert.Empty((await program.Read<ShowTeam.View>($"/teams/{world.Id}")).Members);
    }

    [Fact]
    public async Task A_deleted_team_comes_back_with_its_people()
    {
        var anna = await App.Hire("Anna");
        var ruth = App.ProgramOf(await App.Hire("Ruth Calloway", Level.Administrator));
        var world = await Save("World", null, null);
        var europe = await Save("Europe", world, null, anna);
        var rhine = await Save("Rhine", europe, null);
        await ruth.Send($"/teams/{europe.Id}/deletion", new { });
        Assert.Equal(["World", "Rhine"], (await ruth.Read<ListTeams.View>("/teams")).Teams.Select(team => team.Name));
        Assert.Equal(HttpStatusCode.NotFound, (await ruth.GetAsync($"/teams/{europe.Id}")).StatusCode);
        Assert.Equal(world.Id, (await ruth.Read<ShowTeam.View>($"/teams/{rhine.Id}")).ParentId);

        Assert.Equal("Europe", (await ruth.Read<ListTeams.View>($"/teams?gone={europe.Id}")).Gone!.Name);
        await ruth.Send($"/teams/{europe.Id}/deletion/undo", new { });
        Assert.Equal(["Anna"], (await ruth.Read<ShowTeam.View>($"/teams/{europe.Id}")).Members.Select(member => member.Name));
    }

    private async Task<SalesTeam> Save(string name, SalesTeam? above, Person? manager, params Person[] members)
    {
        var team = new SalesTeam(name);
        team.StandBelow(above?.Id);
        team.ReportTo(manager?.Id);
        foreach (var member in members)
            team.Take(member.Id);
        return await App.Saved(team);
    }

    private async Task<Guid[]> Sees(Person person, Sight sight) => [.. (await App.Db(db => Sightline.Of(db, person.Id, sight)))!.Order()];

    private static Guid[] Ids(params Person[] people) => [.. people.Select(person => person.Id).Order()];
}

public sealed class TeamsOnSqlite() : TeamTests(Engine.Sqlite);

public sealed class TeamsOnPostgres() : TeamTests(Engine.Postgres);
