using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Sets reminders and keeps those that hang on an activity's own time in step with it, by each person's own clock.
public sealed class Reminding(AppDb db, Me me, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(9, 0);

    // Reminds me at a moment of my choice; none takes it back.
    public async Task RemindMe(Activity activity, DateTime? at, Complaint complain)
    {
        var mine = await db.Set<Reminder>().Where(r => r.ActivityId == activity.Id && r.PersonId == me.Id && r.Lead == null && r.DeliveredAt == null).FirstOrDefaultAsync();
        if (at == mine?.At)
            return;
        if (at <= clock.Now())
            throw complain(nameof(NoteForm.RemindMeAt), $"This moment is over.");
        if (at is not { } moment)
            mine!.Delete(clock.Now());
        else if (mine is null)
            db.Add(new Reminder(activity.Id, me.Id, moment, null));
        else
            mine.Snooze(moment);
    }

    // Reminds everybody concerned some time before it is due.
    public async Task Set(Activity activity, ReminderLead? lead)
    {
        var known = await db.Set<Reminder>().Where(r => r.ActivityId == activity.Id && r.Lead != null).ToListAsync();
        var concerned = lead is null ? [] : Concerned(activity);
        foreach (var gone in known.Where(r => !concerned.Contains(r.PersonId)))
            gone.Delete(clock.Now());
        foreach (var (person, zone) in await ZonesOf(concerned))
            Keep(known.Find(r => r.PersonId == person), activity, person, zone, lead!.Value);
    }

    // After it was moved or given to somebody else.
    public async Task Follow(Activity activity) =>
        await Set(activity, await db.Set<Reminder>().Where(r => r.ActivityId == activity.Id && r.Lead != null).Select(r => r.Lead).FirstOrDefaultAsync());

    // A day's task is remembered in the morning; the day before is the same time by the clock, whatever happens to it that night.
    public static DateTime? At(Activity activity, ReminderLead lead, TimeZoneInfo zone)
    {
        if (Anchor(activity, zone) is not { } anchor)
            return null;
        if (lead != ReminderLead.OneDay)
            return anchor - TimeSpan.FromMinutes(lead switch { ReminderLead.OneHour => 60, ReminderLead.TenMinutes => 10, _ => 0 });
        var local = zone.Local(anchor);
        return zone.Instant(DateOnly.FromDateTime(local).AddDays(-1), TimeOnly.FromDateTime(local));
    }

    private void Keep(Reminder? known, Activity activity, Guid person, TimeZoneInfo zone, ReminderLead lead)
    {
        var isAhead = Anchor(activity, zone) > clock.Now();
        if (At(activity, lead, zone) is not { } at || !isAhead)
            known?.Delete(clock.Now());
        else if (known is null)
            db.Add(new Reminder(activity.Id, person, at, lead));
        else if (known.At != at || known.Lead != lead)
            known.Move(at, lead);
    }

    private static DateTime? Anchor(Activity activity, TimeZoneInfo zone) => activity.Kind switch
    {
        ActivityKind.Task when activity.DueOn is { } day => zone.Instant(day, Morning),
        ActivityKind.Task => activity.DueAt,
        _ => activity.At,
    };

    private static List<Guid> Concerned(Activity activity) =>
        activity.AssigneeId is { } assignee ? [assignee] : [.. activity.Attendees.Select(attendee => attendee.PersonId).Append(activity.AuthorId).Distinct()];

    private async Task<List<(Guid, TimeZoneInfo)>> ZonesOf(List<Guid> people) => people.Count == 0 ? [] :
        [.. (await db.Set<Person>().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Zone }).ToListAsync()).Select(p => (p.Id, Zones.Known(p.Zone)))];
}
