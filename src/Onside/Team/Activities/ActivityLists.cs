using System.Linq.Expressions;
using Onside.Platform.Subjects;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// What the two lists of activities can be narrowed and grouped by: all that was done, and the tasks among it.
public static class ActivityLists
{
    public const string Tasks = "task";

    public static void AddActivityLists(this IServiceCollection services)
    {
        services.AddList<Activity>(ActivityFields.Kind, $"Activities", "/activities", list => list
            .ShowingActivities()
            .ChangingActivities()
            .Calls(activity => activity.Summary != "" ? activity.Summary : activity.With ?? "")
            .One("kind", $"What", activity => activity.Kind, ActivityWords.Of)
            .Person("person", $"Who", activity => activity.AuthorId)
            .Moment("day", $"Day", activity => activity.At, isDated: true)
            .About()
            .YesNo("done", $"Done", ground => Task.FromResult(Done(ground.Now)))
            .Person("assignee", $"Whose task", activity => activity.AssigneeId, mayBeBlank: true)
            .Moment("due", $"Due", activity => activity.DueAt, activity => activity.DueOn, mayBeBlank: true)
            .Number("minutes", $"Minutes", activity => activity.Minutes));
        services.AddList<Activity>(Tasks, $"Tasks", "/tasks", list => list
            .ShowingTasks()
            .ChangingTasks()
            .Calls(task => task.Title ?? task.Summary, at: "/activities")
            .Person("assignee", $"Whose task", task => task.AssigneeId)
            .Person("author", $"Given by", task => task.AuthorId)
            .Moment("due", $"Due", task => task.DueAt, task => task.DueOn, isDated: true, mayBeBlank: true)
            .YesNo("overdue", $"Overdue", ground => Task.FromResult(Overdue(ground.Now)))
            .One("priority", $"Priority", task => task.Priority!.Value, ActivityWords.Of)
            .About()
            .YesNo("done", $"Done", _ => Task.FromResult<Expression<Func<Activity, bool>>>(task => task.DoneAt != null))
            .Moment("finished", $"Finished on", task => task.DoneAt, isDated: true, mayBeBlank: true)
            .Moment("written", $"Added on", task => task.CreatedAt));
    }

    private static ListKind<Activity> About(this ListKind<Activity> list) => list.Word("about", $"About what", activity => activity.SubjectKind,
        ground => Task.FromResult<IReadOnlyList<Choice>>([.. ground.Services.GetRequiredService<SubjectBook>().Kinds.Select(kind => new Choice(kind.Kind, Say(kind.Called)))]));

    private static Expression<Func<Activity, bool>> Done(DateTime now) => activity => activity.At <= now && (activity.Kind != ActivityKind.Task || activity.DoneAt != null);

    private static Expression<Func<Activity, bool>> Overdue(DateTime now) => task => task.DoneAt == null && task.DueAt <= now;
}
