using System.Globalization;
using System.Text.RegularExpressions;

namespace Onside.Science;

/// <summary>A span of whole days, both ends included.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; not before <paramref name="First"/>.</param>
public readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    /// <summary>Number of days, at least 1.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Whether a day lies in the span.</summary>
    public bool Holds(DateOnly day) => day >= First && day <= Last;
}

/// <summary>Days told relative to today, as filters of lists keep them: read anew each day, so that a saved question stays true.</summary>
/// <remarks>
/// A span is <c>today</c>, <c>yesterday</c>, <c>tomorrow</c>; <c>this-</c>, <c>last-</c> or <c>next-</c> with <c>week</c>, <c>month</c>, <c>quarter</c> or <c>year</c> (whole calendar units);
/// <c>last-N-days</c> (the N days that end today) or <c>next-N-days</c> (the N days that begin today), N from 1 to 3,660; a calendar month <c>2026-11</c>; or a day by itself.
/// A day is <c>2026-11-27</c>, <c>today</c>, <c>today+N</c> or <c>today-N</c>, N from 0 to 3,660. Weeks begin on the given day (ISO 8601: Monday); years on the first of the given month.
/// Undefined, and therefore not read: anything else, and whatever would leave the years 1 to 9999.
/// </remarks>
public static partial class RelativeDays
{
    /// <summary>Largest number of days that may be told.</summary>
    public const int Most = 3_660;

    /// <summary>Reads one day.</summary>
    /// <param name="text">What was told; upper and lower case are the same.</param>
    /// <param name="today">The reader's today.</param>
    /// <param name="day">The day; meaningless when the answer is no.</param>
    /// <returns>Whether it is a day.</returns>
    public static bool TryDay(string text, DateOnly today, out DateOnly day)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            return true;
        var told = Day().Match(text);
        var days = told.Groups["days"] is { Success: true } by ? int.Parse(by.ValueSpan, CultureInfo.InvariantCulture) : 0;
        return told.Success && days <= Most && TryMove(today, told.Groups["sign"].Value == "-" ? -days : days, out day);
    }

    /// <summary>Reads a span of days.</summary>
    /// <param name="text">What was told; upper and lower case are the same.</param>
    /// <param name="today">The reader's today.</param>
    /// <param name="span">The span; meaningless when the answer is no.</param>
    /// <param name="weekBegins">First day of a week.</param>
    /// <param name="yearBegins">First month of a year, 1 to 12: quarters begin with it too.</param>
    /// <returns>Whether it is a span.</returns>
    public static bool TrySpan(string text, DateOnly today, out DaySpan span, DayOfWeek weekBegins = DayOfWeek.Monday, int yearBegins = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(yearBegins, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(yearBegins, 12);
        var told = text.ToLowerInvariant();
        span = default;
        try
        {
            if (told is "yesterday" or "tomorrow")
                return One(today.AddDays(told == "tomorrow" ? 1 : -1), out span);
            if (Calendar().Match(told) is { Success: true } unit)
                return Unit(today, unit.Groups["unit"].Value, unit.Groups["which"].Value switch { "last" => -1, "next" => 1, _ => 0 }, weekBegins, yearBegins, out span);
            if (Running().Match(told) is { Success: true } run && int.Parse(run.Groups["days"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= Most and var days)
                return (span = run.Groups["which"].Value == "last" ? new(today.AddDays(1 - days), today) : new(today, today.AddDays(days - 1))) != default;
            if (DateOnly.TryParseExact(told, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
                return (span = new(month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1))).Days > 27;
            return TryDay(told, today, out var day) && One(day, out span);
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    private static bool One(DateOnly day, out DaySpan span) => (span = new(day, day)).Days == 1;

    private static bool Unit(DateOnly today, string unit, int step, DayOfWeek weekBegins, int yearBegins, out DaySpan span)
    {
        if (unit == "week")
        {
            var monday = today.AddDays((7 * step) - ((7 + (int)today.DayOfWeek - (int)weekBegins) % 7));
            return (span = new(monday, monday.AddDays(6))).Days == 7;
        }
        var months = unit switch { "month" => 1, "quarter" => 3, _ => 12 };
        var into = (12 + today.Month - yearBegins) % months;
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths((months * step) - into);
        return (span = new(first, first.AddMonths(months).AddDays(-1))).Days > 27;
    }

    private static bool TryMove(DateOnly today, int days, out DateOnly day)
    {
        var number = today.DayNumber + days;
        var fits = number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber;
        day = fits ? DateOnly.FromDayNumber(number) : default;
        return fits;
    }

    [GeneratedRegex(@"\Atoday(?:(?<sign>[+-])(?<days>[0-9]{1,4}))?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"\A(?<which>this|last|next)-(?<unit>week|month|quarter|year)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Calendar();

    [GeneratedRegex(@"\A(?<which>last|next)-(?<days>[0-9]{1,4})-days\z", RegexOptions.CultureInvariant)]
    private static partial Regex Running();
}
