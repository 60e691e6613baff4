using System.Collections.Concurrent;
using System.Globalization;

namespace Onside.Platform.Web;

// How somebody wants numbers, dates, times and weeks written. Usual: as the company does; language: as the language does.
public sealed record Formats(NumberStyle Numbers, DateStyle Dates, HourStyle Hours, WeekStart Week)
{
    public static readonly Formats Usual = new(NumberStyle.Usual, DateStyle.Usual, HourStyle.Usual, WeekStart.Usual);

    private static readonly ConcurrentDictionary<(string Language, Formats Formats), CultureInfo> Known = new();

    // What is left to the company is what the company says.
    public Formats Over(Formats company) => new(
        Numbers == NumberStyle.Usual ? company.Numbers : Numbers, Dates == DateStyle.Usual ? company.Dates : Dates,
        Hours == HourStyle.Usual ? company.Hours : Hours, Week == WeekStart.Usual ? company.Week : Week);

    // The same language, written so.
    public CultureInfo On(CultureInfo language) => Known.GetOrAdd((language.Name, this), _ => Written(language));

    private CultureInfo Written(CultureInfo language)
    {
        var written = (CultureInfo)language.Clone();
        if (Signs(Numbers) is var (point, group))
            Write(written.NumberFormat, point, group);
        if (Patterns(Dates) is var (day, withoutYear, between))
            Write(written.DateTimeFormat, day, withoutYear, between);
        if (Hours is HourStyle.TwentyFour or HourStyle.Twelve)
            (written.DateTimeFormat.ShortTimePattern, written.DateTimeFormat.LongTimePattern) = Hours == HourStyle.Twelve ? ("h:mm tt", "h:mm:ss tt") : ("HH:mm", "HH:mm:ss");
        if (Week is not (WeekStart.Usual or WeekStart.Language))
            written.DateTimeFormat.FirstDayOfWeek = Week switch { WeekStart.Sunday => DayOfWeek.Sunday, WeekStart.Saturday => DayOfWeek.Saturday, _ => DayOfWeek.Monday };
        return CultureInfo.ReadOnly(written);
    }

    private static (string Point, string Group)? Signs(NumberStyle style) => style switch
    {
        NumberStyle.English => (".", ","),
        NumberStyle.German => (",", "."),
        NumberStyle.French => (",", "\u202f"),
        NumberStyle.Swiss => (".", "’"),
        _ => null,
    };

    private static (string Day, string WithoutYear, string Between)? Patterns(DateStyle style) => style switch
    {
        DateStyle.Iso => ("yyyy-MM-dd", "MM-dd", "-"),
        DateStyle.Dots => ("dd.MM.yyyy", "dd.MM.", "."),
        DateStyle.Slashes => ("dd/MM/yyyy", "dd/MM", "/"),
        DateStyle.MonthFirst => ("MM/dd/yyyy", "MM/dd", "/"),
        _ => null,
    };

    private static void Write(NumberFormatInfo numbers, string point, string group)
    {
        (numbers.NumberDecimalSeparator, numbers.CurrencyDecimalSeparator, numbers.PercentDecimalSeparator) = (point, point, point);
        (numbers.NumberGroupSeparator, numbers.CurrencyGroupSeparator, numbers.PercentGroupSeparator) = (group, group, group);
    }

    // Words.Dated knows by the pattern without a year that days are written in figures.
    private static void Write(DateTimeFormatInfo days, string day, string withoutYear, string between) =>
        (days.ShortDatePattern, days.LongDatePattern, days.MonthDayPattern, days.DateSeparator) = (day, day, withoutYear, between);
}

public enum NumberStyle
{
    Usual,
    Language,
    English,
    German,
    French,
    Swiss,
}

public enum DateStyle
{
    Usual,
    Language,
    Iso,
    Dots,
    Slashes,
    MonthFirst,
}

public enum HourStyle
{
    Usual,
    Language,
    TwentyFour,
    Twelve,
}

public enum WeekStart
{
    Usual,
    Language,
    Monday,
    Sunday,
    Saturday,
}

// Slot: how the company writes and counts its years, told by the feature that keeps it.
public interface ICompanyFormats
{
    ValueTask<Formats> Current();

    // The month with which its fiscal year begins.
    ValueTask<int> FirstMonth();
}

public static class Weeks
{
    // The day on which the reader's week of a day began.
    public static DateOnly StartOfWeek(this DateOnly day) => day.AddDays(-(((int)day.DayOfWeek - (int)CultureInfo.CurrentCulture.DateTimeFormat.FirstDayOfWeek + 7) % 7));
}
