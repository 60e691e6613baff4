using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

// What I was reminded of and did not yet put aside.
public static class ShowReminders
{
    public static async Task<Fragment<ReminderList, View>> Get(AppDb db, Diary diary, Me me) => new(await Read(db, diary, me));

    public static async Task<View> Read(AppDb db, Diary diary, Me me)
    {
        var rows = await db.Set<Reminder>().Where(r => r.PersonId == me.Id && r.DeliveredAt != null && r.SeenAt == null)
            .Join(db.Set<Activity>().Where(a => a.Kind != ActivityKind.Task || a.DoneAt == null), r => r.ActivityId, a => a.Id, (r, a) => new { r.Id, r.At, ActivityId = a.Id })
            .OrderByDescending(r => r.At).Take(20).ToListAsync();
        var ids = rows.Select(r => r.ActivityId).ToList();
        var activities = ids.Count == 0 ? [] : await diary.Named(await db.Set<Activity>().Where(a => ids.Contains(a.Id)).Select(ActivityView.Of(db, me.Id)).ToListAsync());
        return new([.. rows.Select(r => new One(r.Id, r.At, activities.Single(a => a.Id == r.ActivityId)))]);
    }

    public sealed record One(Guid Id, DateTime At, ActivityView Activity);

    public sealed record View(IReadOnlyList<One> Reminders);
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
    public static async Task<Fragment<ReminderList, ShowReminders.View>> Post(Guid id, Input<Form> input, AppDb db, Diary diary, Me me)
    {
        var reminder = await db.Set<Reminder>().SingleOrDefaultAsync(r => r.Id == id && r.PersonId == me.Id) ?? throw Refusal.NotFound();
        reminder.Snooze(Until(input.Valid().For, diary.Moments));
        await db.SaveChangesAsync();
        return new(await ShowReminders.Read(db, diary, me), seenAt: "/");
    }

    private static DateTime Until(Snooze snooze, Moments moments) => snooze switch
    {
        Snooze.TenMinutes => moments.Now.AddMinutes(10),
        Snooze.OneHour => moments.Now.AddHours(1),
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
}
