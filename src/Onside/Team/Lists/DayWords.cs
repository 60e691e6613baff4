using System.Globalization;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Lists;

// Days and spans of days that move with the calendar, in words.
public static class DayWords
{
    private static readonly string[] Offered = ["today", "tomorrow", "yesterday", "this-week", "next-week", "last-week", "this-month", "next-month", "last-month", "this-quarter", "next-quarter", "last-quarter", "this-year", "last-year", "next-7-days", "next-30-days", "next-90-days", "next-365-days", "last-7-days", "last-30-days", "last-90-days", "last-365-days"];

    public static IEnumerable<Choice> Spans => Offered.Select(span => new Choice(span, Of(span)));

    public static string Of(string told) => told.ToLowerInvariant() switch
    {
        "today" => Say($"today"),
        "tomorrow" => Say($"tomorrow"),
        "yesterday" => Say($"yesterday"),
        "this-week" => Say($"this week"),
        "next-week" => Say($"next week"),
        "last-week" => Say($"last week"),
        "this-month" => Say($"this month"),
        "next-month" => Say($"next month"),
        "last-month" => Say($"last month"),
        "this-quarter" => Say($"this quarter"),
        "next-quarter" => Say($"next quarter"),
        "last-quarter" => Say($"last quarter"),
        "this-year" => Say($"this year"),
        "next-year" => Say($"next year"),
        "last-year" => Say($"last year"),
        var other => Counted(other) ?? Written(other),
    };

    private static string? Counted(string told) => told.Split('-', '+') switch
    {
        ["next", var days, "days"] when int.TryParse(days, out var n) => Say(Many(n, $"the next 1 day", $"the next {n} days")),
        ["last", var days, "days"] when int.TryParse(days, out var n) => Say(Many(n, $"the last 1 day", $"the last {n} days")),
        ["today", var days] when int.TryParse(days, out var n) => told.Contains('+') ? Say(Many(n, $"in 1 day", $"in {n} days")) : Say(Many(n, $"1 day ago", $"{n} days ago")),
        _ => null,
    };

    private static string Written(string told) =>
        DateOnly.TryParseExact(told, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d", CultureInfo.CurrentCulture)
        : DateOnly.TryParseExact(told, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("Y", CultureInfo.CurrentCulture)
        : told;
}
