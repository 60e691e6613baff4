using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Activities;

public abstract class TaskTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task One_click_finishes_a_task_and_one_click_opens_it_again()
    {
        var task = await Task();
        var mara = App.As(Cast.Mara);

        var done = await (await mara.Click("/tasks", $"/tasks/{task.Id}/done")).Text();
        Assert.Contains($"hx-swap-oob=\"innerHTML:#activity-{task.Id}\"", done);
        Assert.Contains($"hx-post=\"/tasks/{task.Id}/done/undo\"", done);
        Assert.Equal(App.Clock.Now(), (await Again(task)).DoneAt);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await mara.Click("/tasks", $"/tasks/{task.Id}/done")).StatusCode);

        await mara.Click("/tasks", $"/tasks/{task.Id}/done/undo");
        Assert.Equal((null, null), ((await Again(task)).DoneAt, (await Again(task)).DoneById));
    }

    [Fact]
    public async Task Moving_a_task_can_be_undone_to_the_very_moment_it_was_due()
    {
        var (timed, daily) = (await Task(due: Due.Moment(new DateTime(2026, 11, 20, 15, 30, 0, DateTimeKind.Utc))), await Task(due: Due.Day(new(2026, 11, 21), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))));
        var mara = App.As(Cast.Mara);
        foreach (var task in new[] { timed, daily })
        {
            var moved = await (await mara.Click("/tasks", $"/tasks/{task.Id}/due", ("To", "NextWeek"))).Text();
            Assert.Equal(new DateOnly(2026, 11, 23), (await Again(task)).DueOn);
            var undo = System.Text.RegularExpressions.Regex.Match(moved, "hx-post=\"(/tasks/[^\"]+/due/undo[^\"]*)\"").Groups[1].Value;
            await mara.Click("/tasks", WebUtility.HtmlDecode(undo));
            Assert.Equal((task.DueAt, task.DueOn), ((await Again(task)).DueAt, (await Again(task)).DueOn));
        }
    }

    [Fact]
    public async Task A_task_is_given_only_to_somebody_who_sees_what_it_is_about()
    {
        var task = await Task();
        var program = App.ProgramOf(Cast.Mara);

        var refused = await program.Send($"/tasks/{task.Id}/assignee", new { AssigneeId = Cast.Lena.Id });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Lena Vogt cannot see this", await refused.Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/tasks/{task.Id}/assignee", new { AssigneeId = Cast.Claire.Id })).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/tasks/{task.Id}/assignee", new { AssigneeId = Cast.Tom.Id })).StatusCode);
        Assert.Equal([task.Id], (await App.ProgramOf(Cast.Tom).Read<ListTasks.View>("/tasks")).Tasks.Select(t => t.Id));
        Assert.Empty((await program.Read<ListTasks.View>("/tasks")).Tasks);
        Assert.Equal([task.Id], (await program.Read<ListTasks.View>("/tasks?given=true")).Tasks.Select(t => t.Id));
    }

    [Fact]
    public async Task My_days_are_those_of_my_own_clock()
    {
        var mara = App.ProgramOf(Cast.Mara);
        await mara.Send("/tasks", new { Title = "today", DueOn = "2026-11-19" });
        await mara.Send("/tasks", new { Title = "this week", DueOn = "2026-11-22" });
        await mara.Send("/tasks", new { Title = "next week", DueOn = "2026-11-23" });
        await mara.Send("/tasks", new { Title = "some time" });
        await mara.Send("/tasks", new { Title = "late", DueOn = "2026-11-18" });

        Assert.Equal(new TaskCounts(1, 1, 1, 2), (await mara.Read<ListTasks.View>("/tasks")).Counts);
        Assert.Equal(["late", "today", "this week", "next week", "some time"], (await mara.Read<ListTasks.View>("/tasks")).Tasks.Select(t => t.Title));
        foreach (var (show, titles) in new[] { ("overdue", "late"), ("today", "today"), ("week", "this week"), ("later", "next week,some time") })
            Assert.Equal(titles.Split(','), (await mara.Read<ListTasks.View>($"/tasks?due={show}")).Tasks.Select(t => t.Title));

        // Midnight in Berlin is 23:00 UTC: a minute before it the day's task is not late yet, a minute after it is.
        App.Clock.Advance(new DateTime(2026, 11, 19, 22, 59, 0, DateTimeKind.Utc) - App.Clock.Now());
        Assert.Equal(1, (await mara.Read<ListTasks.View>("/tasks")).Counts.Overdue);
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, (await mara.Read<ListTasks.View>("/tasks")).Counts.Overdue);
    }

    [Fact]
    public async Task A_stale_edit_is_refused_with_both_versions_and_another_kind_is_not_found()
    {
        var task = await Task();
        var program = App.ProgramOf(Cast.Mara);
        Assert.Equal(HttpStatusCode.OK, (await program.Send($"/tasks/{task.Id}", new { Title = "Send the new offer", Version = 1 })).StatusCode);
        var stale = await program.Send($"/tasks/{task.Id}", new { Title = "Send nothing", Version = 1 });
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        Assert.Contains("Send the new offer", await stale.Text());
        Assert.Equal(HttpStatusCode.NotFound, (await program.Send($"/notes/{task.Id}", new { Text = "x" })).StatusCode);
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("20266-01-01")]
    public async Task Impossible_dates_are_refused_at_their_field(string day)
    {
        var answer = await App.As(Cast.Mara).Click("/tasks", "/tasks", ("Title", "x"), ("DueOn", day));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("form-DueOn-error", await answer.Text());
        Assert.InRange((int)(await App.ProgramOf(Cast.Mara).Send("/tasks", new { Title = "x", DueOn = day })).StatusCode, 400, 422);
    }

    [Fact]
    public async Task Deleting_leaves_a_way_back()
    {
        var task = await Task();
        var mara = App.As(Cast.Mara);
        var gone = await (await mara.Click("/tasks", $"/activities/{task.Id}/deletion")).Text();
        Assert.Contains($"/activities/{task.Id}/deletion/undo", gone);
        Assert.Empty((await App.ProgramOf(Cast.Mara).Read<ListTasks.View>("/tasks")).Tasks);
        Assert.Contains("Send the offer", await (await mara.Click("/tasks", $"/activities/{task.Id}/deletion/undo")).Text());
        Assert.Single((await App.ProgramOf(Cast.Mara).Read<ListTasks.View>("/tasks")).Tasks);
    }

    [Fact]
    public async Task Who_leaves_hands_over_what_is_open()
    {
        var (open, done) = (await Task(assignee: Cast.Tom.Id), await Task(assignee: Cast.Tom.Id));
        await App.ProgramOf(Cast.Tom).Send($"/tasks/{done.Id}/done", new { });
        Assert.True((await App.ProgramOf(Cast.Ruth).Send($"/people/{Cast.Tom.Id}/deactivation", new { SuccessorId = Cast.Mara.Id })).IsSuccessStatusCode);
        Assert.Equal((Cast.Mara.Id, Cast.Tom.Id), ((await Again(open)).AssigneeId, (await Again(done)).AssigneeId));
    }

    [Fact]
    public async Task My_own_task_stays_mine_when_I_no_longer_see_its_subject()
    {
        var task = await Task(assignee: Cast.Lena.Id);
        var lena = App.ProgramOf(Cast.Lena);
        var seen = Assert.Single((await lena.Read<ListTasks.View>("/tasks")).Tasks);
        Assert.Null(seen.Subject);
        Assert.Equal(HttpStatusCode.OK, (await lena.Send($"/tasks/{task.Id}/done", new { })).StatusCode);
    }

    [Fact]
    public async Task The_lists_take_few_statements_and_open_in_both_faces()
    {
        for (var i = 0; i < 60; i++)
            await Task(title: $"task {i}");
        var (mara, program) = (App.As(Cast.Mara), App.ProgramOf(Cast.Mara));
        foreach (var url in new[] { "/tasks", "/tasks?due=done", "/tasks?due=every", "/tasks?all=true&due=done&group=assignee&show=calendar", "/tasks?given=true", "/activities", "/activities?whose=team&kind=note&from=2026-01-01&until=2026-12-31", "/reminders" })
        {
            Assert.StartsWith("<!doctype html>", await mara.GetStringAsync(url));
            App.Statements.Take();
            Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(url)).StatusCode);
            Assert.InRange(App.Statements.Take().Count, 1, 12);
        }
        var first = await program.Read<ListTasks.View>("/tasks");
        var second = await program.Read<ListTasks.View>($"/tasks?after={first.Next}");
        Assert.Equal((50, 10, null), (first.Tasks.Count, second.Tasks.Count, second.Next));
    }

    [Fact]
    public async Task The_list_of_activities_leaves_out_what_is_about_a_subject_I_do_not_see()
    {
        var (ours, theirs) = (await Cast.Deal("Ours"), await Cast.Deal("Theirs", Cast.Lena));
        await App.Db(async db =>
        {
            db.Add(Activity.Note(new("deal", ours.Id), Cast.Tom.Id, "<p>on ours</p>", App.Clock.Now()));
            db.Add(Activity.Note(new("deal", theirs.Id), Cast.Tom.Id, "<p>on theirs</p>", App.Clock.Now()));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(["on ours"], (await App.ProgramOf(Cast.Mara).Read<ListActivities.View>("/activities?whose=team")).Activities.Select(a => a.Summary));
        Assert.Equal(2, (await App.ProgramOf(Cast.Ruth).Read<ListActivities.View>("/activities?whose=team")).Activities.Count);
        Assert.Empty((await App.ProgramOf(Cast.Lena).Read<ListActivities.View>($"/activities?personId={Cast.Tom.Id}")).Activities);
    }

    private async Task<Activity> Task(string title = "Send the offer", Guid? assignee = null, Due due = default)
    {
        var deal = await App.Db(db => db.Set<Onside.Customers.Deals.Deal>().FirstOrDefaultAsync()) ?? await Cast.Deal("Filtration for 14 hotels");
        return await App.Saved(Activity.Task(new Onside.Platform.Subjects.Subject("deal", deal.Id), Cast.Mara.Id, new(title, assignee ?? Cast.Mara.Id, due), null, App.Clock.Now()));
    }

    private Task<Activity> Again(Activity task) => App.Db(db => db.Set<Activity>().SingleAsync(a => a.Id == task.Id));
}

public sealed class TasksOnSqlite() : TaskTests(Engine.Sqlite);

public sealed class TasksOnPostgres() : TaskTests(Engine.Postgres);
