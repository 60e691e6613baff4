namespace Onside.Science;

/// <summary>A quarter of a fiscal year.</summary>
/// <param name="Year">The fiscal year, named by the calendar year in which it ends.</param>
/// <param name="Quarter">1 to 4.</param>
public readonly record struct FiscalQuarter(int Year, int Quarter);

/// <summary>The years and quarters a company counts in: twelve whole months from a month of its choice.</summary>
/// <remarks>
/// A fiscal year is named by the calendar year in which it ends: with the first month April, FY 2027 runs from 1 April 2026 to 31 March 2027.
/// With the first month January it is the calendar year. Quarters are three whole months each.
/// Every day lies in exactly one year and one quarter, and each begins the day after the one before it ends (days of the first and the last year of the calendar aside).
/// </remarks>
public sealed record FiscalCalendar
{
    private const int MonthsInYear = 12;
    private const int MonthsInQuarter = 3;

    /// <summary>A calendar whose years begin with a month.</summary>
    /// <param name="firstMonth">1 (January) to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">No month of the year.</exception>
    public FiscalCalendar(int firstMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, MonthsInYear);
        FirstMonth = firstMonth;
    }

    /// <summary>The month in which a year begins, 1 to 12.</summary>
    public int FirstMonth { get; }

    /// <summary>The fiscal year of a day.</summary>
    /// <returns>With the first month April: 2026 for 31 March 2026, 2027 for 1 April 2026.</returns>
    public int Year(DateOnly day) => FirstMonth > 1 && day.Month >= FirstMonth ? day.Year + 1 : day.Year;

    /// <summary>The month of the fiscal year, 1 to 12.</summary>
    /// <returns>With the first month April: 1 for any day of April, 12 for any of March.</returns>
    public int Month(DateOnly day) => ((day.Month - FirstMonth + MonthsInYear) % MonthsInYear) + 1;

    /// <summary>The fiscal quarter of a day.</summary>
    /// <returns>With the first month April: Q3 of 2027 for 27 November 2026.</returns>
    public FiscalQuarter Quarter(DateOnly day) => new(Year(day), ((Month(day) - 1) / MonthsInQuarter) + 1);

    /// <summary>The first day of a fiscal year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year does not lie within the calendar.</exception>
    public DateOnly FirstDay(int year) => new(FirstMonth > 1 ? year - 1 : year, FirstMonth, 1);

    /// <summary>The last day of a fiscal year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year does not lie within the calendar.</exception>
    public DateOnly LastDay(int year) => EndOf(FirstDay(year).AddMonths(MonthsInYear - 1));

    /// <summary>The first day of a quarter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public DateOnly FirstDay(FiscalQuarter quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter.Quarter, 1, nameof(quarter));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter.Quarter, MonthsInYear / MonthsInQuarter, nameof(quarter));
        return FirstDay(quarter.Year).AddMonths((quarter.Quarter - 1) * MonthsInQuarter);
    }

    /// <summary>The last day of a quarter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public DateOnly LastDay(FiscalQuarter quarter) => EndOf(FirstDay(quarter).AddMonths(MonthsInQuarter - 1));

    private static DateOnly EndOf(DateOnly month) => new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
}
