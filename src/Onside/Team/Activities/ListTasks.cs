using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.Lists;

namespace Onside.Team.Activities;

// My tasks by when they are due, those I gave to others, all that I see, and what is done.
public static class ListTasks
{
    private static readonly Sorts<Activity> Sorts = new Sorts<Activity>().By("due", a => a.DueAt).By("done", a => a.DoneAt).By("at", a => a.At);

    public static async Task<Page<TaskListPage, View>> Get(Query<Asked> query, Diary diary, AppDb db, Me me, Listing lists)
    {
        var (asked, days) = (query.Value, TaskDays.Of(diary.Moments));
        var tasks = (await lists.Narrowing<Activity>(asked.Where, null, ActivityLists.Tasks)).Of(asked.Of(db, me, diary));
        var shown = tasks.During(asked.Due, days);
        var page = await Sorts.Named(asked.Order).Page(shown, ActivityView.Of(db, me.Id), asked.After, 50);
        return new(new(asked.Due, asked.Given, asked.All, await tasks.Open().CountByDay(days), await diary.Named(page.Rows), page.Next, days, me.MayWrite, query.Asked, await lists.Bar(query.Asked, asked, shown, ActivityLists.Tasks)) { Blank = await diary.Blank(onlyRequired: true) });
    }

    public class Asked : ListAsked
    {
        public TaskShow Due { get; set; }

        // Those I gave to others, instead of my own.
        public bool Given { get; set; }

        // Those of all whose records I see.
        public bool All { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        public string Order => Due switch { TaskShow.Every => "-at", TaskShow.Done => "-done", _ => "due" };

        public IQueryable<Activity> Of(AppDb db, Me me, Diary diary) =>
            Given ? diary.Seen(db.Tasks().Where(a => a.AuthorId == me.Id && a.AssigneeId != me.Id))
            : !All ? db.Tasks().Where(a => a.AssigneeId == me.Id)
            : diary.Seen(me.SeesEverything ? db.Tasks() : db.Tasks().Where(a => me.Owners.Contains(a.AssigneeId!.Value)));
    }

    public sealed record View(TaskShow Due, bool Given, bool All, TaskCounts Counts, IReadOnlyList<ActivityView> Tasks, string? Next, TaskDays Days, bool MayWrite, string Asked, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;

        [JsonIgnore]
        public FieldSheet Blank { get; init; } = FieldSheet.Empty;
    }
}
