using FsCheck;
using FsCheck.Fluent;
using Onside.Science;

namespace Onside.Science.Tests;

public class RelativeDaysTests
{
    // A Friday.
    private static readonly DateOnly Today = new(2026, 11, 27);

    [Theory]
    [InlineData("today", "2026-11-27", "2026-11-27")]
    [InlineData("yesterday", "2026-11-26", "2026-11-26")]
    [InlineData("tomorrow", "2026-11-28", "2026-11-28")]
    [InlineData("today+7", "2026-12-04", "2026-12-04")]
    [InlineData("today-30", "2026-10-28", "2026-10-28")]
    [InlineData("This-Week", "2026-11-23", "2026-11-29")]
    [InlineData("last-week", "2026-11-16", "2026-11-22")]
    [InlineData("next-week", "2026-11-30", "2026-12-06")]
    [InlineData("this-month", "2026-11-01", "2026-11-30")]
    [InlineData("next-month", "2026-12-01", "2026-12-31")]
    [InlineData("this-quarter", "2026-10-01", "2026-12-31")]
    [InlineData("next-quarter", "2027-01-01", "2027-03-31")]
    [InlineData("last-year", "2025-01-01", "2025-12-31")]
    [InlineData("next-30-days", "2026-11-27", "2026-12-26")]
    [InlineData("last-7-days", "2026-11-21", "2026-11-27")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026-12-24", "2026-12-24", "2026-12-24")]
    public void A_span_is_read_as_people_mean_it(string told, string first, string last)
    {
        Assert.True(RelativeDays.TrySpan(told, Today, out var span));
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (span.First, span.Last));
    }

    [Theory]
    [InlineData("this-quarter", 4, "2026-10-01", "2026-12-31")]
    [InlineData("this-year", 4, "2026-04-01", "2027-03-31")]
    [InlineData("last-year", 12, "2024-12-01", "2025-11-30")]
    [InlineData("this-quarter", 2, "2026-11-01", "2027-01-31")]
    public void Years_and_quarters_begin_with_the_month_that_is_told(string told, int month, string first, string last)
    {
        Assert.True(RelativeDays.TrySpan(told, Today, out var span, yearBegins: month));
        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (span.First, span.Last));
    }

    [Theory]
    [InlineData(DayOfWeek.Sunday, "2026-11-22")]
    [InlineData(DayOfWeek.Saturday, "2026-11-21")]
    public void Weeks_begin_on_the_day_that_is_told(DayOfWeek begins, string first)
    {
        Assert.True(RelativeDays.TrySpan("this-week", Today, out var span, begins));
        Assert.Equal(DateOnly.Parse(first), span.First);
    }

    [Theory]
    [InlineData("")]
    [InlineData("someday")]
    [InlineData("next-0-days")]
    [InlineData("next-99999-days")]
    [InlineData("today+9999")]
    [InlineData("2026-02-30")]
    [InlineData("2026-13")]
    [InlineData("this-decade")]
    [InlineData("today+")]
    public void What_is_no_span_is_not_read(string told) => Assert.False(RelativeDays.TrySpan(told, Today, out _));

    [Fact]
    public void Nothing_leaves_the_calendar()
    {
        Assert.False(RelativeDays.TrySpan("tomorrow", DateOnly.MaxValue, out _));
        Assert.False(RelativeDays.TrySpan("next-year", DateOnly.MaxValue, out _));
        Assert.False(RelativeDays.TrySpan("last-quarter", DateOnly.MinValue, out _));
        Assert.False(RelativeDays.TryDay("today-1", DateOnly.MinValue, out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelativeDays.TrySpan("today", Today, out _, yearBegins: 13));
    }

    [Fact]
    public void Units_follow_each_other_without_a_gap_and_hold_today() =>
        Prop.ForAll<int, byte, byte>((days, start, begins) =>
        {
            var (today, month, first) = (Today.AddDays(days % 30_000), 1 + (start % 12), (DayOfWeek)(begins % 7));
            return new[] { "week", "month", "quarter", "year" }.All(unit =>
            {
                Assert.True(RelativeDays.TrySpan($"last-{unit}", today, out var last, first, month));
                Assert.True(RelativeDays.TrySpan($"this-{unit}", today, out var now, first, month));
                Assert.True(RelativeDays.TrySpan($"next-{unit}", today, out var next, first, month));
                return last.Last.AddDays(1) == now.First && now.Last.AddDays(1) == next.First && now.Holds(today) && (unit != "week" || now.First.DayOfWeek == first);
            });
        }).QuickCheckThrowOnFailure();
}
