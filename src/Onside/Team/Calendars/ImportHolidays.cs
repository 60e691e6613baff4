using System.ComponentModel.DataAnnotations;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Calendars;

// Holidays from a calendar file (.ics), all of it or nothing. What is there already is not taken twice, and nothing is removed.
public static class ImportHolidays
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static async Task<Fragment<CalendarHolidays, ShowCalendar.View>> Post(Guid id, Input<Form> input, AppDb db, Me me, Kept<CalendarBook> kept, TimeProvider clock)
    {
        var (calendar, form) = (await WorkingCalendar.Find(db, id), input.Valid());
        var (days, leftOut) = HolidayFile.Read(await Text(form, input));
        var known = (await db.Set<Holiday>().Where(h => h.CalendarId == id).Select(h => new { h.Date, h.Name, h.Yearly }).ToListAsync()).Select(h => new HolidayFile.Day(h.Date, h.Name, h.Yearly)).ToHashSet();
        var fresh = days.Distinct().Where(day => !known.Contains(day)).ToList();
        db.AddRange(fresh.Select(day => new Holiday(calendar.Id, day.Date, day.Name, day.Yearly, null)));
        await db.SaveChangesAsync();
        kept.Forget();
        var view = await ShowCalendar.Read(id, db, clock.Today(me.Zone)) with { LeftOut = [.. leftOut.Select(one => Say($"{one.Name}: {one.Why}"))] };
        return new(view, seenAt: $"/settings/calendars/{id}", new($"{Many(fresh.Count, $"1 holiday taken", $"{fresh.Count:N0} holidays taken")}, {days.Distinct().Count() - fresh.Count:N0} were there already, {leftOut.Count:N0} left out."));
    }

    private static async Task<string> Text(Form form, Input<Form> input)
    {
        if (form.File is not { } file)
            return form.Text ?? throw input.Complain(nameof(Form.File), $"Choose a file.");
        if (file.Length > HolidayFile.Longest)
            throw input.Complain(nameof(Form.File), $"This file is too large for a calendar.");
        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), Strict);
            return await reader.ReadToEndAsync();
        }
        catch (DecoderFallbackException)
        {
            throw input.Complain(nameof(Form.File), $"This file is not written in UTF-8, as calendar files are.");
        }
    }

    public class Form
    {
        public IFormFile? File { get; set; }

        // What would be in the file, for programs.
        [MaxLength(HolidayFile.Longest)]
        public string? Text { get; set; }
    }
}
