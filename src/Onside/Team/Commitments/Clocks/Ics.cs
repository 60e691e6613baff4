using System.Globalization;
using System.Text;

namespace Onside.Team.Commitments.Clocks;

// One moment in a calendar. Number: the higher one replaces the lower of the same id.
public sealed record IcsEvent(string Id, int Number, DateTime Stamp, DateTime At, string Summary, string? Description, string Address);

// iCalendar as RFC 5545 wants it: CRLF, lines of at most 75 bytes, times in UTC, ids that stay.
public static class Ics
{
    private const int MostBytes = 75;

    public static string Write(IEnumerable<IcsEvent> events)
    {
        var text = new StringBuilder();
        foreach (var line in (string[])["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Onside//Promises//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", .. events.SelectMany(Lines), "END:VCALENDAR"])
            Fold(text, line);
        return text.ToString();
    }

    private static IEnumerable<string> Lines(IcsEvent it)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{it.Id}@onside";
        yield return $"DTSTAMP:{Utc(it.Stamp)}";
        yield return $"SEQUENCE:{it.Number.ToString(CultureInfo.InvariantCulture)}";
        yield return $"DTSTART:{Utc(it.At)}";
        yield return $"SUMMARY:{Escaped(it.Summary)}";
        if (it.Description is { Length: > 0 } description)
            yield return $"DESCRIPTION:{Escaped(description)}";
        yield return $"URL:{it.Address}";
        yield return "TRANSP:TRANSPARENT";
        yield return "END:VEVENT";
    }

    private static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(letter => letter == '\n' || !char.IsControl(letter)))
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    // Never inside a character; the blank that begins a further line counts.
    private static void Fold(StringBuilder text, string line)
    {
        var bytes = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MostBytes)
            {
                text.Append("\r\n ");
                bytes = 1;
            }
            text.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
