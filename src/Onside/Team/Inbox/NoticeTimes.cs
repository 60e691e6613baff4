using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Inbox;

// When something came, by the reader's own clock: the time today, the weekday this week, else the day.
public static class NoticeTimes
{
    public static string Said(DateTime at, DateTime now, Me me)
    {
        var (local, today) = (me.Zone.Local(at), DateOnly.FromDateTime(me.Zone.Local(now)));
        return (DateOnly.FromDateTime(local).DayNumber - today.DayNumber) switch
        {
            0 => local.ToString("t", CultureInfo.CurrentCulture),
            > -7 and < 7 => $"{local.ToString("ddd", CultureInfo.CurrentCulture)} {local.ToString("t", CultureInfo.CurrentCulture)}",
            _ => local.ToString(Dated("d MMM"), CultureInfo.CurrentCulture),
        };
    }
}
