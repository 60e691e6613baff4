using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

// Offered no longer; who lives by it goes on.
public static class RetireCalendar
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var calendar = await WorkingCalendar.Find(db, id);
        calendar.Retire(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/calendars", new(id, $"/settings/calendars/{id}"));
    }
}

public static class BringCalendarBack
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<CalendarBook> kept)
    {
        var calendar = await WorkingCalendar.Find(db, id);
        calendar.BringBack();
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/calendars", new(id, $"/settings/calendars/{id}"));
    }
}

// That of everybody who has no other.
public static class MakeCalendarUsual
{
    public static async Task<Onward<Made>> Post(Guid id, Input<Nothing> _, AppDb db, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var calendar = await WorkingCalendar.Find(db, id);
        calendar.BeUsual(await db.Set<WorkingCalendar>().Where(other => other.UsualSince != null).ToListAsync(), clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new("/settings/calendars", new(id, $"/settings/calendars/{id}"));
    }
}
