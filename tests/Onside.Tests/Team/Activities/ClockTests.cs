using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Tests.Team.Activities;

public class ClockTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly TimeZoneInfo Kiritimati = TimeZoneInfo.FindSystemTimeZoneById("Pacific/Kiritimati");

    [Fact]
    public void A_time_that_a_clock_change_skips_moves_forward_and_one_that_comes_twice_is_the_first()
    {
        Assert.Equal(Utc(2026, 3, 29, 1, 0), Berlin.Instant(new(2026, 3, 29), new(2, 30)));
        Assert.Equal(Utc(2026, 10, 25, 0, 30), Berlin.Instant(new(2026, 10, 25), new(2, 30)));
        Assert.Equal(Utc(2026, 3, 8, 7, 0), NewYork.Instant(new(2026, 3, 8), new(2, 30)));
    }

    [Fact]
    public void A_day_ends_where_the_person_is()
    {
        Assert.Equal(Utc(2026, 11, 19, 23, 0), Due.Day(new(2026, 11, 19), Berlin).At);
        Assert.Equal(Utc(2026, 11, 20, 5, 0), Due.Day(new(2026, 11, 19), Berlin).For(NewYork).At);
        Assert.Equal(Utc(2026, 11, 19, 10, 0), Due.Day(new(2026, 11, 19), Kiritimati).At);
        Assert.Equal(Due.Moment(Utc(2026, 11, 19, 12, 0)), Due.Moment(Utc(2026, 11, 19, 12, 0)).For(NewYork));
        Assert.Equal(23, (Due.Day(new(2026, 3, 29), Berlin).At! - Due.Day(new(2026, 3, 28), Berlin).At!).Value.TotalHours);
    }

    [Fact]
    public void The_day_before_is_the_same_time_by_the_clock_also_over_a_change()
    {
        var task = Activity.Task(null, Guid.CreateVersion7(), new("x", Guid.CreateVersion7(), Due.Moment(Utc(2026, 3, 29, 12, 0))), null, Utc(2026, 3, 1, 0, 0));
        Assert.Equal(Utc(2026, 3, 28, 13, 0), Reminding.At(task, ReminderLead.OneDay, Berlin));
        Assert.Equal(Utc(2026, 3, 29, 11, 0), Reminding.At(task, ReminderLead.OneHour, Berlin));

        var daily = Activity.Task(null, Guid.CreateVersion7(), new("x", Guid.CreateVersion7(), Due.Day(new(2026, 3, 29), Berlin)), null, Utc(2026, 3, 1, 0, 0));
        Assert.Equal(Utc(2026, 3, 29, 7, 0), Reminding.At(daily, ReminderLead.AtTheTime, Berlin));
        Assert.Equal(Utc(2026, 3, 28, 8, 0), Reminding.At(daily, ReminderLead.OneDay, Berlin));
        Assert.Null(Reminding.At(Activity.Task(null, Guid.CreateVersion7(), new("x", Guid.CreateVersion7(), Due.SomeTime), null, Utc(2026, 3, 1, 0, 0)), ReminderLead.OneHour, Berlin));
    }

    [Fact]
    public void Days_are_sorted_by_the_readers_own_midnight_and_monday()
    {
        // Sunday evening, a quarter to midnight in Berlin: today still is Sunday, the week ends with it.
        System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("en-GB");
        var days = TaskDays.Of(new(Utc(2026, 11, 22, 22, 45), Berlin));
        Assert.Equal((Utc(2026, 11, 22, 23, 0), Utc(2026, 11, 22, 23, 0)), (days.Tomorrow, days.NextWeek));
        Assert.Equal(TaskShow.Today, days.Of(Due.Day(new(2026, 11, 22), Berlin).At));
        Assert.Equal(TaskShow.Overdue, days.Of(Due.Day(new(2026, 11, 21), Berlin).At));
        Assert.Equal(TaskShow.Later, days.Of(Due.Day(new(2026, 11, 23), Berlin).At));
        Assert.Equal(TaskShow.Later, days.Of(null));
    }

    [Fact]
    public void Next_week_is_next_monday_and_a_month_never_skips_one()
    {
        Assert.Equal(new(2026, 11, 23), Later.NextWeek.From(new(2026, 11, 19), Working));
        Assert.Equal(new(2026, 11, 30), Later.NextWeek.From(new(2026, 11, 23), Working));
        Assert.Equal(new(2026, 11, 23), Later.NextWeek.From(new(2026, 11, 22), Working));
        Assert.Equal(new(2027, 2, 28), Later.NextMonth.From(new(2027, 1, 31), Working));
    }

    private static readonly Onside.Science.WorkingTime Working = new(Berlin, Onside.Team.Calendars.WorkingCalendar.UsualWeek, []);

    [Fact]
    public void The_next_working_day_leaves_out_the_weekend() => Assert.Equal(new(2026, 11, 23), Later.WorkingDay.From(new(2026, 11, 20), Working));

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
