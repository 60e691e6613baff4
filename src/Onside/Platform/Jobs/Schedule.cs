using System.Globalization;
using System.Text.RegularExpressions;

namespace Onside.Platform.Jobs;

// When a job runs: "every minute", "every 15 minutes", "every hour", "every 6 hours", "every day at 03:00" (UTC).
public sealed partial record Schedule(string Words, TimeSpan Every, TimeOnly? At)
{
    public static Schedule Parse(string words)
    {
        var told = Grammar().Match(words);
        if (!told.Success)
            throw new ArgumentException($"\"{words}\" is not a schedule: say \"every minute\", \"every 6 hours\" or \"every day at 03:00\".", nameof(words));
        if (told.Groups["at"] is { Success: true, Value: var at })
            return new(words, TimeSpan.FromDays(1), TimeOnly.Parse(at, CultureInfo.InvariantCulture));
        var count = told.Groups["count"] is { Success: true, Value: var number } ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
        return new(words, count * (told.Groups["unit"].Value is "minute" ? TimeSpan.FromMinutes(1) : TimeSpan.FromHours(1)), null);
    }

    // When it is due, given when it last began; never in the past.
    public DateTime Next(DateTime? last, DateTime now)
    {
        var due = At is not { } at ? last is { } began ? began + Every : now
            : After(last ?? now, at);
        return due < now ? now : due;
    }

    private static DateTime After(DateTime moment, TimeOnly at)
    {
        var today = moment.Date + at.ToTimeSpan();
        return today > moment ? today : today.AddDays(1);
    }

    [GeneratedRegex("^every (?:(?<count>[1-9][0-9]{0,2}) )?(?:(?<unit>minute|hour)s?|day at (?<at>[0-2][0-9]:[0-5][0-9]))$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
