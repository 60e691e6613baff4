using System.Net.Http.Json;
using Onside.Front.Home;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Commitments;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Front.Home;

public abstract class PromisedTests(Engine engine) : HomeTests(engine)
{
    private async Task<ShowCommitment.View> Ask(Person from, Person to, string what, double days = 3)
    {
        var answer = await App.ProgramOf(from).Send("/commitments", new { To = to.Id, What = what, Condition = "It is on the deal.", DueAt = App.Clock.Now().AddDays(days), Why = "Hugo signs on Friday." });
        return (await answer.Content.ReadFromJsonAsync<ShowCommitment.View>(Browsing.Json))!;
    }

    private Task Promise(Person by, ShowCommitment.View asked) =>
        Send(by, $"/commitments/{asked.Commitment.Id}/moves", new { Move = "Promise", Seen = asked.Commitment.Moves, Restatement = "Yes or no on the deal.", ReviewAt = App.Clock.Now().AddHours(1) });

    [Fact]
    public async Task What_waits_for_me_what_I_owe_and_am_owed_stands_on_each_home()
    {
        var sofia = await Sofia();
        await Works(Cast.Mara, Function.SalesRepresentative);
        await Ask(Cast.Tom, Cast.Mara, "Call notes");
        await Ask(sofia, Cast.Mara, "Bring the review forward");
        await Promise(Cast.Mara, await Ask(Cast.Tom, Cast.Mara, "Price sheet", 0.1));
        await Ask(Cast.Mara, Cast.Tom, "Pressure test");

        foreach (var home in new[] { HomeOf.Executive, HomeOf.Representative })
        {
            var shown = await Home(Cast.Mara, $"?As={home}");
            Assert.Equal((home, 2, 2, 1, 1, 1), (shown.As, shown.Promises.Waiting, shown.Promises.People, shown.Promises.Owe, shown.Promises.DueToday, shown.Promises.Owed));
            Assert.Equal(["Call notes", "Bring the review forward"], shown.Promises.Mine.Waiting.Select(row => row.What));
            Assert.Equal(("Price sheet", "Pressure test"), (Assert.Single(shown.Promises.Mine.Owe).What, Assert.Single(shown.Promises.Mine.Owed).What));
        }
        var page = await App.As(Cast.Mara).GetStringAsync("/?As=executive");
        Assert.Contains("2 people wait for your answer, 1 promise is due by tonight.", page);
        Assert.Contains("href=\"/ask\"", page);
        Assert.Contains("data-live=\"deal,activity,commitment,mine/", page);
        Assert.Contains("Waiting for your answer", await App.As(sofia).GetStringAsync("/?As=manager"));
    }

    [Fact]
    public async Task Six_are_shown_and_all_of_them_are_counted()
    {
        for (var i = 0; i < 8; i++)
            await Ask(Cast.Tom, Cast.Mara, $"Call notes {i}");
        var promises = (await Home(Cast.Mara)).Promises;
        Assert.Equal((8, 1, 6), (promises.Waiting, promises.People, promises.Mine.Waiting.Count));
        Assert.Contains("/promises#waiting-answers", await App.As(Cast.Mara).GetStringAsync("/"));
    }

    [Fact]
    public async Task Who_leads_sees_who_of_their_people_is_waited_for_first()
    {
        var sofia = await Sofia();
        await Cast.Deal("Ward dispensers", owner: Cast.Tom);
        await Ask(Cast.Lena, Cast.Mara, "Call notes", 9);
        await Promise(Cast.Mara, await Ask(Cast.Lena, Cast.Mara, "Price sheet", 2));
        Assert.DoesNotContain((await Home(sofia)).Manager!.Blocked, person => person.Answers + person.Promises > 0);
        App.Clock.Advance(TimeSpan.FromDays(4));

        var home = (await Home(sofia)).Manager!;
        Assert.Equal(["Mara Lindqvist", "Tom Okafor"], home.Blocked.Select(person => person.Name));
        Assert.Equal((1, 1), (home.Blocked[0].Answers, home.Blocked[0].Promises));
        var rows = await App.ProgramOf(sofia).Read<ShowBlocked.View>($"/blocked/{Cast.Mara.Id}");
        Assert.Equal(["Call notes", "Price sheet"], rows.Promises.Select(row => row.What).Order());
        Assert.Contains("1 answer is overdue", await App.As(sofia).GetStringAsync("/"));
        Assert.Contains("Price sheet", await App.As(sofia).GetStringAsync($"/blocked/{Cast.Mara.Id}"));
    }

    [Fact]
    public async Task Each_home_keeps_to_twelve_statements_however_much_stands_on_it()
    {
        var sofia = await Sofia();
        await Works(Cast.Mara, Function.SalesRepresentative);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var account = await App.Saved(new Onside.Customers.Accounts.Account("Harbour Hotels", Cast.Mara.Id));
        var contact = await App.Saved(new Onside.Customers.Accounts.Contact("Claire", "Beaumont", Cast.Mara.Id));
        foreach (var (person, other) in new[] { (Cast.Mara, Cast.Tom), (sofia, Cast.Mara) })
            foreach (var (kind, id) in new[] { ("deal", deal.Id), ("account", account.Id), ("contact", contact.Id) })
            {
                await Send(other, "/commitments", new { To = person.Id, Kind = kind, About = id, What = "Call", Condition = "Done", DueAt = App.Clock.Now().AddDays(3), Why = "It helps" });
                await Send(other, $"/timeline/{kind}/{id}/tasks", new { Title = "Call", AssigneeId = person.Id, DueOn = "2026-11-19" });
            }
        foreach (var (person, home) in new[] { (Cast.Mara, "Executive"), (Cast.Mara, "Representative"), (sofia, "Manager") })
        {
            var browser = App.As(person);
            await browser.GetStringAsync($"/?As={home}");
            App.Statements.Take();
            await browser.GetStringAsync($"/?As={home}");
            var statements = App.Statements.Take();
            Assert.True(statements.Count <= 12, $"{home}: {statements.Count}\n{string.Join("\n", statements.Select(statement => System.Text.RegularExpressions.Regex.Match(statement, "FROM \"\\w+\"").Value))}");
        }
    }
}

public sealed class PromisedOnSqlite() : PromisedTests(Engine.Sqlite);

public sealed class PromisedOnPostgres() : PromisedTests(Engine.Postgres);
