using System.Globalization;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

// The all-day events of an iCalendar file (RFC 5545). A file that is none is refused whole, with the line; an event of another kind is told and left out.
public static class HolidayFile
{
    public const int Longest = 1_000_000;

    private const int MostEvents = 2000, MostDays = 60;

    public sealed record Day(DateOnly Date, string Name, bool Yearly);

    public sealed record LeftOut(string Name, FormattableString Why);

    private readonly record struct Line(int Number, string Name, string Parameters, string Value);

    public static (List<Day> Days, List<LeftOut> LeftOut) Read(string text)
    {
        var (days, left, one) = (new List<Day>(), new List<LeftOut>(), default(List<Line>));
        var (lines, inside, number) = (Lines(text), 0, 0);
        if (lines is not [{ Name: "BEGIN", Value: "VCALENDAR" }, .., { Name: "END", Value: "VCALENDAR" }])
            throw new Refusal($"This is no calendar file: it begins with BEGIN:VCALENDAR and ends with END:VCALENDAR. Nothing was changed.");
        foreach (var line in lines)
        {
            if (line is { Name: "BEGIN", Value: "VEVENT" })
                one = one is null ? [line] : throw Broken(line.Number);
            else if (line is { Name: "END", Value: "VEVENT" })
            {
                if (++number > MostEvents)
                    throw new Refusal($"This file has more than {MostEvents:N0} events. Nothing was changed.");
                Take(one ?? throw Broken(line.Number), days, left);
                one = null;
            }
            // A reminder within an event has fields of its own.
            else if (one is not null && line.Name is "BEGIN" or "END")
                inside += line.Name == "BEGIN" ? 1 : -1;
            else if (one is not null && inside == 0)
                one.Add(line);
        }
        return one is null ? (days, left) : throw Broken(one[0].Number);
    }

    private static void Take(List<Line> one, List<Day> days, List<LeftOut> left)
    {
        var name = Words(Field(one, "SUMMARY")?.Value) is { Length: > 0 } told ? told.Length > Holiday.LongestName ? told[..Holiday.LongestName] : told : "?";
        if (Field(one, "DTSTART") is not { } start)
            throw new Refusal($"The event in line {one[0].Number} has no DTSTART. Nothing was changed.");
        if (Field(one, "STATUS")?.Value == "CANCELLED")
            left.Add(new(name, $"it was cancelled"));
        else if (start.Value.Contains('T', StringComparison.Ordinal))
            left.Add(new(name, $"it is no whole day"));
        else if (Field(one, "RRULE") is { } rule && !IsYearly(rule.Value, Date(start)))
            left.Add(new(name, $"its rule is more than once a year on its day: {rule.Value}"));
        else
            Take(name, Date(start), Field(one, "DTEND") is { } end ? Date(end) : Date(start).AddDays(1), Field(one, "RRULE") is not null, days, left);
    }

    // The end of an event is the day after its last.
    private static void Take(string name, DateOnly first, DateOnly end, bool yearly, List<Day> days, List<LeftOut> left)
    {
        var many = Math.Max(1, end.DayNumber - first.DayNumber);
        if (many > MostDays)
            left.Add(new(name, $"it is longer than two months"));
        else
            days.AddRange(Enumerable.Range(0, many).Select(i => new Day(first.AddDays(i), name, yearly)));
    }

    private static DateOnly Date(Line line) => DateOnly.TryParseExact(line.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2200
        ? day : throw new Refusal($"Line {line.Number} has no date that holds: {line.Value}. Nothing was changed.");

    // Every year on the same day, for ever; whatever else a rule may say is not understood.
    private static bool IsYearly(string rule, DateOnly day)
    {
        var parts = rule.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToList();
        return parts.Exists(part => part is ["FREQ", "YEARLY"]) && parts.TrueForAll(part => part is ["FREQ", "YEARLY"] or ["INTERVAL", "1"] or ["WKST", _]
            || (part is ["BYMONTH", var month] && month == day.Month.ToString(CultureInfo.InvariantCulture)) || (part is ["BYMONTHDAY", var of] && of == day.Day.ToString(CultureInfo.InvariantCulture)));
    }

    private static Line? Field(List<Line> one, string name) => one.Where(line => line.Name == name).Select(line => (Line?)line).FirstOrDefault();

    // A long line goes on in the next one, behind a blank.
    private static List<Line> Lines(string text)
    {
        var (whole, number) = (new List<(int Number, string Text)>(), 0);
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd('\r')))
        {
            number++;
            if (raw.Length > 0 && raw[0] is ' ' or '\t' && whole.Count > 0)
                whole[^1] = (whole[^1].Number, whole[^1].Text + raw[1..]);
            else if (raw.Trim().Length > 0)
                whole.Add((number, raw));
        }
        return [.. whole.Select(line => Read(line.Number, line.Text))];
    }

    // NAME;PARAMETER="a:b":VALUE
    private static Line Read(int number, string text)
    {
        var (quoted, colon) = (false, -1);
        for (var i = 0; i < text.Length && colon < 0; i++)
            if (text[i] == '"')
                quoted = !quoted;
            else if (text[i] == ':' && !quoted)
                colon = i;
        if (colon < 1)
            throw Broken(number);
        var head = text[..colon].Split(';', 2);
        return new(number, head[0].Trim().ToUpperInvariant(), head.Length > 1 ? head[1] : "", text[(colon + 1)..].Trim());
    }

    private static string Words(string? value) => (value ?? "").Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal)
        .Replace("\\;", ";", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal).Trim();

    private static Refusal Broken(int line) => new($"This calendar file cannot be read from line {line} on. Nothing was changed.");
}
