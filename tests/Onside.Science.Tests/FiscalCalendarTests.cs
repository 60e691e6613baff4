using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class FiscalCalendarTests
{
    [Theory]
    [InlineData(1, "2026-11-27", 2026, 4, 11)]
    [InlineData(4, "2026-11-27", 2027, 3, 8)]
    [InlineData(4, "2026-03-31", 2026, 4, 12)]
    [InlineData(4, "2026-04-01", 2027, 1, 1)]
    [InlineData(10, "2026-09-30", 2026, 4, 12)]
    [InlineData(10, "2026-10-01", 2027, 1, 1)]
    [InlineData(12, "2026-12-01", 2027, 1, 1)]
    [InlineData(2, "2027-01-31", 2027, 4, 12)]
    public void A_day_lies_in_the_year_that_is_named_by_its_end(int firstMonth, string day, int year, int quarter, int month)
    {
        var (calendar, on) = (new FiscalCalendar(firstMonth), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((year, new FiscalQuarter(year, quarter), month), (calendar.Year(on), calendar.Quarter(on), calendar.Month(on)));
    }

    [Fact]
    public void Years_and_quarters_have_their_first_and_last_days()
    {
        var april = new FiscalCalendar(4);
        Assert.Equal((new DateOnly(2026, 4, 1), new DateOnly(2027, 3, 31)), (april.FirstDay(2027), april.LastDay(2027)));
        Assert.Equal((new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)), (april.FirstDay(new FiscalQuarter(2027, 3)), april.LastDay(new FiscalQuarter(2027, 3))));
        Assert.Equal(new DateOnly(2024, 2, 29), new FiscalCalendar(3).LastDay(2024));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_year_begins_with_a_month(int month) => Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(month));

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void There_are_four_quarters(int quarter)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(4).FirstDay(new FiscalQuarter(2027, quarter)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(4).LastDay(new FiscalQuarter(2027, quarter)));
    }

    [Fact]
    public void Every_day_lies_within_its_quarter_and_year_and_the_next_begins_the_day_after() => Prop.ForAll<byte, ushort>((month, days) =>
    {
        var (calendar, day) = (new FiscalCalendar((month % 12) + 1), new DateOnly(1990, 1, 1).AddDays(days));
        var (year, quarter) = (calendar.Year(day), calendar.Quarter(day));
        var next = calendar.Quarter(calendar.LastDay(quarter).AddDays(1));
        return calendar.FirstDay(year) <= day && day <= calendar.LastDay(year)
            && calendar.FirstDay(quarter) <= day && day <= calendar.LastDay(quarter)
            && calendar.LastDay(year).Year == year
            && calendar.FirstDay(year + 1) == calendar.LastDay(year).AddDays(1)
            && next == (quarter.Quarter == 4 ? new FiscalQuarter(year + 1, 1) : quarter with { Quarter = quarter.Quarter + 1 })
            && calendar.FirstDay(next) == calendar.LastDay(quarter).AddDays(1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void From_January_it_is_the_calendar_year() => Prop.ForAll<ushort>(days =>
    {
        var day = new DateOnly(1990, 1, 1).AddDays(days);
        return new FiscalCalendar(1).Year(day) == day.Year && new FiscalCalendar(1).Month(day) == day.Month;
    }).QuickCheckThrowOnFailure();
}
