using Onside.Platform.Access;
using Onside.Platform.Web;
using Onside.Team.Lists;
using Onside.Team.People;

namespace Onside.Team.Activities;

// What stands in the two lists of activities where they are shown as tables.
internal static class ActivityColumns
{
    public static ListKind<Activity> ShowingActivities(this ListKind<Activity> list) => list
        .Shows("kind", $"What")
        .Shows("day", $"Day", "num", sorted: true)
        .Shows("who", $"Who")
        .Shows("about", $"About which", "wide")
        .Offers("minutes", $"Minutes", "num wide")
        .Offers("with", $"With")
        .Offers("direction", $"Direction")
        .Offers("outcome", $"Outcome")
        .Offers("place", $"Place")
        .Offers("attendees", $"Who of us takes part")
        .Offers("assignee", $"Whose task")
        .Offers("due", $"Due", null)
        .Offers("priority", $"Priority")
        .Offers("done", $"Finished on", "num wide")
        .Offers("pinned", $"Pinned")
        .Draws<ActivityList>(async (asked, ground) => await ListActivities.Read(Query<ListActivities.Asked>.Of(asked, ground.Me), ground.Of<Diary>(), ground.Db, ground.Me, await ground.Kept<PersonNames>(), ground.Of<Listing>()), besides: true);

    public static ListKind<Activity> ShowingTasks(this ListKind<Activity> list) => list
        .Shows("due", $"Due", sorted: true)
        .Shows("assignee", $"Whose task")
        .Shows("about", $"About which", "wide")
        .Shows("priority", $"Priority", "wide")
        .Offers("done", $"Finished on", "num wide", sorted: true)
        .Offers("done-by", $"Finished by")
        .Offers("author", $"Given by")
        .Offers("day", $"Day", "num wide", sorted: true)
        .Offers("written", $"Added on", "num wide")
        .Draws<TaskList>(async (asked, ground) => await ListTasks.Read(Query<ListTasks.Asked>.Of(asked, ground.Me), ground.Of<Diary>(), ground.Db, ground.Me, ground.Of<Listing>()), besides: true);

    private static T Of<T>(this Ground ground) where T : class => ground.Services.GetRequiredService<T>();
}
