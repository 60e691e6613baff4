using System.Net;
using System.Net.Http.Json;
using Onside.Platform.Web;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Lists;

public abstract class KeepingViewsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task A_view_is_seen_by_those_it_is_for_and_changed_by_its_author()
    {
        var mara = App.ProgramOf(Cast.Mara);
        var mine = await Save(mara, new { Name = "Big ones", Audience = "Me", Asked = "?Where=amount:from:100000&After=x&View=y" });
        var north = await Save(mara, new { Name = "North soon", Audience = "Team", Team = await North(), Asked = "Where=close:in:next-30-days" });
        var all = await Save(mara, new { Name = "For all", Audience = "Everyone", Asked = "Sort=name" });

        Assert.Contains($"/deals?View={mine}&amp;Where=amount%3Afrom%3A100000\"", await Page(Cast.Mara));
        foreach (var (person, sees) in new[] { (Cast.Mara, new[] { mine, north, all }), (Cast.Tom, [north, all]), (Cast.Lena, [all]), (Cast.Ben, [all]) })
        {
            var page = await Page(person);
            Assert.Equal(sees.Order(), new[] { mine, north, all }.Where(view => page.Contains(view.ToString())).Order());
        }

        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Tom).Send($"/lists/views/{north}", new { Name = "Mine now", Audience = "Me" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Ruth).GetAsync($"/lists/views/{mine}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ruth).Send($"/lists/views/{all}", new { Name = "For everybody", Audience = "Everyone" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await mara.Send($"/lists/views/{all}", new { Name = "Stale", Audience = "Everyone", Version = 1 })).StatusCode);
        Assert.Contains("For everybody", await Page(Cast.Lena));
    }

    [Fact]
    public async Task It_is_deleted_and_taken_back()
    {
        var mara = App.ProgramOf(Cast.Mara);
        var view = await Save(mara, new { Name = "Big ones", Audience = "Me" });
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/lists/views/{view}/deletion", new { })).StatusCode);
        Assert.DoesNotContain("Big ones", await Page(Cast.Mara));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Tom).Send($"/lists/views/{view}/deletion/undo", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mara.Send($"/lists/views/{view}/deletion/undo", new { })).StatusCode);
        Assert.Contains("Big ones", await Page(Cast.Mara));
    }

    [Fact]
    public async Task Whoever_asks_for_nothing_begins_with_their_own_view_or_with_everybodys()
    {
        var (mara, ruth) = (App.ProgramOf(Cast.Mara), App.ProgramOf(Cast.Ruth));
        var all = await Save(ruth, new { Name = "Soon", Audience = "Everyone", Usual = true, Asked = "Sort=-amount" });
        var mine = await Save(mara, new { Name = "Big ones", Audience = "Me", Mine = true, Asked = "Where=amount:from:1" });

        Assert.Equal($"/deals?View={mine}&Where=amount%3Afrom%3A1", await Begins(Cast.Mara));
        Assert.Equal($"/deals?View={all}&Sort=-amount", await Begins(Cast.Tom));
        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Mara, follow: false).GetAsync("/deals?View=all")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await mara.GetAsync("/deals")).StatusCode);

        await mara.Send("/lists/deal/usual", new { View = (Guid?)null });
        Assert.Null(await Begins(Cast.Mara));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Tom).Send("/lists/deal/usual", new { View = mine })).StatusCode);

        var next = await Save(ruth, new { Name = "Later", Audience = "Everyone", Usual = true });
        Assert.Equal($"/deals?View={next}", await Begins(Cast.Tom));
        await ruth.Send($"/lists/views/{next}/deletion", new { });
        Assert.Null(await Begins(Cast.Tom));
    }

    [Fact]
    public async Task What_does_not_fit_is_said_at_its_field()
    {
        var (tom, lena, ben) = (App.ProgramOf(Cast.Tom), App.ProgramOf(Cast.Lena), App.ProgramOf(Cast.Ben));
        await Refused(tom, new { Name = "", Audience = "Me" }, "Name");
        await Refused(tom, new { Name = new string('x', 61), Audience = "Me" }, "Name");
        await Refused(lena, new { Name = "North", Audience = "Team", Team = await North() }, "Team");
        await Refused(tom, new { Name = "All", Audience = "Everyone", Usual = true }, "Usual");
        await Refused(ben, new { Name = "All", Audience = "Everyone" }, "Audience");
        Assert.Equal(HttpStatusCode.Created, (await ben.Send("/lists/deal/views", new { Name = "Mine", Audience = "Me" })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await tom.Send("/lists/nothing/views", new { Name = "Mine", Audience = "Me" })).StatusCode);
    }

    private static async Task Refused(HttpClient program, object view, string field)
    {
        var answer = await program.Send("/lists/deal/views", view);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\":", await answer.Text());
    }

    private async Task<string?> Begins(Onside.Team.People.Person person) => (await App.As(person, follow: false).GetAsync("/deals")).Headers.Location?.ToString();

    private async Task<string> Page(Onside.Team.People.Person person) => await (await App.As(person).GetAsync("/deals?View=all")).Text();

    private Task<Guid> North() => App.Db(db => Task.FromResult(db.Set<Onside.Team.People.Teams.Team>().Single().Id));

    private static async Task<Guid> Save(HttpClient program, object view)
    {
        var answer = await program.Send("/lists/deal/views", view);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;
    }
}

public sealed class KeepingViewsOnSqlite() : KeepingViewsTests(Engine.Sqlite);

public sealed class KeepingViewsOnPostgres() : KeepingViewsTests(Engine.Postgres);
