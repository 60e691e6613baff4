using Onside.Platform.Data;
using Onside.Platform.Export;
using Onside.Platform.Subjects;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// The columns of a file of activities, those of each kind together: empty where a row is of another.
internal static class ActivitySheet
{
    public static Column<ActivityView> Text => new("text", Say($"Text"), activity => activity.Text is { } text ? Summary.Plain(text) : null);

    // Only where I may see it.
    public static IEnumerable<Column<ActivityView>> About(SubjectBook book)
    {
        var called = book.Kinds.ToDictionary(kind => kind.Kind, kind => Say(kind.Called));
        return
        [
            new("aboutKind", Say($"About what"), activity => activity.Subject is null ? null : called.GetValueOrDefault(activity.SubjectKind!)),
            new("about", Say($"About which"), activity => activity.Subject?.Name),
        ];
    }

    // The hour only where it counts.
    public static IEnumerable<Column<ActivityView>> Task(TimeZoneInfo zone) =>
    [
        new("assignee", Say($"Whose task"), activity => activity.Task?.Assignee.Name),
        new("dueOn", Say($"Due on"), activity => activity.Task is { } task ? task.DueOn ?? (task.DueAt is { } at ? DateOnly.FromDateTime(zone.Local(at)) : null) : null),
        new("dueAt", Say($"Due at"), activity => activity.Task is { DueOn: null } task ? task.DueAt : null),
        new("priority", Say($"Priority"), activity => activity.Task is { } task ? ActivityWords.Of(task.Priority) : null),
        new("doneAt", Say($"Finished on"), activity => activity.Task?.DoneAt),
        new("doneBy", Say($"Finished by"), activity => activity.Task?.DoneBy?.Name),
    ];

    public static IEnumerable<Column<ActivityView>> Call =>
    [
        new("direction", Say($"Direction"), activity => activity.Call is { } call ? ActivityWords.Of(call.Direction) : null),
        new("with", Say($"With"), activity => activity.Call?.With),
        new("outcome", Say($"Outcome"), activity => activity.Call is { } call ? ActivityWords.Of(call.Outcome) : null),
        new("minutes", Say($"Minutes"), activity => activity.Call?.Minutes),
    ];

    public static IEnumerable<Column<ActivityView>> Meeting =>
    [
        new("endsAt", Say($"Ends"), activity => activity.Meeting?.EndsAt),
        new("place", Say($"Place"), activity => activity.Meeting?.Place),
        new("attendees", Say($"Who of us takes part"), activity => activity.Meeting is { } meeting ? string.Join(", ", meeting.Attendees.Select(person => person.Name)) : null),
    ];
}
