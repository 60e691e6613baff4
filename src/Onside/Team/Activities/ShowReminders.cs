using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Calendars;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// What I was reminded of and did not yet put aside.
public static class ShowReminders
{
    private const int Most = 20;

    public static async Task<Fragment<ReminderList, View>> Get(AppDb db, Diary diary, Me me) => new(await Read(db, diary, me));

    public static async Task<View> Read(AppDb db, Diary diary, Me me) => await Named(await Waiting(db, me).OrderByDescending(r => r.At).Take(Most).ToListAsync(), db, diary, me);

    internal static IQueryable<Reminder> Waiting(AppDb db, Me me) => db.Set<Reminder>().Where(r => r.PersonId == me.Id && r.DeliveredAt != null && r.SeenAt == null
        && db.Set<Activity>().Any(a => a.Id == r.ActivityId && (a.Kind != ActivityKind.Task || a.DoneAt == null)));

    internal static async Task<View> Named(List<Reminder> reminders, AppDb db, Diary diary, Me me)
    {
        var ids = reminders.Select(r => r.ActivityId).ToList();
        var activities = ids.Count == 0 ? [] : await diary.Named(await db.Set<Activity>().Where(a => ids.Contains(a.Id)).Select(ActivityView.Of(db, me.Id)).ToListAsync());
        return new([.. reminders.SelectMany(r => activities.Where(a => a.Id == r.ActivityId).Select(a => new One(r.Id, r.At, a)))]);
    }

    public sealed record One(Guid Id, DateTime At, ActivityView Activity);

    public sealed record View(IReadOnlyList<One> Reminders) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Reminders"), "home");
    }
}

public static class PutReminderAside
{
    public static async Task<Fragment<ReminderList, ShowReminders.View>> Post(Guid id, Input<Nothing> _, AppDb db, Diary diary, Me me)
    {
        var reminder = await db.Set<Reminder>().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == me.Id) ?? throw Refusal.NotFound();
        reminder.See(diary.Now);
        await db.SaveChangesAsync();
        return new(await ShowReminders.Read(db, diary, me), seenAt: "/");
    }
}

public static class SnoozeReminder
{
    public static async Task<Fragment<ReminderList, ShowReminders.View>> Post(Guid id, Input<Form> input, AppDb db, Diary diary, Me me, Kept<CalendarBook> calendars)
    {
        var reminder = await db.Set<Reminder>().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == me.Id) ?? throw Refusal.NotFound();
        reminder.Snooze(Until(input.Valid().For, diary.Moments, (await calendars.Current()).TimeOf(me)));
        await db.SaveChangesAsync();
        return new(await ShowReminders.Read(db, diary, me), seenAt: "/");
    }

    private static DateTime Until(Snooze snooze, Moments moments, WorkingTime working) => snooze switch
    {
        Snooze.TenMinutes => moments.Now.AddMinutes(10),
        Snooze.OneHour => moments.Now.AddHours(1),
        Snooze.WorkingDay when working.Next(moments.Zone.Instant(moments.Today.AddDays(1), TimeOnly.MinValue)) is { } begins => begins,
        _ => moments.Zone.Instant(moments.Today.AddDays(1), new TimeOnly(9, 0)),
    };

    public class Form
    {
        public Snooze For { get; set; }
    }
}

public enum Snooze
{
    TenMinutes,
    OneHour,
    Tomorrow,

    // When work begins on the next working day.
    WorkingDay,
}

// Said as toasts by the page that asks first: once, whatever number of windows is open.
public static class TellReminders
{
    private const int Most = 3;

    public static async Task<Fragment<ReminderToasts, ShowReminders.View>> Post(Input<Nothing> _, AppDb db, Diary diary, Me me)
    {
        var fresh = await ShowReminders.Waiting(db, me).Where(r => r.ToldAt == null).OrderBy(r => r.At).Take(Most).ToListAsync();
        foreach (var reminder in fresh)
            reminder.Tell(diary.Now);
        if (fresh.Count > 0)
            await db.SaveChangesAsync();
        return new(await ShowReminders.Named(fresh, db, diary, me), seenAt: "/");
    }
}
