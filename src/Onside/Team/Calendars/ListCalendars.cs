using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

public static class ListCalendars
{
    public static async Task<Page<CalendarsPage, View>> Get(AppDb db, Me me, TimeProvider clock)
    {
        var (book, today) = (await CalendarBook.Load(db), clock.Today(me.Zone));
        return new(new([.. book.All.Select(place => Told(place, book, today))]));
    }

    private static Row Told(CalendarBook.Place place, CalendarBook book, DateOnly today) => new(
        place.Id, place.Name, place.Where, place.Zone, place.IsUsual, place.IsRetired, book.PeopleWith(place.Id), place.Ahead(today).Select(one => new Next(one.Day, one.Free.Name)).FirstOrDefault());

    public sealed record View(IReadOnlyList<Row> Calendars);

    // People: those to whom it was given. Others live by the usual one.
    public sealed record Row(Guid Id, string Name, string Place, string Zone, bool IsUsual, bool IsRetired, int People, Next? NextHoliday);

    public sealed record Next(DateOnly Day, string Name);
}
