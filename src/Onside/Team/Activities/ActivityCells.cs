using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Team.Activities;

// What stands in a row of a table of activities, by its column: nothing where the activity is of another kind.
public static class ActivityCells
{
    public static MarkupString Of(string column, ActivityView activity, Moments moments) => column switch
    {
        "kind" => Cells.Of("gate-cell", Markup.Of($"""<span class="badge">{Icon.Of(ActivityWords.Icon(activity))}{ActivityWords.Of(activity.Kind)}</span>""")),
        "day" => At("num", activity.At, moments),
        "who" => Cells.Owner(activity.Author.Id, activity.Author.Name),
        "about" => Cells.Of("wide flagged", activity.Subject is { } subject ? Markup.Of($"""<a class="plain" href="{subject.Url}">{subject.Name}</a>""") : default),
        "author" => Cells.Of("wide quietly", activity.Author.Name),
        "written" => At("num wide", activity.CreatedAt, moments),
        "pinned" => At("num wide", activity.PinnedAt, moments),
        "with" => Cells.Of("wide", activity.Call?.With),
        "minutes" => Cells.Of("num wide", activity.Call?.Minutes is { } minutes ? ActivityWords.Lasting(minutes) : null),
        "direction" => Cells.Of("wide quietly", activity.Call is { } call ? ActivityWords.Of(call.Direction) : null),
        "outcome" => Cells.Of("wide quietly", activity.Call is { } call ? ActivityWords.Of(call.Outcome) : null),
        "place" => Cells.Of("wide quietly", activity.Meeting?.Place),
        "attendees" => Cells.Of("wide quietly", activity.Meeting is { } meeting ? string.Join(", ", meeting.Attendees.Select(person => person.Name)) : null),
        "assignee" => Cells.Of("wide quietly", activity.Task?.Assignee.Name),
        "due" => Cells.Of("gate-cell", activity.Task is { } task ? DueWords.Shown(task, moments) : default),
        "priority" => Cells.Of("wide", activity.Task is { Priority: var priority } ? priority == TaskPriority.High ? Badge.Of(ActivityWords.Of(priority), Tone.Warn) : Markup.Of($"{ActivityWords.Of(priority)}") : default),
        "done" => At("num wide", activity.Task?.DoneAt, moments),
        "done-by" => Cells.Of("wide quietly", activity.Task?.DoneBy?.Name),
        _ => Cells.Own(activity.Fields, column),
    };

    // In a list of tasks a row has the face of whoever is to do it.
    public static MarkupString OfTask(string column, ActivityView task, Moments moments) =>
        column == "assignee" ? Cells.Owner(task.Task!.Assignee.Id, task.Task.Assignee.Name) : Of(column, task, moments);

    private static MarkupString At(string kind, DateTime? at, Moments moments) =>
        Cells.Of(kind, at is { } moment ? Markup.Of($"""<time datetime="{moment.ToString("O")}">{moments.Said(moment)}</time>""") : default);
}
