using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// The activities as they are asked for, all of them, as a file.
public static class ExportActivities
{
    public static async Task<Exported<ActivityView>> Get(Query<ListActivities.Asked> query, Query<Exporting> how, Diary diary, SubjectBook book, AppDb db, Me me, Listing lists)
    {
        var (asked, own) = (query.Value, await lists.Columns(ActivityFields.Kind));
        var narrowing = await lists.Narrowing<Activity>(asked.Where, asked.Fields, ActivityFields.Kind);
        return new(Say($"Activities"), how.Value.Format, [.. Columns(book, me.Zone), .. OwnColumns.Of<ActivityView>(own, activity => activity.Fields)],
            (await lists.Sort(ListActivities.Sorts, asked.Order, narrowing)).All(narrowing.Of(asked.Of(db, me, diary)), ActivityView.Of(db, me.Id), async rows => await diary.Named(rows)));
    }

    private static IReadOnlyList<Column<ActivityView>> Columns(SubjectBook book, TimeZoneInfo zone) =>
    [
        new("id", "Id", activity => activity.Id.ToString()),
        new("kind", Say($"What"), activity => ActivityWords.Of(activity.Kind)),
        new("title", Say($"Activity"), activity => activity.Title ?? ActivityWords.Name(activity)),
        new("at", Say($"Day"), activity => activity.At),
        new("who", Say($"Who"), activity => activity.Author.Name),
        .. ActivitySheet.About(book),
        .. ActivitySheet.Call,
        .. ActivitySheet.Meeting,
        .. ActivitySheet.Task(zone),
        new("pinnedAt", Say($"Pinned"), activity => activity.PinnedAt),
        ActivitySheet.Text,
    ];
}
