using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Team.Calendars;

// All calendars with their holidays, and who lives by which: kept in memory, so that a date costs no statement.
public sealed class CalendarBook(IReadOnlyList<CalendarBook.Place> all, IReadOnlyDictionary<Guid, Guid> people)
{
    public IReadOnlyList<Place> All => all;

    public IEnumerable<Place> Offered => all.Where(place => !place.IsRetired);

    public Place? Usual => all.FirstOrDefault(place => place.IsUsual);

    public Place? Of(Guid personId) => people.TryGetValue(personId, out var id) ? all.FirstOrDefault(place => place.Id == id) ?? Usual : Usual;

    // Before there is a calendar, people work the usual week by their own clock.
    public WorkingTime TimeOf(Me me) => Of(me.Id)?.Time ?? new(me.Zone, WorkingCalendar.UsualWeek, []);

    public int PeopleWith(Guid calendarId) => people.Values.Count(id => id == calendarId);

    public sealed record Free(DateOnly Date, string Name, bool Yearly, TimeOnly? WorkUntil);

    public sealed record Place(Guid Id, string Name, string Where, string Zone, bool IsUsual, bool IsRetired, IReadOnlyList<WorkingSpan> Hours, IReadOnlyList<Free> Holidays)
    {
        public WorkingTime Time { get; } = new(Zones.Known(Zone), Hours, Holidays.Select(free => new FreeDay(free.Date, free.Yearly, free.WorkUntil is { } until ? (until.Hour * 60) + until.Minute : null)));

        // Of two on one day the one with less work.
        public Free? On(DateOnly day) => Holidays.Where(free => free.Yearly ? (free.Date.Month, free.Date.Day) == (day.Month, day.Day) : free.Date == day).MinBy(free => free.WorkUntil ?? TimeOnly.MinValue);

        // Those of the next twelve months, each on its day.
        public IEnumerable<(DateOnly Day, Free Free)> Ahead(DateOnly today) => Holidays
            .Select(free => (Day: free.Yearly ? Next(free.Date, today) : free.Date, free)).Where(one => one.Day.Day == one.free.Date.Day && one.Day >= today && one.Day < today.AddYears(1)).OrderBy(one => one.Day);

        // 29 February comes again in a leap year only.
        private static DateOnly Next(DateOnly date, DateOnly today)
        {
            var year = date.WithYear(today.Year) >= today ? today.Year : today.Year + 1;
            return date.WithYear(year);
        }
    }

    public static async Task<CalendarBook> Load(AppDb db)
    {
        var holidays = (await db.Set<Holiday>().OrderBy(h => h.Date).ThenBy(h => h.Id).Select(h => new { h.CalendarId, Free = new Free(h.Date, h.Name, h.Yearly, h.WorkUntil) }).ToListAsync()).ToLookup(h => h.CalendarId, h => h.Free);
        var calendars = await db.Set<WorkingCalendar>().AsNoTracking().ToListAsync();
        var people = await db.Set<PersonCalendar>().Where(p => p.CalendarId != null).Select(p => new { p.PersonId, Id = p.CalendarId!.Value }).ToDictionaryAsync(p => p.PersonId, p => p.Id);
        return new([.. calendars.OrderBy(c => TextFolding.Key(c.Name), StringComparer.Ordinal).ThenBy(c => c.Id)
            .Select(c => new Place(c.Id, c.Name, c.Place, c.Zone, c.UsualSince is not null, c.RetiredAt is not null, c.Hours, [.. holidays[c.Id]]))], people);
    }
}

public static class Days
{
    public static DateOnly WithYear(this DateOnly day, int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
}
