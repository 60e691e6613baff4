using System.Globalization;
using Onside.Platform.Data;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// Moments and days in the words people use for them, by the reader's own clock.
public sealed record Moments(DateTime Now, TimeZoneInfo Zone)
{
    public DateOnly Today => DateOnly.FromDateTime(Zone.Local(Now));

    // Today 08:52, Wed 16:10, 18 Nov 09:00, 3 Feb 2025.
    public string Said(DateTime at)
    {
        var local = Zone.Local(at);
        var (day, time) = (DateOnly.FromDateTime(local), local.ToString("t", CultureInfo.CurrentCulture));
        return Near(day) is { } near ? $"{near} {time}"
            : Math.Abs(day.DayNumber - Today.DayNumber) < 180 ? $"{local.ToString(Dated("d MMM"), CultureInfo.CurrentCulture)} {time}"
            : local.ToString(Dated("d MMM yyyy"), CultureInfo.CurrentCulture);
    }

    public string Said(DateOnly day) =>
        Near(day) ?? day.ToString(Dated(Math.Abs(day.DayNumber - Today.DayNumber) < 180 ? "ddd d MMM" : "d MMM yyyy"), CultureInfo.CurrentCulture);

    public string Time(DateTime at) => Zone.Local(at).ToString("t", CultureInfo.CurrentCulture);

    // What a date and time field of a form shows.
    public string Typed(DateTime at) => Zone.Local(at).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private string? Near(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => Say($"Today"),
        -1 => Say($"Yesterday"),
        1 => Say($"Tomorrow"),
        > -7 and < 7 => day.ToString("ddd", CultureInfo.CurrentCulture),
        _ => null,
    };
}
