using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.People;

namespace Onside.Team.Calendars;

// What an administrator says of a calendar, new or known.
public class CalendarForm
{
    [Required(ErrorMessage = "Give the calendar a name."), MaxLength(WorkingCalendar.LongestName)]
    public string? Name { get; set; }

    // As a sentence names it: a holiday in Munich.
    [Required(ErrorMessage = "Say for which place it is."), MaxLength(WorkingCalendar.LongestName)]
    public string? Place { get; set; }

    [MaxLength(60)]
    public string? Zone { get; set; }

    // The days of the week with their times; a day that is not told is free. Without any: as it is, at first Monday to Friday, nine to five.
    public List<DayRow> Hours { get; set; } = [];

    public int? Version { get; set; }

    public static CalendarForm From(WorkingCalendar calendar) => new()
    {
        Name = calendar.Name, Place = calendar.Place, Zone = calendar.Zone, Hours = Rows(calendar.Hours), Version = calendar.Version,
    };

    public static List<DayRow> Rows(IReadOnlyList<WorkingSpan> hours) =>
        [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Select(day => new DayRow { Day = day, Times = HoursText.Told(hours.Where(span => span.Day == day)) })];

    public static async Task Tell<TForm>(WorkingCalendar calendar, CalendarForm form, Input<TForm> input, AppDb db) where TForm : class, new()
    {
        if (form.Zone is { } zone && !Zones.IsKnown(zone))
            throw input.Complain(nameof(Zone), $"Choose one of the offered values.");
        var key = TextFolding.Key(form.Name!);
        if ((await db.Set<WorkingCalendar>().Where(other => other.Id != calendar.Id).Select(other => other.Name).ToListAsync()).Find(other => TextFolding.Key(other) == key) is { } same)
            throw input.Complain(nameof(Name), $"There is a calendar {same} already.");
        calendar.Describe(form.Name!, form.Place!, form.Zone ?? calendar.Zone);
        if (form.Hours.Count > 0)
            calendar.Work(Read(form, input));
    }

    private static List<WorkingSpan> Read<TForm>(CalendarForm form, Input<TForm> input) where TForm : class, new()
    {
        var hours = new List<WorkingSpan>();
        for (var i = 0; i < form.Hours.Count; i++)
        {
            var (row, field) = (form.Hours[i], $"{nameof(Hours)}[{i}].{nameof(DayRow.Times)}");
            if (row.Day is not { } day || form.Hours.Take(i).Any(other => other.Day == row.Day))
                throw input.Complain(field, $"Name each day of the week once.");
            if (HoursText.TryRead(row.Times, day, out var spans) is { } complaint)
                throw input.Complain(field, complaint);
            hours.AddRange(spans);
        }
        return hours.Count > 0 ? hours : throw input.Complain($"{nameof(Hours)}[0].{nameof(DayRow.Times)}", $"Give the times of at least one day.");
    }

    public class DayRow
    {
        public DayOfWeek? Day { get; set; }

        [MaxLength(120)]
        public string? Times { get; set; }
    }
}
