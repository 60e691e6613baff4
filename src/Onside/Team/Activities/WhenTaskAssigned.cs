using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;

namespace Onside.Team.Activities;

// Who is given a task finds it in the inbox.
public sealed class WhenTaskAssigned(AppDb db, Notices notices, Me me) : Listener<TaskAssigned>
{
    protected override async Task On(TaskAssigned happened)
    {
        if (!me.IsSomebody || happened.AssigneeId == me.Id || await db.FindAsync<Activity>(happened.ActivityId) is not { } task)
            return;
        await notices.Notify(happened.AssigneeId, ActivityReasons.Assigned, new(task.Subject, $"{new Somebody(me.Id)} gave you a task: {task.Title}") { Link = Conversation.Place(task) });
    }
}

public sealed class WhenReminderFell(AppDb db, Notices notices) : Listener<ReminderFell>
{
    protected override async Task On(ReminderFell happened)
    {
        if (await db.FindAsync<Activity>(happened.ActivityId) is { } activity)
            await notices.Notify(happened.PersonId, ActivityReasons.Reminded, new(activity.Subject, $"Reminder: {activity.Summary}") { Link = Conversation.Place(activity) });
    }
}
