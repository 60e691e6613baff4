using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

// My tasks by when they are due, those I gave to others, and what is done.
public static class ListTasks
{
    private static readonly Sorts<Activity> Sorts = new Sorts<Activity>().By("due", a => a.DueAt).By("done", a => a.DoneAt);

    public static async Task<Page<TaskListPage, View>> Get(Query<Asked> asked, Diary diary, AppDb db, Me me)
    {
        var (show, given) = (asked.Value.Show, asked.Value.Given);
        var days = TaskDays.Of(diary.Moments);
        var tasks = db.Set<Activity>().Where(a => a.Kind == ActivityKind.Task);
        tasks = given ? tasks.Where(a => a.AuthorId == me.Id && a.AssigneeId != me.Id) : tasks.Where(a => a.AssigneeId == me.Id);
        var open = tasks.Where(a => a.DoneAt == null);
        var page = show == TaskShow.Done
            ? await Sorts.Named("-done").Page(tasks.Where(a => a.DoneAt != null), ActivityView.Of(db, me.Id), asked.Value.After, 50)
            : await Sorts.Named("due").Page(open.During(show, days), ActivityView.Of(db, me.Id), asked.Value.After, 50);
        return new(new(show, given, await open.CountByDay(days), await diary.Named(page.Rows), page.Next, days, me.MayWrite) { Blank = await diary.Blank(onlyRequired: true) });
    }

    public class Asked
    {
        public TaskShow Show { get; set; }

        // Those I gave to others, instead of my own.
        public bool Given { get; set; }

        public string? After { get; set; }
    }

    public sealed record View(TaskShow Show, bool Given, TaskCounts Counts, IReadOnlyList<ActivityView> Tasks, string? Next, TaskDays Days, bool MayWrite)
    {
        [JsonIgnore]
        public FieldSheet Blank { get; init; } = FieldSheet.Empty;
    }
}
