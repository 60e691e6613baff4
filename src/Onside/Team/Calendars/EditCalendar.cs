using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

public static class EditCalendar
{
    public static async Task<Page<EditCalendarPage, View>> Get(Guid id, AppDb db) => new(new(id, CalendarForm.From(await WorkingCalendar.Find(db, id))));

    public static async Task<Onward<Made>> Post(Guid id, Input<CalendarForm> input, AppDb db, Kept<CalendarBook> kept)
    {
        var (calendar, form) = (await WorkingCalendar.Find(db, id), input.Valid());
        if (form.Version is { } seen && seen != calendar.Version)
            throw Conflict.Between(CalendarForm.From(calendar), form, calendar.Version);
        await CalendarForm.Tell(calendar, form, input, db);
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/settings/calendars/{id}", new(id, $"/settings/calendars/{id}"));
    }

    public sealed record View(Guid Id, CalendarForm Form);
}
