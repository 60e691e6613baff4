using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// The tasks as they are asked for, all of them, as a file.
public static class ExportTasks
{
    public static async Task<Exported<ActivityView>> Get(Query<ListTasks.Asked> query, Query<Exporting> how, Diary diary, SubjectBook book, AppDb db, Me me, Listing lists)
    {
        var (asked, own) = (query.Value, await lists.Columns(ActivityFields.Kind));
        var narrowing = await lists.Narrowing<Activity>(asked.Where, null, ActivityLists.Tasks);
        var tasks = narrowing.Of(asked.Of(db, me, diary)).During(asked.Due, TaskDays.Of(diary.Moments));
        return new(Say($"Tasks"), how.Value.Format, [.. Columns(book, me.Zone), .. OwnColumns.Of<ActivityView>(own, task => task.Fields)],
            (await lists.Sort(asked.Sorts, asked.Order, narrowing)).All(tasks, ActivityView.Of(db, me.Id), async rows => await diary.Named(rows)));
    }

    private static IReadOnlyList<Column<ActivityView>> Columns(SubjectBook book, TimeZoneInfo zone) =>
    [
        new("id", "Id", task => task.Id.ToString()),
        new("title", Say($"Task"), task => task.Title),
        .. ActivitySheet.About(book),
        .. ActivitySheet.Task(zone),
        new("author", Say($"Given by"), task => task.Author.Name),
        new("createdAt", Say($"Added on"), task => task.CreatedAt),
        ActivitySheet.Text,
    ];
}
