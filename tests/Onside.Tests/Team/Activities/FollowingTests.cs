using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Onside.Customers.Deals;
using Onside.Team.Activities;
using Onside.Team.People;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Activities;

public abstract class FollowingTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task Owner_team_and_writers_follow_by_themselves_and_anybody_may()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        Assert.Equal(["Mara Lindqvist"], await Followers(deal));
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Lena.Id });
        await App.ProgramOf(Cast.Tom).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "45 days" });
        Assert.Equal(["Lena Vogt", "Mara Lindqvist", "Tom Okafor"], await Followers(deal));
        foreach (var person in new[] { Cast.Ben, Cast.Ruth })
            Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(person).Send($"/timeline/deal/{deal.Id}/follow", new { })).StatusCode);
        Assert.Equal(5, (await Followers(deal)).Count);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Claire).Send($"/timeline/deal/{deal.Id}/follow", new { })).StatusCode);

        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/follow/undo", new { });
        Assert.DoesNotContain("Mara Lindqvist", await Followers(deal));
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/follow", new { });
        Assert.Contains("Mara Lindqvist", await Followers(deal));
    }

    [Fact]
    public async Task All_that_one_person_does_in_a_minute_is_one_notice()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Tell();
        var tom = App.ProgramOf(Cast.Tom);
        await tom.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[2].Id, Version = 1 });
        await tom.Send($"/deals/{deal.Id}/stage", new { Stage = Cast.Way.Steps[3].Id, Version = 2 });
        await tom.Send($"/deals/{deal.Id}", new { Name = "Filtration for 15 hotels", Version = 3 });
        await App.ProgramOf(Cast.Ruth).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "45 days" });
        Assert.Empty(await Waiting(App, Cast.Mara));
        await Tell();
        await Tell();

        var told = await Waiting(App, Cast.Mara);
        Assert.Equal(2, told.Count);
        Assert.All(told, notice => Assert.Equal(("followed", "you follow this record"), (notice.Reason, notice.Because)));
        Assert.EndsWith("and 2 more", told.Single(notice => notice.ActorId == Cast.Tom.Id).Sentence);
        Assert.StartsWith("Tom Okafor changed", told.Single(notice => notice.ActorId == Cast.Tom.Id).Sentence);
        Assert.Equal("Ruth Calloway wrote a note", told.Single(notice => notice.ActorId == Cast.Ruth.Id).Sentence);
        Assert.Empty(await Waiting(App, Cast.Tom));
    }

    [Fact]
    public async Task A_mention_beats_following_and_one_act_is_told_once()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Tell();
        await App.ProgramOf(Cast.Tom).Send($"/timeline/deal/{deal.Id}/notes", new { Text = "@Mara Lindqvist, look" });
        await Tell();
        Assert.Equal("mentioned", Assert.Single(await Waiting(App, Cast.Mara)).Reason);
    }

    [Fact]
    public async Task Who_ended_it_or_may_no_longer_see_it_hears_nothing()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await App.ProgramOf(Cast.Mara).Send($"/timeline/deal/{deal.Id}/follow/undo", new { });
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team", new { PersonId = Cast.Lena.Id });
        await App.ProgramOf(Cast.Lena).Send($"/timeline/deal/{deal.Id}/follow", new { });
        await App.ProgramOf(Cast.Mara).Send($"/deals/{deal.Id}/team/{Cast.Lena.Id}/leaving", new { });
        await Tell();
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await Tell();
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/win", new { Version = 1 });
        await Tell();
        Assert.Empty(await Waiting(App, Cast.Mara));
        Assert.Empty(await Waiting(App, Cast.Lena));
    }

    [Fact]
    public async Task Two_nodes_at_once_tell_it_once()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await Tell();
        await App.ProgramOf(Cast.Tom).Send($"/deals/{deal.Id}/win", new { Version = 1 });
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Run()));
        Assert.Equal("Tom Okafor won the deal", Assert.Single(await Waiting(App, Cast.Mara)).Sentence);
    }

    private async Task<List<string>> Followers(Deal deal) => [.. (await App.ProgramOf(Cast.Ruth).Read<ShowFollowers.View>($"/timeline/deal/{deal.Id}/followers")).Followers.Select(person => person.Name).Order(StringComparer.Ordinal)];

    private Task<int> Tell()
    {
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        return Run();
    }

    private Task<int> Run() => App.In(async scope =>
    {
        await scope.GetRequiredService<TellFollowers>().Run(default);
        return 0;
    });
}

public sealed class FollowingOnSqlite() : FollowingTests(Engine.Sqlite);

public sealed class FollowingOnPostgres() : FollowingTests(Engine.Postgres);
