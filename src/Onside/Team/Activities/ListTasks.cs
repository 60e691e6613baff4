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
    public static async Task<Page<TaskListPage, View>> Get(Query<Asked> query, Diary diary, AppDb db, Me me, Listing lists) => new(await Read(query, diary, db, me, lists));

    public static async Task<View> Read(Query<Asked> query, Diary diary, AppDb db, Me me, Listing lists)
    {
        var (asked, days) = (query.Value, TaskDays.Of(diary.Moments));
        var narrowing = await lists.Narrowing<Activity>(asked.Where, null, ActivityLists.Tasks);
        var tasks = narrowing.Of(asked.Of(db, me, diary));
        var shown = tasks.During(asked.Due, days);
        var page = await (await lists.Sort(asked.Sorts, asked.Order, narrowing)).Page(shown, ActivityView.Of(db, me.Id), asked.After, 50);
        return new(asked.Due, asked.Given, asked.All, await tasks.Open().CountByDay(days), await diary.Named(page.Rows), page.Next, days, me.MayWrite, query.Asked,
            await lists.Shown<Activity>(query.Asked, asked.Columns, ActivityLists.Tasks), await lists.Bar(query.Asked, asked, shown, ActivityLists.Tasks))
        {
            Blank = await diary.Blank(onlyRequired: true), Filter = asked,
        };
    }

    public class Asked : ListAsked
    {
        private static readonly Sorts<Activity> ByDue = new Sorts<Activity>().By("due", a => a.DueAt), ByDone = new Sorts<Activity>().By("done", a => a.DoneAt), ByDay = new Sorts<Activity>().By("day", a => a.At);

        public TaskShow Due { get; set; }

        // Those I gave to others, instead of my own.
        public bool Given { get; set; }

        // Those of all whose records I see.
        public bool All { get; set; }

        public List<string> Columns { get; set; } = [];

        public string? Sort { get; set; }

        [MaxLength(1000)]
        public string? After { get; set; }

        // What is open, done or both is walked by an index of its own.
        public Sorts<Activity> Sorts => Due switch { TaskShow.Every => ByDay, TaskShow.Done => ByDone, _ => ByDue };

        public string Order => !string.IsNullOrEmpty(Sort) ? Sort : Due switch { TaskShow.Every => "-day", TaskShow.Done => "-done", _ => "due" };

        public IQueryable<Activity> Of(AppDb db, Me me, Diary diary) =>
            Given ? diary.Seen(db.Tasks().Where(a => a.AuthorId == me.Id && a.AssigneeId != me.Id))
            : !All ? db.Tasks().Where(a => a.AssigneeId == me.Id)
            : diary.Seen(me.SeesEverything ? db.Tasks() : db.Tasks().Where(a => me.Owners.Contains(a.AssigneeId!.Value)));
    }

    public sealed record View(
        TaskShow Due, bool Given, bool All, TaskCounts Counts, IReadOnlyList<ActivityView> Tasks, string? Next, TaskDays Days, bool MayWrite, string Asked,
        [property: JsonIgnore] TableColumns Columns, [property: JsonIgnore] ListBar Bar)
    {
        public ListGroups? Groups { get; init; } = Bar?.Groups;
        public ListCalendar? Calendar { get; init; } = Bar?.Calendar;

        [JsonIgnore]
        public FieldSheet Blank { get; init; } = FieldSheet.Empty;

        [JsonIgnore]
        public Asked Filter { get; init; } = new();
    }
}
