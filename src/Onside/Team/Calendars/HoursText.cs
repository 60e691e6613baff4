using System.Globalization;
using Onside.Science;

namespace Onside.Team.Calendars;

// The working hours of a day as they are written: 09:00–12:00, 13:00–17:00.
public static class HoursText
{
    private const int Midnight = 1440;

    public static string Told(IEnumerable<WorkingSpan> spans) => string.Join(", ", spans.Select(span => $"{Time(span.From)}–{Time(span.Until)}"));

    // The spans, or what is wrong with the text.
    public static FormattableString? TryRead(string? text, DayOfWeek day, out List<WorkingSpan> spans)
    {
        spans = [];
        foreach (var part in (text ?? "").Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Split(['–', '—', '-'], StringSplitOptions.TrimEntries) is not [var first, var last] || Minutes(first) is not { } from || Minutes(last) is not { } until)
                return $"{part} is no working time. Write it as 09:00–12:00, 13:00–17:00.";
            spans.Add(new(day, from, until == 0 ? Midnight : until));
        }
        if (spans.FirstOrDefault(span => span.From >= span.Until) is { Until: > 0 } backward)
            return $"{Told([backward])} ends before it begins. A night is two times: 22:00–24:00, and 00:00–06:00 on the next day.";
        var ordered = spans.OrderBy(span => span.From).ToList();
        return ordered.Zip(ordered.Skip(1)).FirstOrDefault(two => two.Second.From < two.First.Until) is { First.Until: > 0 } both
            ? $"{Told([both.First])} and {Told([both.Second])} overlap." : (FormattableString?)null;
    }

    private static int? Minutes(string text) =>
        text is "24" or "24:00" ? Midnight
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) ? hour < 24 ? hour * 60 : null
        : TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) || TimeOnly.TryParse(text, CultureInfo.CurrentCulture, out time) ? (time.Hour * 60) + time.Minute : null;

    private static string Time(int minutes) => minutes == Midnight ? "24:00" : new TimeOnly(minutes / 60, minutes % 60).ToString("HH:mm", CultureInfo.InvariantCulture);
}
