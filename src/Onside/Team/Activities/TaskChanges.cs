using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// What can be said of many tasks at once: each hears it as if it had been said of it alone.
internal static class TaskChanges
{
    public static ListKind<Activity> ChangingTasks(this ListKind<Activity> list) => list
        .Holds(services => services.GetRequiredService<Diary>().Seen(services.GetRequiredService<AppDb>().Tasks()), Asked, task => task.Title ?? task.Summary)
        .SetsTask();

    // Where other activities stand among them, each of those refuses.
    public static ListKind<Activity> SetsTask(this ListKind<Activity> list) => list
        .Sets("assignee", $"Whose task", People, task => task.AssigneeId?.ToString(), Give)
        .SetsDay("due", $"Due on", (task, ground) => task.DueOn ?? (task.DueAt is { } at ? DateOnly.FromDateTime(ground.Me.Zone.Local(at)) : null), Move)
        .Sets("done", $"Done", _ => Task.FromResult(YesNo), task => task.DoneAt is null ? "no" : "yes", Finish);

    internal static IReadOnlyList<Choice> YesNo => [new("yes", Say($"Yes")), new("no", Say($"No"))];

    private static async Task<IQueryable<Activity>> Asked(string asked, IServiceProvider services)
    {
        var (db, me, diary) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>(), services.GetRequiredService<Diary>());
        var filter = Query<ListTasks.Asked>.Of(asked, me).Value;
        return (await services.GetRequiredService<Listing>().Narrowing<Activity>(filter.Where, null, ActivityLists.Tasks)).Of(filter.Of(db, me, diary)).During(filter.Due, TaskDays.Of(diary.Moments));
    }

    private static async Task<IReadOnlyList<Choice>> People(Ground ground) =>
        [.. (await ground.Services.GetRequiredService<Colleagues>().All()).Select(person => new Choice(person.Id.ToString(), person.Name))];

    private static async Task Give(Activity task, string? person, Ground ground)
    {
        RefuseUnlessTask(task, $"Only a task is given to somebody.");
        var (assignee, zone) = await ground.Services.GetRequiredService<Colleagues>().Assignee(Guid.Parse(person!), task.Subject, (_, sentence) => throw new Refusal(sentence));
        var before = task.AssigneeId;
        task.Assign(assignee, task.When.For(zone));
        if (task.AssigneeId != before)
            await ground.Services.GetRequiredService<Reminding>().Follow(task);
    }

    private static async Task Move(Activity task, DateOnly? day, Ground ground)
    {
        RefuseUnlessTask(task, $"Only a task is due.");
        if (day is { } on && !InOurTimeAttribute.Holds(on))
            throw new Refusal($"This date is too far away.");
        var before = task.When;
        task.Reschedule(AddTask.At(day, null, await ground.Services.GetRequiredService<Colleagues>().ZoneOf(task.AssigneeId)));
        if (task.When != before)
            await ground.Services.GetRequiredService<Reminding>().Follow(task);
    }

    private static Task Finish(Activity task, string? done, Ground ground)
    {
        RefuseUnlessTask(task, $"Only a task is finished.");
        if (done == "yes" && task.DoneAt is null)
            task.Complete(ground.Me.Id, ground.Now);
        else if (done == "no" && task.DoneAt is not null)
            task.Reopen();
        return Task.CompletedTask;
    }

    private static void RefuseUnlessTask(Activity activity, FormattableString why)
    {
        if (activity.Kind != ActivityKind.Task)
            throw new Refusal(why);
    }
}
