using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Deals;

public abstract partial class ChoosingColumnsTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task Whoever_chose_nothing_sees_the_usual_columns()
    {
        await Cast.Deal("Ward dispensers");
        Assert.Equal(["Deal", "Amount", "Close date", "Stage", "Category", "In stage", "Owner"], await Heads(Cast.Mara, "/deals"));
    }

    [Fact]
    public async Task What_I_choose_is_mine_and_the_same_list_comes_back()
    {
        await Cast.Deal("Ward dispensers");
        await Cast.Deal("Lena's", Cast.Lena);
        var mara = App.As(Cast.Mara);
        var answer = await mara.Click("/deals", $"/deals/columns?Owner={Cast.Mara.Id}&Sort=name", ("Columns", "owner"), ("Columns", "source"), ("Columns", "amount"), ("Columns", "no such column"));
        var html = await answer.Text();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("<section class=\"card\" id=\"deal-list\"", html);
        Assert.Equal(["Deal", "Owner", "Source", "Amount"], Heads(html));
        Assert.Contains("Ward dispensers", html);
        Assert.Contains($"/deals?Owner={Cast.Mara.Id}&amp;Sort=-name", html);

        Assert.Equal(["Deal", "Owner", "Source", "Amount"], await Heads(Cast.Mara, "/deals"));
        Assert.Equal(["Deal", "Amount", "Close date", "Stage", "Category", "In stage", "Owner"], await Heads(Cast.Tom, "/deals"));
    }

    [Fact]
    public async Task A_column_goes_left_and_right_and_all_of_them_back_to_the_usual()
    {
        await Cast.Deal("Ward dispensers");
        var mara = App.As(Cast.Mara);
        async Task<string[]> After(params (string, object?)[] fields) =>
            Heads(await (await mara.Click("/deals", "/deals/columns", [("Columns", "amount"), ("Columns", "stage"), ("Columns", "owner"), .. fields])).Text());

        Assert.Equal(["Deal", "Amount", "Owner", "Stage"], await After(("Up", "owner")));
        Assert.Equal(["Deal", "Stage", "Amount", "Owner"], await After(("Down", "amount")));
        Assert.Equal(["Deal", "Amount", "Stage", "Owner"], await After(("Up", "amount")));
        Assert.Equal(7, (await After(("Usual", "true"))).Length);
        Assert.Equal(1, await App.Db(db => db.Set<DealColumns>().CountAsync()));
    }

    [Fact]
    public async Task Without_a_script_it_leads_back_to_the_same_list()
    {
        var deal = await Cast.Deal("Ward dispensers");
        var answer = await App.As(Cast.Mara, follow: false).Submit($"/deals/{deal.Id}", "/deals/columns?Stale=true&Columns=owner", ("Columns", "amount"));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/deals?Stale=true", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task An_address_may_say_the_columns_and_a_program_gets_everything_always()
    {
        await Cast.Deal("Ward dispensers");
        Assert.Equal(["Deal", "Stage", "Pipeline"], await Heads(Cast.Mara, "/deals?Columns=stage&Columns=pipeline"));
        var before = await App.ProgramOf(Cast.Mara).GetStringAsync("/deals");
        await App.ProgramOf(Cast.Mara).Send("/deals/columns", new { Columns = new[] { "stage" } });
        Assert.Equal(before, await App.ProgramOf(Cast.Mara).GetStringAsync("/deals"));
    }

    [Fact]
    public async Task Readers_choose_too()
    {
        await Cast.Deal("Ward dispensers");
        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Ben).Click("/deals", "/deals/columns", ("Columns", "stage"))).StatusCode);
        Assert.Equal(["Deal", "Stage"], await Heads(Cast.Ben, "/deals"));
    }

    [Fact]
    public async Task Two_tabs_that_choose_for_the_first_time_at_once_are_both_answered()
    {
        await Cast.Deal("Ward dispensers");
        var mara = App.ProgramOf(Cast.Mara);
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => mara.Send("/deals/columns", new { Columns = new[] { i % 2 == 0 ? "stage" : "owner" } })));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, await App.Db(db => db.Set<DealColumns>().CountAsync()));
    }

    private async Task<string[]> Heads(Person person, string address) => Heads(await App.As(person).GetStringAsync(address));

    private static string[] Heads(string html) => [.. Head().Matches(html).Select(head => Tag().Replace(head.Groups[1].Value, "").Trim())];

    [GeneratedRegex("<th scope=\"col\"[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

public sealed class ChoosingColumnsOnSqlite() : ChoosingColumnsTests(Engine.Sqlite);

public sealed class ChoosingColumnsOnPostgres() : ChoosingColumnsTests(Engine.Postgres);
