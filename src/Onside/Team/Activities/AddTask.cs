using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

// A task on a subject, from its page.
public static class AddTask
{
    public static async Task<Fragment<ActivityAdded, ActivityView>> Post(string kind, Guid id, Input<TaskForm> input, Diary diary, Conversation conversation, Colleagues colleagues, Reminding reminding, AppDb db, Me me, FieldDesk desk)
    {
        var subject = await diary.Subject(kind, id);
        return new(await Written(input, new Subject(kind, id), diary, conversation, colleagues, reminding, db, me, desk), seenAt: subject.Url);
    }

    internal static async Task<ActivityView> Written(Input<TaskForm> input, Subject? subject, Diary diary, Conversation conversation, Colleagues colleagues, Reminding reminding, AppDb db, Me me, FieldDesk desk)
    {
        var form = input.Valid();
        var said = await conversation.Read(form.Text);
        var task = Activity.Task(subject, me.Id, await Facts(form, subject, colleagues, input.Complain), said.Html, diary.Now);
        db.Add(task);
        // Whoever gets the task hears that instead.
        var unheard = await conversation.Tell(task, said, knows: task.AssigneeId);
        await desk.Tell(task, form.Fields, input);
        await reminding.Set(task, form.Remind);
        await db.SaveChangesAsync();
        return await diary.Show(task.Id) with { Unheard = unheard };
    }

    internal static async Task<TaskFacts> Facts(TaskForm form, Subject? subject, Colleagues colleagues, Complaint complain)
    {
        if (form.DueOn is null && (form.DueTime is not null || form.Remind is not null))
            throw complain(nameof(TaskForm.DueOn), $"Name the day as well.");
        var (assignee, zone) = await colleagues.Assignee(form.AssigneeId, subject, complain);
        return new(form.Title!, assignee, At(form.DueOn, form.DueTime, zone), form.Priority);
    }

    internal static Due At(DateOnly? day, TimeOnly? time, TimeZoneInfo zone) =>
        day is not { } on ? Due.SomeTime : time is { } hour ? Due.Moment(zone.Instant(on, hour)) : Due.Day(on, zone);
}

// A task of my own, about nothing in particular.
public static class AddOwnTask
{
    public static async Task<Fragment<TaskListed, ActivityView>> Post(Input<TaskForm> input, Diary diary, Conversation conversation, Colleagues colleagues, Reminding reminding, AppDb db, Me me, FieldDesk desk) =>
        new(await AddTask.Written(input, null, diary, conversation, colleagues, reminding, db, me, desk), seenAt: "/tasks");
}

public static class EditTask
{
    public static async Task<Fragment<ActivityChanged, ActivityView>> Post(Guid id, Input<TaskForm> input, Diary diary, Conversation conversation, Colleagues colleagues, Reminding reminding, AppDb db, Me me, FieldDesk desk)
    {
        var task = await diary.Find(id, ActivityKind.Task);
        var form = input.Valid();
        task.RefuseUnlessSeen(form.Version, From(task, me.Zone), form, await desk.Differences(task, form.Version, form.Fields));
        var (assignee, before, said) = (task.AssigneeId, await conversation.Read(task.Text), await conversation.Read(form.Text));
        task.Change(await AddTask.Facts(form, task.Subject, colleagues, input.Complain), said.Html, diary.Now);
        var unheard = await conversation.Tell(task, said, before, knows: task.AssigneeId == assignee ? null : task.AssigneeId);
        await desk.Tell(task, form.Fields, input);
        await reminding.Set(task, form.Remind);
        await db.SaveChangesAsync();
        return await diary.Changed(id, $"Saved.", db.UndoUrl(), unheard);
    }

    private static TaskForm From(Activity task, TimeZoneInfo zone) => new()
    {
        Title = task.Title, AssigneeId = task.AssigneeId, Priority = task.Priority!.Value, Text = task.Text,
        DueOn = task.DueOn ?? (task.DueAt is { } at ? DateOnly.FromDateTime(zone.Local(at)) : null), DueTime = task.DueOn is null && task.DueAt is { } time ? TimeOnly.FromDateTime(zone.Local(time)) : null,
    };
}
