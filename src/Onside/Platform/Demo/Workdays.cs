namespace Onside.Platform.Demo;

// Monday to Friday without the holidays that most of Europe keeps.
public static class Workdays
{
    public static bool IsWorkday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day);

    public static DateOnly OnOrAfter(DateOnly day) => IsWorkday(day) ? day : OnOrAfter(day.AddDays(1));

    public static DateOnly OnOrBefore(DateOnly day) => IsWorkday(day) ? day : OnOrBefore(day.AddDays(-1));

    // So many workdays later, or earlier for a negative number; with 0 the day itself, moved to the next workday.
    public static DateOnly Add(DateOnly day, int workdays)
    {
        var step = Math.Sign(workdays);
        for (; workdays != 0; workdays -= step)
            day = step > 0 ? OnOrAfter(day.AddDays(1)) : OnOrBefore(day.AddDays(-1));
        return OnOrAfter(day);
    }

    // Workdays after the one day up to and including the other; negative when the other is earlier.
    public static int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -Between(to, from);
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            count += IsWorkday(day) ? 1 : 0;
        return count;
    }

    private static bool IsHoliday(DateOnly day) => (day.Month, day.Day) is (1, 1) or (5, 1) or (12, 24 or 25 or 26 or 31)
        || EasterSunday(day.Year).DayNumber - day.DayNumber is 2 or -1;

    // The Gregorian computus after Meeus, Jones and Butcher.
    private static DateOnly EasterSunday(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * weekday)) / 451;
        var days = moon + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
