using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

public static class AddCalendar
{
    public static Page<NewCalendarPage, View> Get(Me me) => new(new(new() { Zone = me.Zone.Id, Hours = CalendarForm.Rows(WorkingCalendar.UsualWeek) }));

    public static async Task<Onward<Made>> Post(Input<CalendarForm> input, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var form = input.Valid();
        var calendar = new WorkingCalendar(form.Name!, form.Place!, me.Zone.Id);
        await CalendarForm.Tell(calendar, form, input, db);
        if (!await db.Set<WorkingCalendar>().AnyAsync(other => other.UsualSince != null))
            calendar.BeUsual([], clock.Now());
        db.Add(calendar);
        await db.SaveChangesAsync();
        kept.Forget();
        return new($"/settings/calendars/{calendar.Id}", new(calendar.Id, $"/settings/calendars/{calendar.Id}"), 201);
    }

    public sealed record View(CalendarForm Form);
}
