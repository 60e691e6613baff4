using Onside.Science;

namespace Onside.Team.Commitments;

// When it is looked at together, if nobody says otherwise: half-way in working time, an hour before it is due at the latest.
public static class Reviewing
{
    public static DateTime? Usual(WorkingTime hours, DateTime now, DateTime? due)
    {
        if (due is not { } end || end <= now)
            return null;
        var half = hours.Add(now, hours.Between(now, end) / 2) ?? now;
        var last = end.AddHours(-1) > now ? end.AddHours(-1) : end;
        var at = half > now && half < last ? half : last;
        return new(at.Year, at.Month, at.Day, at.Hour, at.Minute, 0, DateTimeKind.Utc);
    }
}
