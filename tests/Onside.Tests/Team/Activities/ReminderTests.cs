using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Activities;

public abstract class ReminderTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task Two_dispatchers_at_once_deliver_each_reminder_once()
    {
        for (var i = 0; i < 30; i++)
            await App.ProgramOf(Cast.Mara).Send("/tasks", new { Title = $"task {i}", DueOn = "2026-11-19", DueTime = "12:00", Remind = "TenMinutes" });
        App.Clock.Advance(TimeSpan.FromHours(3));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Deliver()));

        Assert.Equal(30, await App.Db(db => db.Set<Reminder>().CountAsync(r => r.DeliveredAt != null)));
        Assert.Equal(30, await App.Db(db => db.Set<PlatformEvent>().CountAsync(e => e.Kind == "reminder-fell")));
        await Deliver();
        Assert.Equal(30, await App.Db(db => db.Set<PlatformEvent>().CountAsync(e => e.Kind == "reminder-fell")));
    }

    [Fact]
    public async Task A_reminder_comes_at_its_time_waits_to_be_put_aside_and_can_come_again()
    {
        var program = App.ProgramOf(Cast.Mara);
        await program.Send("/tasks", new { Title = "Call Hugo", DueOn = "2026-11-19", DueTime = "12:00", Remind = "OneHour" });
        App.Clock.Advance(TimeSpan.FromMinutes(59));
        await Deliver();
        Assert.Empty((await program.Read<ShowReminders.View>("/reminders")).Reminders);

        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await Deliver();
        var reminder = Assert.Single((await program.Read<ShowReminders.View>("/reminders")).Reminders);
        Assert.Equal(("Call Hugo", new DateTime(2026, 11, 19, 10, 0, 0, DateTimeKind.Utc)), (reminder.Activity.Title, reminder.At));
        Assert.Equal(HttpStatusCode.NotFound, (await App.ProgramOf(Cast.Tom).Send($"/reminders/{reminder.Id}/seen", new { })).StatusCode);

        Assert.Empty((await (await program.Send($"/reminders/{reminder.Id}/snooze", new { For = "OneHour" })).Content.ReadFromJsonAsync<ShowReminders.View>(Browsing.Json))!.Reminders);
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Deliver();
        Assert.Single((await program.Read<ShowReminders.View>("/reminders")).Reminders);
        await program.Send($"/reminders/{reminder.Id}/seen", new { });
        Assert.Empty((await program.Read<ShowReminders.View>("/reminders")).Reminders);
    }

    [Fact]
    public async Task It_is_said_once_in_whichever_window_asks_first_and_stays_on_the_list()
    {
        await App.ProgramOf(Cast.Mara).Send("/tasks", new { Title = "Call <b>Hugo</b>", DueOn = "2026-11-19", DueTime = "12:00", Remind = "OneHour" });
        App.Clock.Advance(TimeSpan.FromHours(2));
        await Deliver();
        var windows = Enumerable.Range(0, 4).Select(_ => App.As(Cast.Mara)).ToList();
        var answers = await Task.WhenAll(windows.Select(async window => await (await window.Click("/tasks", "/reminders/toasts")).Text()));

        var told = Assert.Single(answers, answer => answer.Contains("hx-swap-oob=\"beforeend\"", StringComparison.Ordinal));
        Assert.Contains("Call &lt;b&gt;Hugo&lt;/b&gt;", told);
        Assert.Single((await App.ProgramOf(Cast.Mara).Read<ShowReminders.View>("/reminders")).Reminders);
        Assert.Contains("Call &lt;b&gt;Hugo", await App.As(Cast.Mara).GetStringAsync("/"));
    }

    [Fact]
    public async Task A_page_that_looks_for_news_by_itself_does_not_keep_its_session_alive()
    {
        var mara = App.As(Cast.Mara);
        await mara.GetAsync("/tasks");
        var before = await Seen();
        App.Clock.Advance(TimeSpan.FromHours(1));
        using var quiet = new HttpRequestMessage(HttpMethod.Get, "/reminders");
        quiet.Headers.Add("X-Quiet", "1");
        Assert.Equal(HttpStatusCode.OK, (await mara.SendAsync(quiet)).StatusCode);
        Assert.Equal(before, await Seen());
        await mara.GetAsync("/tasks");
        Assert.NotEqual(before, await Seen());
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_is_done_or_gone()
    {
        var program = App.ProgramOf(Cast.Mara);
        foreach (var title in new[] { "done", "gone" })
            await program.Send("/tasks", new { Title = title, DueOn = "2026-11-19", DueTime = "12:00", Remind = "AtTheTime" });
        var tasks = await App.Db(db => db.Set<Activity>().ToDictionaryAsync(a => a.Title!));
        await program.Send($"/tasks/{tasks["done"].Id}/done", new { });
        await program.Send($"/activities/{tasks["gone"].Id}/deletion", new { });
        App.Clock.Advance(TimeSpan.FromDays(1));
        await Deliver();
        Assert.Equal(0, await App.Db(db => db.Set<Reminder>().CountAsync(r => r.DeliveredAt != null)));
    }

    [Fact]
    public async Task A_reminder_moves_with_its_task_and_goes_to_whoever_has_it()
    {
        var program = App.ProgramOf(Cast.Mara);
        var deal = await Cast.Deal("Filtration for 14 hotels");
        await program.Send($"/timeline/deal/{deal.Id}/tasks", new { Title = "Draft", DueOn = "2026-11-24", Remind = "AtTheTime" });
        var task = await App.Db(db => db.Set<Activity>().SingleAsync());
        Assert.Equal((Cast.Mara.Id, new DateTime(2026, 11, 24, 8, 0, 0, DateTimeKind.Utc)), await Only());

        await program.Send($"/tasks/{task.Id}/due", new { DueOn = "2026-11-30" });
        Assert.Equal((Cast.Mara.Id, new DateTime(2026, 11, 30, 8, 0, 0, DateTimeKind.Utc)), await Only());
        await App.Db(async db =>
        {
            (await db.Set<Onside.Team.People.Person>().SingleAsync(p => p.Id == Cast.Tom.Id)).Prefer("en-US", "America/New_York");
            return await db.SaveChangesAsync();
        });
        await program.Send($"/tasks/{task.Id}/assignee", new { AssigneeId = Cast.Tom.Id });
        Assert.Equal((Cast.Tom.Id, new DateTime(2026, 11, 30, 14, 0, 0, DateTimeKind.Utc)), await Only());
    }

    [Fact]
    public async Task Notes_calls_and_meetings_remind_too()
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        var program = App.ProgramOf(Cast.Mara);
        await program.Send($"/timeline/deal/{deal.Id}/notes", new { Text = "look again", RemindMeAt = "2026-11-19T10:00:00Z" });
        await program.Send($"/timeline/deal/{deal.Id}/calls", new { With = "Hugo", RemindMeAt = "2026-11-19T11:00:00+01:00" });
        await program.Send($"/timeline/deal/{deal.Id}/meetings", new { Title = "Visit", StartsAt = "2026-11-19T11:00:00Z", Remind = "OneHour", People = new[] { Cast.Tom.Id } });
        var past = await program.Send($"/timeline/deal/{deal.Id}/notes", new { Text = "too late", RemindMeAt = "2026-11-19T08:00:00Z" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, past.StatusCode);
        App.Clock.Advance(TimeSpan.FromHours(1));
        await Deliver();
        Assert.Equal(3, (await program.Read<ShowReminders.View>("/reminders")).Reminders.Count);
        Assert.Equal("Visit", Assert.Single((await App.ProgramOf(Cast.Tom).Read<ShowReminders.View>("/reminders")).Reminders).Activity.Title);
    }

    private Task<DateTime> Seen() => App.Db(db => db.Set<Onside.Platform.Access.Session>().Where(s => s.PersonId == Cast.Mara.Id).MaxAsync(s => s.SeenAt));

    private Task<int> Deliver() => App.In(async scope =>
    {
        await scope.GetRequiredService<RemindOfDue>().Run(default);
        return 0;
    });

    private async Task<(Guid, DateTime)> Only() => await App.Db(async db => await db.Set<Reminder>().SingleAsync() is var only ? (only.PersonId, only.At) : default);
}

public sealed class RemindersOnSqlite() : ReminderTests(Engine.Sqlite);

public sealed class RemindersOnPostgres() : ReminderTests(Engine.Postgres);
