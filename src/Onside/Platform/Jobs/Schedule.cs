using System.Globalization;

namespace Onside.Platform.Jobs;

// When a job runs: "every minute", "every 15 minutes", "every hour", "every 6 hours", "every day at 03:00" (UTC).
public sealed record Schedule(string Words, TimeSpan Every, TimeOnly? At)
{
    public static Schedule Parse(string words) => words.Split(' ') switch
    {
        ["every", "minute"] => new(words, TimeSpan.FromMinutes(1), null),
        ["every", "hour"] => new(words, TimeSpan.FromHours(1), null),
        ["every", var count, "minutes"] when int.TryParse(count, out var minutes) && minutes > 1 => new(words, TimeSpan.FromMinutes(minutes), null),
        ["every", var count, "hours"] when int.TryParse(count, out var hours) && hours > 1 => new(words, TimeSpan.FromHours(hours), null),
        ["every", "day", "at", var hour] when TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) => new(words, TimeSpan.FromDays(1), at),
        _ => throw new ArgumentException($"\"{words}\" is not a schedule: say \"every minute\", \"every 6 hours\" or \"every day at 03:00\".", nameof(words)),
    };

    // When it is due, given when it last began; never in the past.
    public DateTime Next(DateTime? last, DateTime now) => Due(last, now) is var due && due < now ? now : due;

    // The same, however long ago; one that never began is due from the given moment on.
    public DateTime Due(DateTime? last, DateTime from) =>
        At is { } at ? After(last ?? from, at) : last is { } began ? began + Every : from;

    private static DateTime After(DateTime moment, TimeOnly at)
    {
        var today = moment.Date + at.ToTimeSpan();
        return today > moment ? today : today.AddDays(1);
    }
}
