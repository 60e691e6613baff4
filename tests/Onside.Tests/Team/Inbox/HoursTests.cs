using Onside.Team.Inbox;

namespace Onside.Tests.Team.Inbox;

// By the person's own clock, on the days when the clocks change too.
public sealed class HoursTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly Hours Nights = new(new(7, 30), new(22, 0), new(7, 0));

    [Fact]
    public void Quiet_hours_end_in_the_morning_whichever_side_of_midnight_it_is()
    {
        Assert.Equal(Utc(2026, 11, 20, 6, 0), Nights.AfterQuiet(Utc(2026, 11, 19, 21, 0), Berlin));
        Assert.Equal(Utc(2026, 11, 20, 6, 0), Nights.AfterQuiet(Utc(2026, 11, 20, 3, 0), Berlin));
        Assert.Equal(Utc(2026, 11, 20, 6, 0), Nights.AfterQuiet(Utc(2026, 11, 20, 6, 0), Berlin));
        Assert.Equal(Utc(2026, 11, 19, 20, 59), Nights.AfterQuiet(Utc(2026, 11, 19, 20, 59), Berlin));
        Assert.Equal(Utc(2026, 11, 19, 12, 0), Nights.AfterQuiet(Utc(2026, 11, 19, 8, 0), NewYork));
        Assert.Equal(Utc(2026, 11, 19, 14, 0), new Hours(new(7, 30), new(13, 0), new(15, 0)).AfterQuiet(Utc(2026, 11, 19, 12, 30), Berlin));
    }

    [Fact]
    public void The_night_the_clocks_go_forward_is_an_hour_shorter_and_back_an_hour_longer()
    {
        Assert.Equal(Utc(2026, 3, 29, 5, 0), Nights.AfterQuiet(Utc(2026, 3, 28, 21, 30), Berlin));
        Assert.Equal(Utc(2026, 10, 25, 6, 0), Nights.AfterQuiet(Utc(2026, 10, 24, 20, 30), Berlin));
        Assert.Equal(Utc(2026, 3, 8, 11, 0), Nights.AfterQuiet(Utc(2026, 3, 8, 3, 30), NewYork));
        Assert.Equal(Utc(2026, 11, 1, 12, 0), Nights.AfterQuiet(Utc(2026, 11, 1, 2, 30), NewYork));
    }

    [Fact]
    public void An_end_that_the_clocks_skip_or_have_twice_is_still_an_end()
    {
        var half = new Hours(new(7, 30), new(22, 0), new(2, 30));
        Assert.Equal(Utc(2026, 3, 29, 1, 0), half.AfterQuiet(Utc(2026, 3, 28, 22, 0), Berlin));
        Assert.Equal(Utc(2026, 10, 25, 0, 30), half.AfterQuiet(Utc(2026, 10, 24, 22, 0), Berlin));
        // The second half past two: its first one was the end already.
        Assert.Equal(Utc(2026, 10, 25, 1, 15), half.AfterQuiet(Utc(2026, 10, 25, 1, 15), Berlin));
    }

    [Fact]
    public void The_digest_comes_at_its_hour_of_the_day_before_and_after_a_change()
    {
        var usual = new Hours(new(7, 30), null, null);
        Assert.Equal(Utc(2026, 3, 28, 6, 30), usual.MailDue(MailChoice.Digest, Utc(2026, 3, 27, 20, 0), Berlin));
        Assert.Equal(Utc(2026, 3, 29, 5, 30), usual.MailDue(MailChoice.Digest, Utc(2026, 3, 28, 20, 0), Berlin));
        Assert.Equal(Utc(2026, 10, 25, 6, 30), usual.MailDue(MailChoice.Digest, Utc(2026, 10, 24, 20, 0), Berlin));
        Assert.Equal(Utc(2026, 11, 19, 6, 30), usual.MailDue(MailChoice.Digest, Utc(2026, 11, 19, 6, 29), Berlin));
        Assert.Equal(Utc(2026, 11, 20, 6, 30), usual.MailDue(MailChoice.Digest, Utc(2026, 11, 19, 6, 30), Berlin));
        Assert.Null(usual.MailDue(MailChoice.Never, Utc(2026, 11, 19, 6, 30), Berlin));
        Assert.Equal(Utc(2026, 11, 19, 6, 0), new Hours(new(6, 0), new(22, 0), new(7, 0)).MailDue(MailChoice.Digest, Utc(2026, 11, 18, 12, 0), Berlin));
    }

    [Fact]
    public void Tomorrow_morning_is_a_morning_after_the_clocks_changed()
    {
        Assert.Equal(Utc(2026, 3, 29, 6, 30), SnoozeNotices.Until(Later.Tomorrow, Utc(2026, 3, 28, 12, 0), Berlin));
        Assert.Equal(Utc(2026, 10, 25, 7, 30), SnoozeNotices.Until(Later.Tomorrow, Utc(2026, 10, 24, 12, 0), Berlin));
        Assert.Equal(Utc(2026, 11, 23, 7, 30), SnoozeNotices.Until(Later.NextWeek, Utc(2026, 11, 19, 12, 0), Berlin));
        Assert.Equal(Utc(2026, 11, 30, 7, 30), SnoozeNotices.Until(Later.NextWeek, Utc(2026, 11, 23, 12, 0), Berlin));
    }

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
