using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

// Fields of the company's own on notes, calls, meetings and tasks: one list for all of them.
public static class ActivityFields
{
    public const string Kind = "activity";

    public static void AddActivityFields(this IServiceCollection services) => services.AddRecordKind<Activity>(Kind, $"Activities", "history", kind => kind
        .Text("title", $"Title", activity => activity.Title)
        .Text("place", $"Place", activity => activity.Place)
        .Number("minutes", $"Minutes", activity => activity.Minutes)
        .YesNo("done", $"Done", activity => activity.DoneAt is not null));

    // What both versions of a stale save differ in besides.
    public static async Task<IReadOnlyList<Conflict.Field>> Differences(this FieldDesk desk, Activity activity, int? seen, Loose? said) =>
        seen is { } version && version != activity.Version ? await desk.Differences(activity, said) : [];
}
