namespace Onside.Science.FollowThrough;

/// <summary>When somebody is told: never in their quiet hours, and once a day what can wait.</summary>
public static class Telling
{
    /// <summary>What is due in less than this is told at once; the reminder four hours before is.</summary>
    public static readonly TimeSpan AtOnceWithin = TimeSpan.FromHours(4);

    /// <summary>The first instant at which somebody may be told.</summary>
    /// <param name="at">When there is something to tell, UTC.</param>
    /// <param name="loud">The hours in which they may be disturbed: all that are not their quiet ones.</param>
    /// <param name="snoozedUntil">Until when they want to hear nothing of it, UTC.</param>
    /// <returns>UTC, the instant itself when it is allowed. Undefined when there is none within the next ten years.</returns>
    public static DateTime? Allowed(DateTime at, WorkingTime loud, DateTime? snoozedUntil = null)
    {
        ArgumentNullException.ThrowIfNull(loud);
        return loud.Next(snoozedUntil > at ? snoozedUntil.Value : at);
    }

    /// <summary>Whether something is told by itself and not in the digest of the day: it is due within four hours, or overdue.</summary>
    /// <param name="due">When it is due, UTC; without, it can wait.</param>
    /// <param name="now">UTC.</param>
    public static bool IsAtOnce(DateTime? due, DateTime now) => due - now <= AtOnceWithin;

    /// <summary>Whether the digest of a day is to be sent: one a day, by the days of the person, at the first allowed instant from a time of the day on.</summary>
    /// <param name="last">When the last one was sent, UTC, if ever. A clock set back sends none again.</param>
    /// <param name="zone">The time zone of the person.</param>
    /// <param name="from">The time of the day from which it may come.</param>
    /// <param name="loud">The hours in which they may be disturbed.</param>
    /// <param name="now">UTC.</param>
    public static bool IsDigestDue(DateTime? last, TimeZoneInfo zone, TimeOnly from, WorkingTime loud, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(loud);
        var local = Local(now, zone);
        return loud.IsWorking(now) && TimeOnly.FromDateTime(local) >= from && (last is not { } before || Local(before, zone).Date < local.Date);
    }

    private static DateTime Local(DateTime at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);
}
