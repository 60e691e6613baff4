using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class WorkingTimeTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    // Nine to five with an hour at noon, Fridays until three; Assumption Day once, Christmas each year, Christmas Eve until noon.
    private static readonly WorkingTime Munich = new(Berlin,
        Weekdays.SelectMany(day => new WorkingSpan[] { new(day, 9 * 60, 12 * 60), new(day, 13 * 60, day == DayOfWeek.Friday ? 15 * 60 : 17 * 60) }),
        [new(new DateOnly(2025, 8, 15)), new(new DateOnly(2000, 12, 25), true), new(new DateOnly(2000, 12, 26), true), new(new DateOnly(2026, 12, 24), false, 12 * 60)]);

    // Everybody is there round the clock, nights too.
    private static readonly WorkingTime Always = new(Berlin, Enum.GetValues<DayOfWeek>().Select(day => new WorkingSpan(day, 0, 1440)), []);

    private static readonly WorkingTime Night = new(Berlin, Enum.GetValues<DayOfWeek>().Select(day => new WorkingSpan(day, 60, 240)), []);

    [Theory]
    [InlineData("2026-11-27 08:59", false)]
    [InlineData("2026-11-27 09:00", true)]
    [InlineData("2026-11-27 12:00", false)]
    [InlineData("2026-11-27 14:59", true)]
    [InlineData("2026-11-27 15:00", false)]
    [InlineData("2026-11-28 10:00", false)]
    [InlineData("2025-08-15 10:00", false)]
    [InlineData("2026-08-17 10:00", true)]
    [InlineData("2026-12-24 11:00", true)]
    [InlineData("2026-12-24 14:00", false)]
    [InlineData("2029-12-25 10:00", false)]
    public void Work_is_done_within_its_spans_and_not_on_holidays(string local, bool working) => Assert.Equal(working, Munich.IsWorking(At(local)));

    [Theory]
    [InlineData("2026-11-26 16:00", "02:00", "2026-11-27 10:00")]
    [InlineData("2026-11-27 14:30", "01:00", "2026-11-30 09:30")]
    [InlineData("2026-11-27 11:00", "01:00", "2026-11-27 12:00")]
    [InlineData("2026-11-27 11:00", "01:01", "2026-11-27 13:01")]
    [InlineData("2026-11-28 11:00", "00:00", "2026-11-28 11:00")]
    [InlineData("2026-12-23 16:00", "05:00", "2026-12-28 10:00")]
    public void Hours_are_added_over_pauses_nights_weekends_and_holidays(string from, string work, string until) =>
        Assert.Equal(At(until), Munich.Add(At(from), TimeSpan.Parse(work, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-11-26 16:00", "2026-11-27 10:00", "02:00")]
    [InlineData("2026-11-27 16:00", "2026-11-30 09:00", "00:00")]
    [InlineData("2026-11-27 10:00", "2026-11-26 16:00", "-02:00")]
    [InlineData("2026-11-23 00:00", "2026-11-30 00:00", "1.09:00")]
    public void Between_two_instants_only_work_counts(string from, string until, string work) =>
        Assert.Equal(TimeSpan.Parse(work, CultureInfo.InvariantCulture), Munich.Between(At(from), At(until)));

    [Theory]
    [InlineData("2026-11-27 10:00", "2026-11-27 10:00")]
    [InlineData("2026-11-27 12:30", "2026-11-27 13:00")]
    [InlineData("2026-11-27 15:00", "2026-11-30 09:00")]
    [InlineData("2026-12-24 12:00", "2026-12-28 09:00")]
    public void The_next_working_moment_may_be_now(string at, string next) => Assert.Equal(At(next), Munich.Next(At(at)));

    [Fact]
    public void The_next_working_day_leaves_out_weekends_and_holidays()
    {
        Assert.Equal(new DateOnly(2026, 11, 30), Munich.NextWorkingDay(new(2026, 11, 27)));
        Assert.Equal(new DateOnly(2026, 12, 24), Munich.NextWorkingDay(new(2026, 12, 23)));
        Assert.Equal(new DateOnly(2026, 12, 28), Munich.NextWorkingDay(new(2026, 12, 24)));
        Assert.Equal((true, false), (Munich.IsWorkingDay(new(2026, 12, 24)), Munich.IsWorkingDay(new(2026, 12, 25))));
    }

    // 29 March 2026: two o'clock becomes three. 25 October 2026: three o'clock becomes two.
    [Fact]
    public void Clocks_that_jump_change_the_hours_of_a_night()
    {
        Assert.Equal(TimeSpan.FromHours(2), Night.Between(At("2026-03-29 00:00"), At("2026-03-29 12:00")));
        Assert.Equal(TimeSpan.FromHours(4), Night.Between(At("2026-10-25 00:00"), At("2026-10-25 12:00")));
        Assert.Equal(TimeSpan.FromHours(23), Always.Between(At("2026-03-29 00:00"), At("2026-03-30 00:00")));
        Assert.Equal(TimeSpan.FromHours(25), Always.Between(At("2026-10-25 00:00"), At("2026-10-26 00:00")));
        Assert.Equal(At("2026-03-29 03:30"), Night.Add(At("2026-03-29 00:00"), TimeSpan.FromMinutes(90)));
    }

    [Fact]
    public void A_time_that_is_skipped_is_the_moment_at_which_the_clock_goes_on()
    {
        var early = new WorkingTime(Berlin, [new(DayOfWeek.Sunday, 150, 240)], []);
        Assert.Equal(At("2026-03-29 03:00"), early.Next(At("2026-03-29 00:00")));
        Assert.Equal(TimeSpan.FromHours(1), early.Between(At("2026-03-29 00:00"), At("2026-03-29 12:00")));
        Assert.Equal(TimeSpan.FromMinutes(150), early.Between(At("2026-10-25 00:00"), At("2026-10-25 12:00")));
    }

    [Fact]
    public void Where_nobody_ever_works_there_is_no_next_moment()
    {
        var never = new WorkingTime(Berlin, [], []);
        Assert.Equal((null, null, null), (never.Next(At("2026-11-27 10:00")), never.Add(At("2026-11-27 10:00"), TimeSpan.FromMinutes(1)), never.NextWorkingDay(new(2026, 11, 27))));
        Assert.Equal(TimeSpan.Zero, never.Between(At("2026-11-27 10:00"), At("2026-12-27 10:00")));
    }

    [Fact]
    public void Spans_lie_within_a_day_and_do_not_overlap()
    {
        foreach (var (from, until) in new[] { (540, 540), (600, 540), (-1, 60), (0, 1441) })
            Assert.Throws<ArgumentException>(() => new WorkingTime(Berlin, [new(DayOfWeek.Monday, from, until)], []));
        Assert.Throws<ArgumentException>(() => new WorkingTime(Berlin, [new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Monday, 700, 800)], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => Munich.Add(At("2026-11-27 10:00"), TimeSpan.FromMinutes(-1)));
    }

    private static readonly WorkingTime[] Many =
    [
        Munich, Always, Night,
        new(TimeZoneInfo.FindSystemTimeZoneById("America/Havana"), [new(DayOfWeek.Sunday, 0, 200), new(DayOfWeek.Saturday, 1300, 1440)], []),
        new(TimeZoneInfo.FindSystemTimeZoneById("Australia/Lord_Howe"), [new(DayOfWeek.Sunday, 100, 118), new(DayOfWeek.Sunday, 118, 300), new(DayOfWeek.Wednesday, 0, 1)], [new(new(2026, 4, 5), true, 120)]),
    ];

    [Fact]
    public void What_is_added_is_what_lies_between() => Prop.ForAll<byte, int, ushort>((which, start, minutes) =>
    {
        var (time, from, work) = (Many[which % Many.Length], Instant(start), TimeSpan.FromMinutes(minutes % 20_000));
        return time.Add(from, work) is { } until && time.Between(from, until) == work && until >= from;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() => Prop.ForAll<byte, int, Tuple<ushort, ushort>>((which, start, two) =>
    {
        var (time, from, one, other) = (Many[which % Many.Length], Instant(start), TimeSpan.FromMinutes(two.Item1 % 9_000), TimeSpan.FromMinutes(two.Item2 % 9_000));
        return time.Add(time.Add(from, one)!.Value, other) == time.Add(from, one + other);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parts_of_a_time_add_up_and_longer_ones_hold_more() => Prop.ForAll<byte, int, Tuple<ushort, ushort>>((which, start, two) =>
    {
        var (time, a) = (Many[which % Many.Length], Instant(start));
        var b = a.AddMinutes(two.Item1);
        var c = b.AddMinutes(two.Item2);
        return time.Between(a, b) + time.Between(b, c) == time.Between(a, c) && time.Between(a, b) <= time.Between(a, c) && time.Between(a, c) <= c - a && time.Between(c, a) == -time.Between(a, c);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Who_begins_later_is_not_done_earlier() => Prop.ForAll<byte, int, Tuple<ushort, ushort>>((which, start, two) =>
    {
        var (time, a, work) = (Many[which % Many.Length], Instant(start), TimeSpan.FromMinutes(two.Item2 % 9_000));
        return time.Add(a, work) <= time.Add(a.AddMinutes(two.Item1), work) && time.Next(a) is { } next && next >= a && time.IsWorking(next) && time.Between(a, next) == TimeSpan.Zero;
    }).QuickCheckThrowOnFailure();

    // Within two years around the jumps of all these clocks.
    private static DateTime Instant(int start) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(Math.Abs((long)start * 7919) % 1_000_000);

    private static DateTime At(string local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), Berlin);
}
