using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Lists;

namespace Onside.Team.Activities;

// What can be said of many activities at once: whoever sees one may change it, as on its own page.
internal static class ActivityChanges
{
    public static ListKind<Activity> ChangingActivities(this ListKind<Activity> list) => list
        .Holds(services => services.GetRequiredService<Diary>().Seen(services.GetRequiredService<AppDb>().Set<Activity>()), Asked, Called)
        .Sets("pinned", $"Pinned", _ => Task.FromResult(TaskChanges.YesNo), activity => activity.PinnedAt is null ? "no" : "yes", Pin)
        .SetsTask();

    private static async Task<IQueryable<Activity>> Asked(string asked, IServiceProvider services)
    {
        var (db, me, diary) = (services.GetRequiredService<AppDb>(), services.GetRequiredService<Me>(), services.GetRequiredService<Diary>());
        var filter = Query<ListActivities.Asked>.Of(asked, me).Value;
        return (await services.GetRequiredService<Listing>().Narrowing<Activity>(filter.Where, filter.Fields, ActivityFields.Kind)).Of(filter.Of(db, me, diary));
    }

    private static string Called(Activity activity) => activity.Summary.Length > 0 ? activity.Summary : activity.With ?? ActivityWords.Of(activity.Kind);

    private static Task Pin(Activity note, string? pinned, Ground ground)
    {
        if (note.Kind != ActivityKind.Note)
            throw new Refusal($"Only a note is pinned on top.");
        if (pinned == "yes")
            note.Pin(ground.Now);
        else
            note.Unpin();
        return Task.CompletedTask;
    }
}
