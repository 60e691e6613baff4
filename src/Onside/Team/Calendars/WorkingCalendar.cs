using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;

namespace Onside.Team.Calendars;

// When people of a place work. A retired one is offered no longer and holds for those who have it.
public class WorkingCalendar(string name, string place, string zone) : Entity
{
    public const int LongestName = 80;

    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static IReadOnlyList<WorkingSpan> UsualWeek { get; } = [.. Weekdays.Select(day => new WorkingSpan(day, 9 * 60, 17 * 60))];

    public string Name { get; private set; } = name;
    public string Place { get; private set; } = place;
    public string Zone { get; private set; } = zone;
    public IReadOnlyList<WorkingSpan> Hours { get; private set; } = UsualWeek;

    // That of everybody who has no other.
    public DateTime? UsualSince { get; private set; }
    public DateTime? RetiredAt { get; private set; }

    public void Describe(string name, string place, string zone) => (Name, Place, Zone) = (name, place, zone);

    public void Work(IEnumerable<WorkingSpan> hours) => Hours = [.. hours.OrderBy(span => ((int)span.Day + 6) % 7).ThenBy(span => span.From)];

    // One is the usual one: the others cease to be.
    public void BeUsual(IEnumerable<WorkingCalendar> all, DateTime at)
    {
        if (RetiredAt is not null)
            throw new Refusal($"{Name} is retired. Bring it back first.");
        foreach (var other in all.Where(other => other.Id != Id))
            other.UsualSince = null;
        UsualSince ??= at;
    }

    public void Retire(DateTime at)
    {
        if (UsualSince is not null)
            throw new Refusal($"{Name} is the company’s usual calendar. Make another the usual one first.");
        RetiredAt ??= at;
    }

    public void BringBack() => RetiredAt = null;

    public static async Task<WorkingCalendar> Find(AppDb db, Guid id) => await db.Set<WorkingCalendar>().SingleOrDefaultAsync(calendar => calendar.Id == id) ?? throw Refusal.NotFound();
}

// A free day of a calendar; with a time, people work until then.
public class Holiday(Guid calendarId, DateOnly date, string name, bool yearly, TimeOnly? workUntil) : Entity
{
    public const int LongestName = 120;

    public Guid CalendarId { get; private set; } = calendarId;
    public DateOnly Date { get; private set; } = date;
    public string Name { get; private set; } = name;
    public bool Yearly { get; private set; } = yearly;
    public TimeOnly? WorkUntil { get; private set; } = workUntil;
}

// Who lives by which calendar; none: the usual one.
public class PersonCalendar(Guid personId) : Entity, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public Guid? CalendarId { get; private set; }

    Guid IMine.Whose => PersonId;

    public void LiveBy(Guid? calendarId) => CalendarId = calendarId;
}

public class CalendarTables : IEntityTypeConfiguration<WorkingCalendar>, IEntityTypeConfiguration<Holiday>, IEntityTypeConfiguration<PersonCalendar>
{
    public void Configure(EntityTypeBuilder<WorkingCalendar> calendar)
    {
        calendar.ToTable("calendars");
        calendar.Property(c => c.Name).HasMaxLength(WorkingCalendar.LongestName);
        calendar.Property(c => c.Place).HasMaxLength(WorkingCalendar.LongestName);
        calendar.Property(c => c.Zone).HasMaxLength(60);
        calendar.Property(c => c.Hours).KeptAsText();
    }

    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("calendars_holidays");
        holiday.Property(h => h.Name).HasMaxLength(Holiday.LongestName);
        holiday.HasOne<WorkingCalendar>().WithMany().HasForeignKey(h => h.CalendarId).OnDelete(DeleteBehavior.Restrict);
        holiday.HasIndex(h => new { h.CalendarId, h.Date });
    }

    public void Configure(EntityTypeBuilder<PersonCalendar> person)
    {
        person.ToTable("calendars_people");
        person.HasOne<WorkingCalendar>().WithMany().HasForeignKey(p => p.CalendarId).OnDelete(DeleteBehavior.Restrict);
        person.HasIndex(p => p.PersonId).IsUnique();
        person.HasIndex(p => p.CalendarId);
    }
}
