using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Front.Home;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Tests.Customers.Deals;
using Onside.Tests.Rig;

namespace Onside.Tests.Team.Calendars;

// Today is Thursday, 19 November 2026.
public abstract class CalendarTests(Engine engine) : DealTests(engine)
{
    [Fact]
    public async Task The_first_calendar_is_the_usual_one_and_another_takes_its_place()
    {
        var (munich, london) = (await Made("Munich office", "Munich"), await Made("London office", "London"));
        Assert.Equal([("London office", false), ("Munich office", true)], (await List()).Select(c => (c.Name, c.IsUsual)));

        var ruth = App.ProgramOf(Cast.Ruth);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send($"/settings/calendars/{munich}/retirement", new { })).StatusCode);
        await ruth.Send($"/settings/calendars/{london}/usual", new { });
        Assert.Equal(HttpStatusCode.OK, (await ruth.Send($"/settings/calendars/{munich}/retirement", new { })).StatusCode);
        Assert.Equal([(true, false), (false, true)], (await List()).Select(c => (c.IsUsual, c.IsRetired)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send($"/settings/calendars/{munich}/usual", new { })).StatusCode);
        await ruth.Send($"/settings/calendars/{munich}/retirement/undo", new { });
        Assert.DoesNotContain(await List(), calendar => calendar.IsRetired);
    }

    [Fact]
    public async Task A_day_has_several_working_times_and_what_does_not_hold_is_said_at_its_day()
    {
        var ruth = App.As(Cast.Ruth);
        (string, object?)[] Fields(string monday, string friday = "9-15") => [("Name", "Munich office"), ("Place", "Munich"), ("Zone", "Europe/Berlin"), ("Hours[0].Day", "Monday"), ("Hours[0].Times", monday), ("Hours[1].Day", "Friday"), ("Hours[1].Times", friday)];
        foreach (var (typed, sentence) in new[] { ("nine to five", "nine to five is no working time."), ("17:00-9:00", "17:00–09:00 ends before it begins."), ("9-13, 12-17", "09:00–13:00 and 12:00–17:00 overlap."), ("25:00-26:00", "25:00-26:00 is no working time.") })
        {
            var answer = await ruth.Click("/settings/calendars/new", "/settings/calendars", Fields(typed));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains(sentence, WebUtility.HtmlDecode(await answer.Text()));
        }
        Assert.Contains("Give the times of at least one day.", await (await ruth.Click("/settings/calendars/new", "/settings/calendars", Fields("", ""))).Text());

        Assert.Equal(HttpStatusCode.OK, (await ruth.Click("/settings/calendars/new", "/settings/calendars", Fields("9-12, 13:00–5 pm; 22-24"))).StatusCode);
        var calendar = await App.ProgramOf(Cast.Ruth).Read<ShowCalendar.View>($"/settings/calendars/{(await List())[0].Id}");
        Assert.Equal(["09:00–12:00, 13:00–17:00, 22:00–24:00", "", "", "", "09:00–15:00", "", ""], calendar.Hours.Select(row => row.Times));
        Assert.Contains("09:00–12:00, 13:00–17:00, 22:00–24:00", WebUtility.HtmlDecode(await ruth.GetStringAsync($"/settings/calendars/{calendar.Id}/edit")));
    }

    [Fact]
    public async Task A_stale_edit_is_refused_and_a_name_is_given_once()
    {
        var (munich, _) = (await Made("Munich office", "Munich"), await Made("London office", "London"));
        var ruth = App.ProgramOf(Cast.Ruth);
        await ruth.Send($"/settings/calendars/{munich}", new { Name = "Munich", Place = "Munich", Version = 1 });
        var late = await ruth.Send($"/settings/calendars/{munich}", new { Name = "Bavaria", Place = "Bavaria", Version = 1 });
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Bavaria", await late.Text());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send("/settings/calendars", new { Name = "london OFFICE", Place = "London" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await ruth.Send("/settings/calendars", new { Name = "Mars", Place = "Mars", Zone = "Mars/Base" })).StatusCode);
    }

    [Fact]
    public async Task A_holiday_is_told_where_somebody_plans_for_it_and_no_longer_when_it_was_removed()
    {
        var munich = await Made("Munich office", "Munich");
        var (mara, ruth) = (App.ProgramOf(Cast.Mara), App.As(Cast.Ruth));
        await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays", new { Date = "2020-08-15", Name = "Assumption Day", Yearly = true });
        await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays", new { Date = "2026-12-24", Name = "Christmas Eve", WorkUntil = "12:00" });

        Assert.Equal("15 August is a holiday in Munich: Assumption Day", (await mara.Read<TellDay.View>("/calendars/day?DueOn=2029-08-15")).Told);
        Assert.Equal("24 December is half a holiday in Munich: Christmas Eve. People work until 12:00.", (await mara.Read<TellDay.View>("/calendars/day?StartsAt=2026-12-24T10:00")).Told);
        foreach (var plain in new[] { "/calendars/day?DueOn=2027-12-24", "/calendars/day?DueOn=2026-11-20", "/calendars/day", "/calendars/day?DueOn=" })
            Assert.Null((await mara.Read<TellDay.View>(plain)).Told);
        var task = await Task(new DateOnly(2027, 8, 15));
        Assert.Contains("15 August is a holiday in Munich: Assumption Day", await App.As(Cast.Mara).GetStringAsync($"/activities/{task.Id}/edit"));

        var holiday = (await App.ProgramOf(Cast.Ruth).Read<ShowCalendar.View>($"/settings/calendars/{munich}")).Yearly.Single();
        var removed = await (await ruth.Click($"/settings/calendars/{munich}", $"/settings/calendars/{munich}/holidays/{holiday.Id}/removal")).Text();
        Assert.Contains($"/holidays/{holiday.Id}/removal/undo", removed);
        Assert.Null((await mara.Read<TellDay.View>("/calendars/day?DueOn=2029-08-15")).Told);
        await ruth.Click($"/settings/calendars/{munich}", $"/settings/calendars/{munich}/holidays/{holiday.Id}/removal/undo");
        Assert.NotNull((await mara.Read<TellDay.View>("/calendars/day?DueOn=2029-08-15")).Told);
    }

    [Fact]
    public async Task Each_lives_by_a_calendar_of_their_own_and_Today_tells_its_holiday()
    {
        var (munich, london) = (await Made("Munich office", "Munich"), await Made("London office", "London"));
        foreach (var (calendar, name) in new[] { (munich, "Buß- und Bettag"), (london, "Founders’ Day") })
            await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{calendar}/holidays", new { Date = "2026-11-19", Name = name });
        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Mara).Click("/me/calendar", "/me/calendar", ("CalendarId", london))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await App.ProgramOf(Cast.Ruth).Send($"/people/{Cast.Ben.Id}/calendar", new { CalendarId = london })).StatusCode);

        Assert.Equal("19 November is a holiday in London: Founders’ Day", (await App.ProgramOf(Cast.Mara).Read<ShowHome.View>("/")).Holiday);
        Assert.Contains("Founders’ Day", WebUtility.HtmlDecode(await App.As(Cast.Ben).GetStringAsync("/")));
        Assert.Contains("Buß- und Bettag", WebUtility.HtmlDecode(await App.As(Cast.Tom).GetStringAsync("/")));
        Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Mara).Send($"/people/{Cast.Tom.Id}/calendar", new { CalendarId = london })).StatusCode);

        // A reader chooses too; a calendar that is offered no longer stays with those who have it.
        await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{london}/retirement", new { });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await App.ProgramOf(Cast.Tom).Send("/me/calendar", new { CalendarId = london })).StatusCode);
        Assert.Equal("London office", (await App.ProgramOf(Cast.Mara).Read<ChooseCalendar.View>("/me/calendar")).Name);
        Assert.Equal(HttpStatusCode.OK, (await App.As(Cast.Ben).Click("/me/calendar", "/me/calendar", ("CalendarId", ""))).StatusCode);
        Assert.Equal("Munich office", (await App.ProgramOf(Cast.Ben).Read<ChooseCalendar.View>("/me/calendar")).Name);
    }

    [Fact]
    public async Task The_next_working_day_of_a_task_and_of_a_reminder_leaves_out_weekends_and_holidays()
    {
        var munich = await Made("Munich office", "Munich");
        await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays", new { Date = "2026-11-20", Name = "Works outing" });
        var task = await Task(new DateOnly(2026, 11, 19));
        await App.As(Cast.Mara).Click("/tasks", $"/tasks/{task.Id}/due", ("To", "WorkingDay"));
        Assert.Equal(new DateOnly(2026, 11, 23), (await App.Db(db => db.Set<Activity>().SingleAsync(a => a.Id == task.Id))).DueOn);

        var reminder = await App.Saved(new Reminder(task.Id, Cast.Mara.Id, App.Clock.Now(), null));
        await App.ProgramOf(Cast.Mara).Send($"/reminders/{reminder.Id}/snooze", new { For = "WorkingDay" });
        Assert.Equal(new DateTime(2026, 11, 23, 8, 0, 0, DateTimeKind.Utc), (await App.Db(db => db.Set<Reminder>().SingleAsync(r => r.Id == reminder.Id))).At);
    }

    [Fact]
    public async Task Holidays_come_from_a_calendar_file_once_and_nothing_is_lost()
    {
        var munich = await Made("Munich office", "Munich");
        await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays", new { Date = "2026-01-06", Name = "Epiphany" });
        const string content = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260106\r\nSUMMARY:Epiphany\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20201225\r\nDTEND;VALUE=DATE:20201227\r\nRRULE:FREQ=YEARLY\r\nSUMMARY;LANGUAGE=en:Christmas\\, both\r\n  days\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART:20260107T090000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260504\r\nRRULE:FREQ=MONTHLY\r\nSUMMARY:Pay day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var browser = App.As(Cast.Ruth);
        var answer = await browser.SubmitFiles($"/settings/calendars/{munich}", $"/settings/calendars/{munich}/holidays/import", ("holidays.ics", System.Text.Encoding.UTF8.GetBytes(content)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var view = await Show(munich);
        Assert.Equal([("Christmas, both days", true, new DateOnly(2020, 12, 25)), ("Christmas, both days", true, new DateOnly(2020, 12, 26)), ("Epiphany", false, new DateOnly(2026, 1, 6))], view.Holidays.Select(h => (h.Name, h.Yearly, h.Date)));

        var again = (await (await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays/import", new { Text = content })).Content.ReadFromJsonAsync<ShowCalendar.View>(Browsing.Json))!;
        Assert.Equal(3, again.Holidays.Count);
        Assert.Equal(["Dentist: it is no whole day", "Pay day: its rule is more than once a year on its day: FREQ=MONTHLY"], again.LeftOut);
    }

    [Theory]
    [InlineData("", "Choose a file.")]
    [InlineData("Date,Name\n2026-01-06,Epiphany", "cannot be read from line 1 on")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT\nEND:VCALENDAR", "The event in line 2 has no DTSTART.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260106\nSUMMARY:Epiphany\nEND:VEVENT\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261350\nEND:VEVENT\nEND:VCALENDAR", "Line 7 has no date that holds: 20261350.")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260106\nEND:VCALENDAR", "cannot be read from line 2 on")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VCALENDAR", "cannot be read from line 3 on")]
    [InlineData("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR", "cannot be read from line 2 on")]
    [InlineData("BEGIN:VCALENDAR\nVERSION:2.0", "This is no calendar file")]
    public async Task A_file_that_is_no_calendar_is_refused_in_words_and_changes_nothing(string text, string sentence)
    {
        var munich = await Made("Munich office", "Munich");
        await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays", new { Date = "2026-05-01", Name = "Labour Day" });
        var answer = await App.ProgramOf(Cast.Ruth).Send($"/settings/calendars/{munich}/holidays/import", new { Text = text });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(sentence, await answer.Text());
        Assert.Equal(["Labour Day"], (await Show(munich)).Holidays.Select(h => h.Name));
    }

    [Fact]
    public async Task Calendars_are_for_administrators()
    {
        var munich = await Made("Munich office", "Munich");
        foreach (var page in new[] { "/settings/calendars", "/settings/calendars/new", $"/settings/calendars/{munich}", $"/settings/calendars/{munich}/edit", $"/people/{Cast.Tom.Id}/calendar" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await App.ProgramOf(Cast.Mara).GetAsync(page)).StatusCode);
            Assert.StartsWith("<!doctype html>", await App.As(Cast.Ruth).GetStringAsync(page));
        }
        Assert.Contains("<a href=\"/settings/calendars\">", await App.As(Cast.Ruth).GetStringAsync("/settings"));
    }

    private async Task<IReadOnlyList<ListCalendars.Row>> List() => (await App.ProgramOf(Cast.Ruth).Read<ListCalendars.View>("/settings/calendars")).Calendars;

    private Task<ShowCalendar.View> Show(Guid id) => App.ProgramOf(Cast.Ruth).Read<ShowCalendar.View>($"/settings/calendars/{id}");

    private async Task<Guid> Made(string name, string place) =>
        (await (await App.ProgramOf(Cast.Ruth).Send("/settings/calendars", new { Name = name, Place = place, Zone = "Europe/Berlin" })).Content.ReadFromJsonAsync<Made>(Browsing.Json))!.Id;

    private async Task<Activity> Task(DateOnly due)
    {
        var deal = await Cast.Deal("Filtration for 14 hotels");
        return await App.Saved(Activity.Task(new Subject("deal", deal.Id), Cast.Mara.Id, new("Send the offer", Cast.Mara.Id, Due.Day(due, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"))), null, App.Clock.Now()));
    }
}

public sealed class CalendarsOnSqlite() : CalendarTests(Engine.Sqlite);

public sealed class CalendarsOnPostgres() : CalendarTests(Engine.Postgres);
