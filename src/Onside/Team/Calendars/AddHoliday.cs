using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Calendars;

public static class AddHoliday
{
    public static async Task<Fragment<CalendarHolidays, ShowCalendar.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var (calendar, form) = (await WorkingCalendar.Find(db, id), input.Valid());
        var (day, name) = (form.Date!.Value, form.Name!);
        if (await db.Set<Holiday>().AnyAsync(h => h.CalendarId == id && h.Date == day && h.Name == name))
            throw input.Complain(nameof(Form.Name), $"{name} is a holiday of this day already.");
        db.Add(new Holiday(calendar.Id, day, name, form.Yearly, form.WorkUntil));
        await db.SaveChangesAsync();
        kept.Forget();
        return new(await ShowCalendar.Read(id, db, clock.Today(me.Zone)), seenAt: $"/settings/calendars/{id}", new($"{name} is a holiday now."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Name the day.")]
        public DateOnly? Date { get; set; }

        [Required(ErrorMessage = "Give the holiday a name."), MaxLength(Holiday.LongestName)]
        public string? Name { get; set; }

        public bool Yearly { get; set; }

        // A half day: people work until then.
        public TimeOnly? WorkUntil { get; set; }
    }
}

public static class RemoveHoliday
{
    public static async Task<Fragment<CalendarHolidays, ShowCalendar.View>> Post(Guid id, Guid holidayId, Input<Nothing> _, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var holiday = await db.Set<Holiday>().SingleOrDefaultAsync(h => h.CalendarId == id && h.Id == holidayId) ?? throw Refusal.NotFound();
        holiday.Delete(clock.Now());
        await db.SaveChangesAsync();
        kept.Forget();
        return new(await ShowCalendar.Read(id, db, clock.Today(me.Zone)), seenAt: $"/settings/calendars/{id}", new($"{holiday.Name} is a working day again.", $"/settings/calendars/{id}/holidays/{holidayId}/removal/undo", Target: "#holidays"));
    }
}

public static class BringHolidayBack
{
    public static async Task<Fragment<CalendarHolidays, ShowCalendar.View>> Post(Guid id, Guid holidayId, Input<Nothing> _, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var holiday = await db.Set<Holiday>().IgnoreQueryFilters().SingleOrDefaultAsync(h => h.CalendarId == id && h.Id == holidayId) ?? throw Refusal.NotFound();
        holiday.Restore();
        await db.SaveChangesAsync();
        kept.Forget();
        return new(await ShowCalendar.Read(id, db, clock.Today(me.Zone)), seenAt: $"/settings/calendars/{id}");
    }
}
