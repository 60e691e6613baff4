using Onside.Platform.Demo;

namespace Onside.Tests.Platform.Demo;

public sealed class DemoDayTests
{
    private static readonly DemoDay Thursday = new(new DateOnly(2026, 11, 19));

    [Theory]
    [InlineData("2026-11-19", true)]
    [InlineData("2026-11-21", false)]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-01-01", false)]
    [InlineData("2026-12-24", false)]
    [InlineData("2026-04-03", false)] // Good Friday
    [InlineData("2026-04-06", false)] // Easter Monday
    [InlineData("2025-04-18", false)]
    [InlineData("2025-04-21", false)]
    [InlineData("2024-03-29", false)]
    [InlineData("2038-04-26", false)] // the latest Easter Monday
    [InlineData("2026-04-07", true)]
    public void Weekends_and_common_holidays_are_no_workdays(string day, bool works) =>
        Assert.Equal(works, Workdays.IsWorkday(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Workdays_are_added_over_weekends_and_holidays()
    {
        var wednesday = new DateOnly(2026, 12, 23);
        Assert.Equal(new DateOnly(2026, 12, 28), Workdays.Add(wednesday, 1));
        Assert.Equal(wednesday, Workdays.Add(new DateOnly(2026, 12, 28), -1));
        Assert.Equal(new DateOnly(2026, 12, 28), Workdays.Add(new DateOnly(2026, 12, 25), 0));
        Assert.Equal(wednesday, Workdays.Add(wednesday, 0));
    }

    [Fact]
    public void What_was_added_is_counted_again()
    {
        var day = new DateOnly(2025, 5, 19);
        for (var workdays = -300; workdays <= 300; workdays++)
            Assert.Equal(workdays, Workdays.Between(day, Workdays.Add(day, workdays)));
    }

    [Fact]
    public void History_covers_18_months_and_ends_before_the_day()
    {
        Assert.Equal(new DateOnly(2025, 5, 19), Thursday.First);
        Assert.Equal(new DateOnly(2026, 11, 18), Thursday.Last);
        Assert.Equal((0, 1), (Thursday.Progress(Thursday.First), Thursday.Progress(Thursday.Last)));
        Assert.True(Thursday.IsPast(new DateTime(2026, 11, 18, 23, 59, 59, DateTimeKind.Utc)));
        Assert.False(Thursday.IsPast(new DateTime(2026, 11, 19, 0, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(Thursday.Last, Thursday.Ago(0));
        Assert.Equal(new DateOnly(2026, 11, 17), Thursday.Ago(1));
        Assert.Equal(new DateOnly(2026, 11, 20), Thursday.Ahead(1));
    }

    [Fact]
    public void On_a_Monday_history_ends_on_Friday() => Assert.Equal(new DateOnly(2026, 11, 20), new DemoDay(new DateOnly(2026, 11, 23)).Last);

    [Fact]
    public void Days_are_workdays_of_the_span_and_fewer_in_August()
    {
        var dice = new Dice(1);
        var days = Enumerable.Range(0, 20_000).Select(_ => DemoDay.AnyWorkday(dice, Thursday.First, Thursday.Last)).ToList();
        Assert.All(days, day => Assert.True(Workdays.IsWorkday(day) && day >= Thursday.First && day <= Thursday.Last));
        Assert.InRange(days.Count(day => day.Month == 8), 1, days.Count(day => day.Month == 10) * 2 / 3);
    }

    [Fact]
    public void A_span_of_one_day_is_that_day() =>
        Assert.Equal(Thursday.Last, DemoDay.AnyWorkday(new Dice(1), Thursday.Last, Thursday.Last));

    [Fact]
    public void Moments_lie_within_working_hours_in_universal_time()
    {
        var dice = new Dice(2);
        var moments = Enumerable.Range(0, 1_000).Select(_ => DemoDay.Moment(dice, Thursday.Last)).ToList();
        Assert.All(moments, at => Assert.True(at.Kind == DateTimeKind.Utc && at.Hour is >= 7 and < 17 && DateOnly.FromDateTime(at) == Thursday.Last));
        Assert.Equal(10, moments.Select(at => at.Hour).Distinct().Count());
    }

    [Fact]
    public void Later_is_later()
    {
        var dice = new Dice(3);
        var waits = Enumerable.Range(0, 2_000).Select(_ => Workdays.Between(Thursday.First, DemoDay.Later(dice, Thursday.First, 12, 0.6))).Order().ToList();
        Assert.True(waits[0] >= 1);
        Assert.InRange(waits[1_000], 11, 13);
    }
}
