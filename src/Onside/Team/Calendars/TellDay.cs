using System.Globalization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Calendars;

// What is to be said of a day before somebody plans for it.
public static class TellDay
{
    public static async Task<Fragment<DayNote, View>> Get(Query<Asked> query, Kept<CalendarBook> kept, Me me) =>
        new(Of(query.Value.DueOn ?? (query.Value.StartsAt is { } at ? DateOnly.FromDateTime(me.Zone.Local(at)) : null), await kept.Current(), me));

    public static View Of(DateOnly? day, CalendarBook book, Me me) =>
        day is { } on && book.Of(me.Id) is { } place && place.On(on) is { } free ? new(on, place.Where, free.Name, free.WorkUntil, Said(on, place.Where, free)) : new(day, null, null, null, null);

    private static string Said(DateOnly day, string place, CalendarBook.Free free)
    {
        var told = day.ToString("M", CultureInfo.CurrentCulture);
        return free.WorkUntil is { } until ? Say($"{told} is half a holiday in {place}: {free.Name}. People work until {until:t}.") : Say($"{told} is a holiday in {place}: {free.Name}");
    }

    public class Asked
    {
        public DateOnly? DueOn { get; set; }

        public DateTime? StartsAt { get; set; }
    }

    public sealed record View(DateOnly? Day, string? Place, string? Holiday, TimeOnly? WorkUntil, string? Told) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"A day of my calendar"), "me", (Say($"Me and my settings"), "/me"), (Say($"Working calendar"), "/me/calendar"));
    }
}
