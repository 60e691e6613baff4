using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Platform.Demo;

public class DemoCommandTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task It_moves_only_into_an_empty_database(Engine engine)
    {
        using var app = new OnsideApp(engine);
        await app.Hire("Ruth Calloway");
        var before = await app.Db(db => TableSums.Of(db));
        var heard = await app.Types("demo");

        Assert.Equal(1, heard.Code);
        Assert.Contains("This database has records already", heard.Said, StringComparison.Ordinal);
        Assert.Empty(TableSums.Differences(before, await app.Db(db => TableSums.Of(db))));
    }

    [Fact]
    public async Task Started_again_it_is_simply_there_and_another_one_is_refused()
    {
        using var app = new OnsideApp(Engine.Sqlite);
        var first = await app.Types("demo", "--json");
        var before = await app.Db(db => TableSums.Of(db));
        app.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(("2026-11-19", 30), (first.Told!.Value.GetProperty("asOf").GetString(), first.Told.Value.GetProperty("counts").GetProperty("people").GetInt32()));
        Assert.Equal((0, "The demo company is here already, as of 2026-11-19.\n"), (await app.Types("demo") is var again ? again.Code : 1, again.Said));
        Assert.Equal(1, (await app.Types("demo", "--as-of", "2026-11-20")).Code);
        Assert.Equal(1, (await app.Types("demo", "--big")).Code);
        Assert.Empty(TableSums.Differences(before, await app.Db(db => TableSums.Of(db))));
        Assert.True(await app.Services.GetRequiredService<Marks>().IsDemo());
    }

    [Fact]
    public async Task Each_start_gives_everybody_one_link_that_works_once()
    {
        using var app = new OnsideApp(Engine.Sqlite);
        await app.Types("demo");
        var (earlier, links) = (await Links(app), await Links(app));

        Assert.StartsWith("  Sofia Marchetti      Sales manager", links[0], StringComparison.Ordinal);
        Assert.Equal(30, links.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await Open(app, earlier[0])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Open(app, links[0])).StatusCode);
        using var browser = app.Anonymous(true);
        var home = await browser.Submit(Path(links[5]), Path(links[5]));
        Assert.Contains("Mara", await home.Text(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Open(app, links[5])).StatusCode);
    }

    [Fact]
    public async Task Without_the_demo_company_nobody_gets_a_link()
    {
        using var app = new OnsideApp(Engine.Sqlite);
        await app.Hire("Ruth Calloway");

        Assert.Empty(await app.In(scope => Greeting(scope).Lines("http://localhost:5080")));
    }

    private static async Task<List<string>> Links(OnsideApp app) => [.. (await app.In(scope => Greeting(scope).Lines("http://localhost:5080"))).Skip(1)];

    private static DemoLinks Greeting(IServiceProvider scope) => scope.GetServices<IGreeting>().OfType<DemoLinks>().Single();

    private static Task<HttpResponseMessage> Open(OnsideApp app, string line) => app.Anonymous().SendAsync(Browsing.Asks(HttpMethod.Get, Path(line)));

    private static string Path(string line) => Regex.Match(line, "/sign-in/link/\\S+").Value;
}
