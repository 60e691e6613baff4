using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

public static class ShowCalendar
{
    private const int MostRemoved = 10;

    public static async Task<Page<CalendarPage, View>> Get(Guid id, AppDb db, Me me, TimeProvider clock) => new(await Read(id, db, clock.Today(me.Zone)));

    public static async Task<View> Read(Guid id, AppDb db, DateOnly today)
    {
        var calendar = await WorkingCalendar.Find(db, id);
        var holidays = await db.Set<Holiday>().Where(h => h.CalendarId == id).OrderBy(h => h.Date).ThenBy(h => h.Id).Select(h => new Day(h.Id, h.Date, h.Name, h.Yearly, h.WorkUntil)).ToListAsync();
        var removed = await db.Set<Holiday>().IgnoreQueryFilters().Where(h => h.CalendarId == id && h.DeletedAt != null).OrderByDescending(h => h.DeletedAt).ThenByDescending(h => h.Id).Take(MostRemoved)
            .Select(h => new Day(h.Id, h.Date, h.Name, h.Yearly, h.WorkUntil)).ToListAsync();
        return new(id, calendar.Name, calendar.Place, calendar.Zone, calendar.UsualSince is not null, calendar.RetiredAt is not null, CalendarForm.Rows(calendar.Hours), holidays, removed, today, []);
    }

    public sealed record Day(Guid Id, DateOnly Date, string Name, bool Yearly, TimeOnly? WorkUntil);

    // LeftOut: what an import did not take, each with why.
    public sealed record View(Guid Id, string Name, string Place, string Zone, bool IsUsual, bool IsRetired, IReadOnlyList<CalendarForm.DayRow> Hours, IReadOnlyList<Day> Holidays, IReadOnlyList<Day> Removed, DateOnly Today, IReadOnlyList<string> LeftOut)
    {
        public IEnumerable<Day> Yearly => Holidays.Where(day => day.Yearly).OrderBy(day => (day.Date.Month, day.Date.Day));

        public IEnumerable<Day> Ahead => Holidays.Where(day => !day.Yearly && day.Date >= Today);

        public IEnumerable<Day> Past => Holidays.Where(day => !day.Yearly && day.Date < Today).Reverse();
    }
}
