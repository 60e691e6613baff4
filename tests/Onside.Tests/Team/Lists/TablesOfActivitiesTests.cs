using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;

namespace Onside.Tests.Team.Lists;

// Tasks and activities as tables, with the columns that each person chooses.
public abstract partial class TablesOfActivitiesTests(Engine engine) : FieldTests(engine)
{
    private static readonly string[] OfTasks = ["Task", "Due", "Whose task", "About which", "Priority"], OfActivities = ["Activity", "What", "Day", "Who", "About which"];

    [Fact]
    public async Task They_are_tables_only_where_somebody_asks_for_one()
    {
        await Company();
        foreach (var (list, kind, usual) in new[] { ("/tasks", "task", OfTasks), ("/activities", "activity", OfActivities) })
        {
            var page = await Page(list);
            Assert.Contains($"href=\"{list}?Show=Table\"", page);
            Assert.DoesNotContain("columns-menu", page);
            Assert.DoesNotContain("role=\"table\"", page);
            Assert.DoesNotContain("With the columns as they are now", page);
            var table = await Page($"{list}?Show=Table");
            Assert.Equal(usual, Heads(table));
            Assert.Contains("columns-menu", table);
            Assert.Contains("With the columns as they are now", table);
            Assert.Contains($"id=\"{kind}-list\"", table);
            Assert.Contains("class=\"pick\"", table);
            Assert.DoesNotContain("class=\"pick\"", await App.As(Cast.Ben).GetStringAsync($"{list}?Show=Table"));
            Assert.Equal(await Mara.GetStringAsync(list), (await Mara.GetStringAsync($"{list}?Show=Table")).Replace("?Show=Table", "", StringComparison.Ordinal));
            Assert.DoesNotContain("columns-menu", await Page($"{list}?Show=Table&Where=about:is:product"));
        }
        var tasks = await Page("/tasks?Show=Table");
        Assert.Matches("<a href=\"/activities/[0-9a-f-]{36}\">Call the hotel</a>", tasks);
        Assert.Contains("<span class=\"due bad\">", tasks);
        Assert.Contains("1 day late", tasks);
        Assert.Contains(">Dispensers</a>", tasks);
        Assert.Contains("href=\"/tasks?All=true&amp;Show=Table\"", tasks);
        var activities = await Page("/activities?Show=Table&When=Both");
        Assert.Contains(">Mara Lindqvist called Claire</a>", activities);
        Assert.Contains("<input type=\"hidden\" name=\"Show\" value=\"Table\"", activities);
    }

    [Fact]
    public async Task What_I_choose_is_mine_and_the_same_list_comes_back()
    {
        await Company();
        await Add("activity", "Room", FieldType.Text);
        await Mara.Send("/tasks", new { Title = "Meet", Fields = new { room = "Harbour" } });
        foreach (var (kind, list, chosen, heads) in new[]
        {
            ("task", "/tasks", "fields.room author written day done done-by due", "Task, Room, Given by, Added on, Day, Finished on, Finished by, Due"),
            ("activity", "/activities", "minutes with direction outcome place attendees assignee due priority done pinned fields.room", "Activity, Minutes, With, Direction, Outcome, Place, Who of us takes part, Whose task, Due, Priority, Finished on, Pinned, Room"),
        })
        {
            var answer = await App.As(Cast.Mara).Click($"{list}?Show=Table", $"/lists/{kind}/columns", [("List", "?Show=Table"), .. chosen.Split(' ').Select(name => ("Columns", (object?)name))]);
            var html = await answer.Text();
            Assert.True(answer.StatusCode == HttpStatusCode.OK, html);
            Assert.StartsWith($"<section class=\"card\" id=\"{kind}-list\"", html);
            Assert.Equal(heads.Split(", "), Heads(html));
            Assert.Equal(heads.Split(", "), Heads(await Page($"{list}?Show=Table")));
            Assert.Equal(heads.Split(", "), Heads(await Page($"{list}?Show=Table&{(kind == "task" ? "Due=Every" : "When=Both")}")));
        }
        Assert.Contains("<td role=\"cell\" class=\"wide quietly\">Harbour</td>", await Page("/tasks?Show=Table"));
        var calls = await Page("/activities?Show=Table&When=Both");
        foreach (var told in new[] { "12 min", "We called", "Reached", "Claire", "Hall 7", "Tom Okafor" })
            Assert.Contains(told, calls);
        Assert.Equal(["Task", "Due", "Room"], Heads(await Page("/tasks?Show=Table&Columns=due&Columns=fields.room")));
        await Ruth.Send("/tasks", new { Title = "Ruth's" });
        Assert.Equal(OfTasks, Heads(await App.As(Cast.Ruth).GetStringAsync("/tasks?Show=Table")));
    }

    [Fact]
    public async Task A_head_leads_to_its_order_where_an_index_serves_it()
    {
        await Company();
        await Mara.Send("/lists/task/columns", new { Columns = new[] { "due", "done", "day" } });
        Assert.Equal(["due"], Sorted(await Page("/tasks?Show=Table")));
        Assert.Equal(["done"], Sorted(await Page("/tasks?Show=Table&Due=Done&All=true")));
        Assert.Equal(["day"], Sorted(await Page("/tasks?Show=Table&Due=Every")));
        Assert.Equal(["day"], Sorted(await Page("/activities?Show=Table")));
        Assert.Equal(["Late", "Call the hotel"], await Tasks("/tasks"));
        Assert.Equal(["Call the hotel", "Late"], await Tasks("/tasks?Sort=-due"));
        Assert.Equal(["Needs", "They want it by May", "Finished"], (await Mara.Read<ListActivities.View>("/activities?Sort=day&Where=kind:not:Call")).Activities.Select(activity => activity.Summary));
        foreach (var address in new[] { "/tasks?Sort=done", "/tasks?Due=Every&Sort=due", "/activities?Sort=due", "/tasks?Sort=fields.nothing" })
            Assert.Equal(HttpStatusCode.BadRequest, (await Mara.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("Sort=-due", Segments(await Page("/tasks?Show=Table&Sort=-due")));

        await Add("activity", "Seats", FieldType.Number);
        await Mara.Send("/tasks", new { Title = "Three", Fields = new { seats = 3 } });
        await Mara.Send("/tasks", new { Title = "Nine", Fields = new { seats = 9 } });
        Assert.Equal(["Nine", "Three"], (await Tasks("/tasks?Sort=-fields.seats")).Take(2));
        Assert.Contains("Sort=fields.seats", await Page("/tasks?Show=Table&Columns=fields.seats"));
    }

    [Fact]
    public async Task A_view_keeps_the_table_and_its_columns()
    {
        await Company();
        await Mara.Send("/lists/task/columns", new { Columns = new[] { "author", "due" } });
        var view = (await (await Mara.Send("/lists/task/views", new { Name = "Mine as a table", Audience = "Everyone", Asked = "?All=true&Show=Table", WithColumns = true })).Content.ReadFromJsonAsync<Made>(Browsing.Json))!;
        var page = await App.As(Cast.Tom).GetStringAsync($"/tasks?View={view.Id}&{(await Mara.Read<Onside.Team.Lists.EditView.View>(view.Url)).Asked}");
        Assert.Equal(["Task", "Given by", "Due"], Heads(page));
        Assert.Contains("Mine as a table", page);
    }

    [Fact]
    public async Task A_table_costs_no_more_than_any_page()
    {
        await Company();
        await Add("activity", "Room", FieldType.Text);
        var mara = App.As(Cast.Mara);
        foreach (var address in new[] { "/tasks?Show=Table&All=true&Columns=fields.room&Columns=about&Group=assignee", "/activities?Show=Table&Whose=Team&When=Both&Columns=fields.room&Columns=about&Group=kind" })
        {
            await mara.GetStringAsync(address);
            App.Statements.Take();
            await mara.GetStringAsync(address);
            var statements = App.Statements.Take();
            Assert.True(statements.Count is > 0 and <= 12, string.Join("\n\n", statements));
        }
    }

    private async Task Company()
    {
        var deal = await Cast.Deal("Dispensers");
        var at = $"/timeline/deal/{deal.Id}";
        await Mara.Send($"{at}/tasks", new { Title = "Call the hotel", DueOn = "2026-11-25", Priority = "High" });
        await Mara.Send("/tasks", new { Title = "Late", DueOn = "2026-11-18" });
        await Mara.Send($"{at}/notes", new { Text = "They want it by May" });
        await Mara.Send($"{at}/calls", new { Minutes = 12, With = "Claire" });
        await Mara.Send($"{at}/meetings", new { Title = "Needs", StartsAt = "2026-11-17T09:00:00Z", Place = "Hall 7", People = new[] { Cast.Tom.Id } });
        var finished = await Mara.Send($"{at}/tasks", new { Title = "Finished" });
        await Mara.Send($"/tasks/{(await finished.Content.ReadFromJsonAsync<ActivityView>(Browsing.Json))!.Id}/done", new { });
    }

    private Task<string> Page(string address) => App.As(Cast.Mara).GetStringAsync(address);

    private async Task<IEnumerable<string?>> Tasks(string address) => (await Mara.Read<ListTasks.View>(address)).Tasks.Select(task => task.Title);

    private static string[] Heads(string html) => [.. Head().Matches(html).Select(head => Tag().Replace(head.Groups[1].Value, "").Trim())];

    private static string[] Sorted(string html) => [.. Order().Matches(html).Select(order => order.Groups[1].Value)];

    private static string Segments(string html) => html[html.IndexOf("class=\"segmented", StringComparison.Ordinal)..html.IndexOf("id=\"list-top\"", StringComparison.Ordinal)];

    [GeneratedRegex("<th scope=\"col\"[^>]*>(.*?)</th>", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex("<th scope=\"col\"[^>]*>\\s*<a href=\"[^\"]*Sort=-?(\\w+)")]
    private static partial Regex Order();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}

public sealed class TablesOfActivitiesOnSqlite() : TablesOfActivitiesTests(Engine.Sqlite);

public sealed class TablesOfActivitiesOnPostgres() : TablesOfActivitiesTests(Engine.Postgres);
