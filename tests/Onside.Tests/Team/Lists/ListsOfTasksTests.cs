using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Fields;
using Onside.Team.Lists;
using Onside.Team.People;
using Onside.Tests.Rig;
using Onside.Tests.Team.Fields;
using static Onside.Tests.Team.Inbox.Inboxes;

namespace Onside.Tests.Team.Lists;

// It is Thursday, 19 November 2026. Mara has tasks of her own, gives one to Tom on her deal; Lena has one that is none of theirs.
public abstract class ListsOfTasksTests(Engine engine) : FieldTests(engine)
{
    [Fact]
    public async Task Tasks_are_narrowed_by_any_field_and_each_condition_may_offer_several_ways()
    {
        await Add("activity", "Room", FieldType.Text);
        await Company();
        await Mara.Send("/tasks", new { Title = "Meet", Fields = new { room = "Harbour" } });

        Assert.Equal(["Call the hotel"], await Found("priority:is:High"));
        Assert.Equal(["Call the hotel", "Order samples"], await Found("due:in:next-30-days"));
        Assert.Equal(["Order samples"], await Found("due:in:2026-12"));
        Assert.Equal(["Late"], await Found("overdue:is:yes"));
        Assert.Equal(["Call the hotel", "Late"], await Found("priority:is:High|due:until:today"));
        Assert.Equal(["Meet", "Some time"], await Found("due:blank"));
        Assert.Equal(["Some time"], await Found("due:blank", "fields.room:blank"));
        Assert.Equal(["Meet"], await Found("fields.room:begins:harb"));
        Assert.Equal(["Call the hotel", "Late", "Order samples"], await Found("due:filled", "author:is:me"));
        Assert.Equal(5, (await Found("written:in:today", "done:is:no")).Count());
        Assert.Empty(await Found("about:is:deal"));
        Assert.Equal(["For Tom"], await Asked("All=true&Where=about:is:deal"));
        Assert.Equal(["For Tom"], await Asked($"All=true&Where=assignee:is:{Cast.Tom.Id}"));
        Assert.Equal(["For Tom"], await Asked("Given=true&Where=assignee:not:me"));
    }

    [Fact]
    public async Task All_I_see_are_those_of_whose_records_I_see_and_no_others()
    {
        await Company();
        Assert.Equal(["Call the hotel", "For Tom", "Late", "Order samples", "Some time"], await Asked("All=true"));
        Assert.Equal(["Lena's"], (await App.ProgramOf(Cast.Lena).Read<ListTasks.View>("/tasks?All=true")).Tasks.Select(task => task.Title));
        Assert.Equal(["For Tom", "Lena's"], (await Ruth.Read<ListTasks.View>("/tasks?All=true")).Tasks.Select(task => task.Title!).Order());

        var own = (await Mara.Read<ListTasks.View>("/tasks")).Tasks[0];
        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/tasks/{own.Id}/done", new { })).StatusCode);
        Assert.Equal([own.Title!], await Asked("All=true&Due=Done"));
        Assert.Equal(5, (await Asked("All=true&Due=Every")).Count());
        Assert.Equal(4, (await Asked("Due=Every")).Count());
        Assert.Equal([own.Title!], await Asked("Due=Every&Where=done:is:yes&Where=finished:in:today"));
        Assert.Equal(own.Title, Assert.Single((await Mara.Read<ListTasks.View>("/tasks?All=true&Due=Done&Show=Calendar&By=finished&Month=2026-11")).Calendar!.Days.Single(day => day.On.Day == 19).Entries).Name);
    }

    [Fact]
    public async Task Groups_count_what_the_list_holds_and_each_opens_its_rows()
    {
        await Company();
        await Ruth.Send("/tasks", new { Title = "From above", AssigneeId = Cast.Mara.Id });
        foreach (var (by, groups) in new (string, (string, int)[])[]
        {
            ("assignee", [("Mara Lindqvist", 5), ("Tom Okafor", 1)]), ("author", [("Mara Lindqvist", 5), ("Ruth Calloway", 1)]), ("priority", [("High", 1), ("Normal", 5)]), ("about", [("Deal", 1), ("Without", 5)]),
        })
        {
            var found = (await Mara.Read<ListTasks.View>($"/tasks?All=true&Group={by}")).Groups!.Rows;
            Assert.Equal(groups, found.Select(group => (group.Name, group.Count)).Order());
            foreach (var group in found)
                Assert.Equal(group.Count, (await Mara.Read<ListTasks.View>("/tasks" + group.Asked)).Tasks.Count);
        }
    }

    [Fact]
    public async Task A_calendar_holds_each_task_on_the_day_it_is_due_by_my_own_clock()
    {
        await Company();
        // Half past midnight in Berlin is the day before in UTC.
        await Mara.Send("/tasks", new { Title = "By night", DueOn = "2026-11-25", DueTime = "00:30" });
        var month = (await Mara.Read<ListTasks.View>("/tasks?Show=Calendar&By=due&Month=2026-11")).Calendar!;
        foreach (var (day, title) in new[] { (18, "Late"), (20, "Call the hotel"), (25, "By night") })
        {
            var found = month.Days.Single(one => one.On == new DateOnly(2026, 11, day));
            var entry = Assert.Single(found.Entries);
            Assert.Equal((title, $"/activities/{entry.Id}"), (entry.Name, entry.Url));
            Assert.Equal(HttpStatusCode.OK, (await Mara.GetAsync(entry.Url)).StatusCode);
            Assert.Equal([title], (await Mara.Read<ListTasks.View>("/tasks" + found.Asked)).Tasks.Select(task => task.Title));
        }
        Assert.Equal(4, month.Days.Sum(day => day.Entries.Count));
        Assert.Contains("Order samples", month.Days.Single(day => day.On == new DateOnly(2026, 12, 3)).Entries.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData("/tasks?Where=nothing:is:1")]
    [InlineData("/tasks?Where=due:in:someday")]
    [InlineData("/tasks?Where=priority:is:urgent")]
    [InlineData("/tasks?Where=overdue:is:perhaps")]
    [InlineData("/tasks?Where=assignee:is:nobody")]
    [InlineData("/tasks?Where=priority:near:High")]
    [InlineData("/tasks?Group=due")]
    [InlineData("/tasks?Show=Calendar&By=priority")]
    [InlineData("/tasks?Show=Map")]
    [InlineData("/tasks?Due=Sometime")]
    [InlineData("/activities?Where=minutes:from:many")]
    [InlineData("/activities?Where=kind:is:Letter")]
    [InlineData("/activities?Group=day")]
    [InlineData("/activities?Show=Calendar&By=due")]
    [InlineData("/activities?When=never")]
    [InlineData("/people?Where=function:is:Juggler")]
    [InlineData("/people?Where=team:is:north")]
    [InlineData("/people?Where=access:is:Member")]
    [InlineData("/people?Group=sight")]
    public async Task What_cannot_be_asked_is_refused_in_words(string address)
    {
        var answer = await Mara.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("detail", await answer.Text());
    }

    [Theory]
    [InlineData("task", "/tasks", "All=true&Where=overdue%3Ais%3Ayes")]
    [InlineData("activity", "/activities", "Whose=Team&Where=kind%3Ais%3ANote")]
    [InlineData("person", "/people", "Where=function%3Ais%3ALegal")]
    public async Task A_view_is_kept_opened_and_begun_with(string kind, string path, string asked)
    {
        var answer = await Mara.Send($"/lists/{kind}/views", new { Name = "Mine to watch", Audience = "Me", Mine = true, Asked = asked });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Text());
        var view = (await answer.Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;
        var begins = await App.As(Cast.Mara, follow: false).GetAsync(path);
        Assert.Equal((HttpStatusCode.Redirect, $"{path}?View={view}&{asked}"), (begins.StatusCode, begins.Headers.Location!.ToString()));
        var page = await App.As(Cast.Mara).GetStringAsync(begins.Headers.Location);
        Assert.Contains("Mine to watch", page);
        Assert.Contains($"/lists/views/{view}", page);
        Assert.DoesNotContain("Mine to watch", await App.As(Cast.Tom).GetStringAsync(path));
        Assert.Equal(HttpStatusCode.OK, (await Mara.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Tasks_are_given_together_as_if_one_by_one_and_taken_back_as_one()
    {
        var hers = await Cast.Deal("Lena's deal", Cast.Lena);
        var (one, two) = (await Made("Draft", new { Title = "Draft", DueOn = "2026-11-25", Remind = "OneDay" }), await Made("Send", new { Title = "Send" }));
        var hidden = await App.Saved(Activity.Task(new Onside.Platform.Subjects.Subject("deal", hers.Id), Cast.Lena.Id, new("Ask her", Cast.Mara.Id, Due.SomeTime), null, App.Clock.GetUtcNow().UtcDateTime));
        var done = await Made("Finished", new { Title = "Finished" });
        await Mara.Send($"/tasks/{done}/done", new { });
        var form = new { List = "?Due=Every", Field = "assignee", Value = Cast.Tom.Id.ToString() };

        var preview = (await Read<PreviewMany.View>(await Mara.Send("/lists/task/change/preview", form))).Changed;
        Assert.Equal(["Draft", "Send"], preview.Rows.Select(row => row.Name).Order());
        Assert.All(preview.Rows, row => Assert.Equal("Mara Lindqvist", row.From));
        Assert.Equal([("Ask her", "Tom Okafor cannot see this. Put Tom Okafor on the team first."), ("Finished", "This task is done already.")], preview.Left.Select(left => (left.Name, left.Why)).Order());
        Assert.Equal("Tom Okafor", preview.To);
        Assert.Empty(await Waiting(App, Cast.Tom));
        Assert.Equal([Cast.Mara.Id, Cast.Mara.Id], await Have(one, two));

        var changed = await Read<ChangeMany.Changed>(await Mara.Send("/lists/task/change", form));
        Assert.Equal(preview.Rows.Select(row => row.Id), changed.Rows.Select(row => row.Id));
        Assert.Equal([Cast.Tom.Id, Cast.Tom.Id], await Have(one, two));
        Assert.NotEmpty(await Waiting(App, Cast.Tom));
        Assert.Equal(Cast.Tom.Id, (await Reminded(one)).PersonId);
        Assert.Equal(Cast.Mara.Id, Assert.Single(await Have(hidden.Id)));

        Assert.Equal(HttpStatusCode.OK, (await Mara.Send($"/acts/{changed.Act}/undo", new { })).StatusCode);
        Assert.Equal([Cast.Mara.Id, Cast.Mara.Id], await Have(one, two));
        Assert.Equal(Cast.Mara.Id, (await Reminded(one)).PersonId);
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Days_and_what_is_done_are_said_together_too()
    {
        var (one, two) = (await Made("Draft", new { Title = "Draft", DueOn = "2026-11-25", Remind = "OneDay" }), await Made("Send", new { Title = "Send", DueOn = "2026-11-20", DueTime = "15:30" }));
        var before = (await Reminded(one)).At;
        var moved = await Read<ChangeMany.Changed>(await Mara.Send("/lists/task/change", new { Field = "due", Value = "2026-12-24" }));
        Assert.Equal(2, moved.Rows.Count);
        Assert.All(await Kept(one, two), task => Assert.Equal(new DateOnly(2026, 12, 24), task.DueOn));
        Assert.Equal(29, ((await Reminded(one)).At - before).Days);
        await Mara.Send($"/acts/{moved.Act}/undo", new { });
        Assert.Equal([((DateOnly?)new DateOnly(2026, 11, 25), new DateTime(2026, 11, 25, 23, 0, 0)), ((DateOnly?)null, new DateTime(2026, 11, 20, 14, 30, 0))], (await Kept(one, two)).Select(task => (task.DueOn, task.DueAt!.Value)));
        Assert.Equal(before, (await Reminded(one)).At);

        var far = await Read<ChangeMany.Changed>(await Mara.Send("/lists/task/change", new { Field = "due", Value = "9999-12-31" }));
        Assert.Equal((0, null, "This date is too far away."), (far.Rows.Count, far.Act, far.Left[0].Why));
        Assert.Equal(2, (await Read<ChangeMany.Changed>(await Mara.Send("/lists/task/change", new { Field = "due" }))).Rows.Count);
        Assert.All(await Kept(one, two), task => Assert.Null(task.DueAt));

        var done = await Read<ChangeMany.Changed>(await Mara.Send("/lists/task/change", new { Ids = new[] { two }, Field = "done", Value = "yes" }));
        Assert.Equal("No", Assert.Single(done.Rows).From);
        Assert.Equal([null, Cast.Mara.Id], (await Kept(one, two)).Select(task => task.DoneById));
        Assert.Equal("Send", Assert.Single((await Read<ChangeMany.Changed>(await Mara.Send("/lists/task/change", new { Ids = new[] { two }, Field = "due", Value = "2026-12-24" }))).Left).Name);
        await Mara.Send($"/acts/{done.Act}/undo", new { });
        Assert.All(await Kept(one, two), task => Assert.Null(task.DoneAt));
        Assert.Equal(0, (await App.Types("verify")).Code);
    }

    [Fact]
    public async Task Only_what_I_see_changes()
    {
        await Company();
        var foreign = (await App.ProgramOf(Cast.Lena).Read<ListTasks.View>("/tasks")).Tasks[0].Id;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Mara.Send("/lists/task/change", new { Ids = new[] { foreign }, Field = "done", Value = "yes" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Ben).Send("/lists/task/change", new { Field = "done", Value = "yes" })).StatusCode);
        await Refused(await Mara.Send("/lists/task/change", new { Field = "assignee", Value = Cast.Claire.Id.ToString() }), "Value", "offered");
        await Refused(await Mara.Send("/lists/task/change", new { Field = "done", Value = "perhaps" }), "Value", "offered");
        Assert.Equal(HttpStatusCode.BadRequest, (await Mara.Send("/lists/task/change", new { List = "?Where=nothing:is:1", Field = "done", Value = "yes" })).StatusCode);
        Assert.Null((await Kept(foreign))[0].DoneAt);
    }

    private async Task Company()
    {
        foreach (var task in new object[]
        {
            new { Title = "Call the hotel", DueOn = "2026-11-20", Priority = "High" }, new { Title = "Order samples", DueOn = "2026-12-03" }, new { Title = "Some time" }, new { Title = "Late", DueOn = "2026-11-18" },
        })
            await Mara.Send("/tasks", task);
        var (ours, theirs) = (await Cast.Deal("Dispensers"), await Cast.Deal("Lena's deal", Cast.Lena));
        await Mara.Send($"/timeline/deal/{ours.Id}/tasks", new { Title = "For Tom", AssigneeId = Cast.Tom.Id });
        await App.ProgramOf(Cast.Lena).Send($"/timeline/deal/{theirs.Id}/tasks", new { Title = "Lena's" });
    }

    private async Task<Guid> Made(string title, object form)
    {
        var answer = await Mara.Send("/tasks", form);
        Assert.True(answer.IsSuccessStatusCode, await answer.Text());
        return await App.Db(db => db.Set<Activity>().Where(task => task.Title == title).Select(task => task.Id).SingleAsync());
    }

    private async Task<IEnumerable<Guid>> Have(params Guid[] tasks) => (await Kept(tasks)).Select(task => task.AssigneeId!.Value);

    private async Task<List<Activity>> Kept(params Guid[] tasks)
    {
        var kept = await App.Db(db => db.Set<Activity>().Where(task => tasks.Contains(task.Id)).ToDictionaryAsync(task => task.Id));
        return [.. tasks.Select(id => kept[id])];
    }

    private Task<Reminder> Reminded(Guid task) => App.Db(db => db.Set<Reminder>().SingleAsync(reminder => reminder.ActivityId == task));

    private Task<IEnumerable<string>> Found(params string[] where) => Asked(string.Join('&', where.Select(one => "Where=" + Uri.EscapeDataString(one))));

    private async Task<IEnumerable<string>> Asked(string query) => (await Mara.Read<ListTasks.View>($"/tasks?{query}")).Tasks.Select(task => task.Title!).Order();

    private static async Task<T> Read<T>(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.OK, await answer.Text());
        return (await answer.Content.ReadFromJsonAsync<T>(Browsing.Json))!;
    }
}

public sealed class ListsOfTasksOnSqlite() : ListsOfTasksTests(Engine.Sqlite);

public sealed class ListsOfTasksOnPostgres() : ListsOfTasksTests(Engine.Postgres);
