using System.Net;
using Onside.Front.Home;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Plans;
using Onside.Team.Objectives;
using Onside.Team.People;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Objectives;

public abstract class TreeTests(Engine engine) : ObjectiveTests(engine)
{
    private Task<ListObjectives.View> Tree(string asked = "") => Mara.Read<ListObjectives.View>($"/objectives{asked}");

    private Task<ShowObjective.View> Below(ShowObjective.View? parent, string name) => Begin(new() { ["Name"] = name, ["ParentId"] = parent?.Row.Id, ["IsCompany"] = parent is null });

    [Fact]
    public async Task The_tree_says_what_leads_to_no_objective_of_the_company_and_what_no_department_accepted()
    {
        await Departments();
        var company = await Below(null, "The year");
        var sales = await Below(company, "Sell");
        var offers = await Below(sales, "Offers in three days");
        var alone = await Begin(Whole("Alone", Function.Finance));
        Assert.Equal([("The year", 0, false), ("Sell", 1, false), ("Offers in three days", 2, false), ("Alone", 0, true)], (await Tree()).Rows.Select(row => (row.Name, row.Depth, row.IsLoose)));
        Assert.Equal(["Alone"], (await Tree()).Loose.Select(row => row.Name));
        Assert.Equal(4, (await Tree()).Uncarried.Count);
        await Accept(Tom, await Do(Mara, alone, "proposal"), Function.Finance);
        Assert.DoesNotContain((await Tree()).Uncarried, row => row.Name == "Alone");
        Assert.Equal(["The year", "Sell"], (await See(Lena, offers)).Way.Select(above => above.Name));
        Assert.Equal("Sell", Assert.Single((await See(Lena, company)).Below).Name);

        await Do(Mara, sales, "ending", new { How = "Dropped", Note = "Not this year." });
        Assert.True((await See(Mara, offers)).Row.IsLoose);
        await Do(Mara, offers, "ending", new { How = "Dropped", Note = "Not this year." });
        Assert.Equal(["The year", "Alone"], (await Tree()).Rows.Select(row => row.Name));
        Assert.Equal(4, (await Tree("?Ended=true")).Rows.Count);
        var page = await (await App.As(Cast.Ben).GetAsync("/objectives?Ended=true")).Text();
        Assert.Contains("Offers in three days", page);
        Assert.Contains("1 leads to no objective of the company:", page);
    }

    [Fact]
    public async Task A_circle_is_refused_and_named_and_nothing_stands_more_than_six_deep()
    {
        var top = await Below(null, "One");
        var chain = new List<ShowObjective.View> { top };
        foreach (var name in new[] { "Two", "Three", "Four", "Five", "Six" })
            chain.Add(await Below(chain[^1], name));
        await Refuses(await Mara.Send("/objectives", new { Name = "Seven", ParentId = chain[^1].Row.Id }), "At most 6 objectives stand below each other.");
        await Refuses(await Try(Mara, chain[1], "", new { Name = "Two", ParentId = chain[3].Row.Id }), "That would be a circle: Two → Three → Four → Two. Choose another.");
        await Refuses(await Try(Mara, chain[1], "", new { Name = "Two", ParentId = chain[1].Row.Id }), "That would be a circle: Two → Two.");
        await Refuses(await Try(Mara, chain[1], "", new { Name = "Two", ParentId = Guid.CreateVersion7() }), "Choose an objective that is here.");
        await Refuses(await Try(Mara, chain[1], "", new { Name = "Two", ParentId = top.Row.Id, IsCompany = true }), "An objective of the company stands at the top.");
        var other = await Below(await Below(null, "Other"), "Below other");
        await Refuses(await Try(Mara, chain[1], "", new { Name = "Two", ParentId = other.Row.Id }), "At most 6 objectives stand below each other.");
        await Edit(Mara, chain[4], new() { ["Name"] = "Five", ["ParentId"] = other.Row.Id });
        Assert.Equal(["Other", "Below other", "Five"], (await See(Mara, chain[5])).Way.Select(above => above.Name));
    }

    [Fact]
    public async Task Of_two_who_hang_each_below_the_other_at_once_one_is_refused()
    {
        for (var i = 0; i < 4; i++)
        {
            var (one, other) = (await Begin(new() { ["Name"] = $"One {i}" }), await Begin(new() { ["Name"] = $"Other {i}" }));
            var answers = await Task.WhenAll(Try(Mara, one, "", new { Name = $"One {i}", ParentId = other.Row.Id }), Try(Ruth, other, "", new { Name = $"Other {i}", ParentId = one.Row.Id }));
            Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            await Refuses(answers.Single(answer => answer.StatusCode != HttpStatusCode.OK), "That would be a circle");
        }
        Assert.Equal(8, (await Tree()).Rows.Count);
    }

    [Fact]
    public async Task Promises_an_outcome_and_obstacles_hang_on_it_and_the_search_finds_it()
    {
        await Departments();
        var it = await Begin();
        var asked = await Read(await Tom.Send("/commitments", new { To = Cast.Lena.Id, Kind = "objective", About = it.Row.Id, What = "Count the contracts", Condition = "The number stands here.", DueAt = Now.AddDays(3), Why = "So that we begin right." }), HttpStatusCode.Created);
        Assert.Equal(asked.Commitment.Id, Assert.Single((await Mara.Read<SubjectPromises.View>($"/promises/objective/{it.Row.Id}")).Open).Id);
        Assert.Equal(HttpStatusCode.Created, (await Tom.Send("/outcomes", new { Kind = "objective", About = it.Row.Id })).StatusCode);
        var outcome = Assert.Single((await Lena.Read<SubjectOutcomes.View>($"/outcomes/of/objective/{it.Row.Id}")).Rows);
        Assert.Equal(("A third from service", "Mara Lindqvist", Day.AddDays(60)), (outcome.What, outcome.Owner.Name, outcome.DueOn!.Value));
        var raised = await Tom.Send($"/obstacles/on/objective/{it.Row.Id}", new { Category = "Capacity", Text = "Two technicians are missing" });
        Assert.True(raised.IsSuccessStatusCode, await raised.Text());
        Assert.Contains("Two technicians are missing", await (await App.As(Cast.Lena).GetAsync($"/obstacles/on/objective/{it.Row.Id}")).Text());
        Assert.Contains((await Lena.Read<SearchAll.View>("/search?Q=third+serv")).Rows, row => row.Id == it.Row.Id);
        Assert.Empty((await App.ProgramOf(Cast.Claire).Read<SearchAll.View>("/search?Q=third+serv")).Rows);
        Assert.Contains("began the objective", await (await App.As(Cast.Lena).GetAsync($"/timeline/objective/{it.Row.Id}")).Text());
    }

    [Fact]
    public async Task Without_a_script_it_is_begun_proposed_and_accepted_by_forms_and_what_is_typed_stays_text()
    {
        await Departments();
        const string hostile = "</title><script>alert(1)</script>";
        var (mara, tom) = (App.As(Cast.Mara), App.As(Cast.Tom));
        Assert.Contains("No objective is here yet", await (await mara.GetAsync("/objectives")).Text());
        var begun = await mara.Submit("/objectives/new", "/objectives", ("Name", hostile), ("Why", hostile), ("Metric", hostile), ("Unit", "<b>"), ("Baseline", "1.5"), ("Target", "3"), ("DueOn", Day.AddDays(9).ToString("O")), ("Departments", "Finance"), ("IsCompany", "true"));
        Assert.True(begun.IsSuccessStatusCode, await begun.Text());
        var row = Assert.Single((await Tree()).Rows);
        Assert.Equal((hostile, 1.5m, true), (row.Name, row.Baseline!.Value, row.IsCompany));
        var page = $"/objectives/{row.Id}";
        Assert.True((await mara.Submit(page, $"{page}/proposal")).IsSuccessStatusCode);
        var accepted = await (await tom.Submit(page, $"{page}/departments/Finance/acceptance", ("Round", 1))).Text();
        Assert.Contains("Carried by all", accepted);
        Assert.True((await tom.Submit(page, $"{page}/reports", ("Value", "2"))).IsSuccessStatusCode);
        Assert.Equal(33, (await Tree()).Rows[0].Percent);
        foreach (var address in new[] { "/objectives", page, $"{page}/edit", "/objectives/new" })
            Assert.DoesNotContain("<script>alert", await (await mara.GetAsync(address)).Text());
    }
}

public sealed class TreeOnSqlite() : TreeTests(Engine.Sqlite);

public sealed class TreeOnPostgres() : TreeTests(Engine.Postgres);
