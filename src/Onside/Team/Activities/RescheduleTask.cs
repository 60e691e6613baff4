using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Calendars;

namespace Onside.Team.Activities;

// Moved to another day, or to some time.
public static class RescheduleTask
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<Form> input, Diary diary, Colleagues colleagues, Reminding reminding, AppDb db, Me me, Kept<CalendarBook> calendars)
    {
        var task = await diary.Find(id, ActivityKind.Task);
        var form = input.Valid();
        var before = task.When;
        task.Reschedule(AddTask.At(form.To?.From(diary.Moments.Today, (await calendars.Current()).TimeOf(me)) ?? form.DueOn, form.DueTime, await colleagues.ZoneOf(task.AssigneeId)));
        await reminding.Follow(task);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Moved: {task.Title}", $"/tasks/{id}/due/undo{TakeBackReschedule.Asking(before)}");
    }

    public class Form
    {
        [InOurTime]
        public DateOnly? DueOn { get; set; }

        public TimeOnly? DueTime { get; set; }

        // Instead of a date: a usual step.
        public Later? To { get; set; }
    }
}

public enum Later
{
    Tomorrow,
    NextWeek,
    NextMonth,

    // By the calendar of whoever moves it.
    WorkingDay,
}

public static class Laters
{
    public static DateOnly From(this Later by, DateOnly today, WorkingTime working) => by switch
    {
        Later.WorkingDay => working.NextWorkingDay(today) ?? today.AddDays(1),
        Later.Tomorrow => today.AddDays(1),
        Later.NextWeek => today.AddDays(((int)DayOfWeek.Monday - (int)today.DayOfWeek + 6) % 7 + 1),
        _ => today.AddMonths(1),
    };
}

public static class TakeBackReschedule
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Query<Before> before, Input<Nothing> _, Diary diary, Colleagues colleagues, Reminding reminding, AppDb db)
    {
        var task = await diary.Find(id, ActivityKind.Task);
        task.Reschedule(before.Value.At is { } at ? Due.Moment(at) : AddTask.At(before.Value.On, null, await colleagues.ZoneOf(task.AssigneeId)));
        await reminding.Follow(task);
        await db.SaveChangesAsync();
        return await diary.Changed(id);
    }

    public static string Asking(Due before) => before.On is { } day ? $"?on={day:O}" : before.At is { } at ? $"?at={at:O}" : "";

    public class Before
    {
        [InOurTime]
        public DateTime? At { get; set; }

        [InOurTime]
        public DateOnly? On { get; set; }
    }
}
