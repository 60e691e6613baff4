using Microsoft.AspNetCore.Components;
using Onside.Platform.Data;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// When a task is due, or how late it is; of what is done, when it was due.
public static class DueWords
{
    public static MarkupString Shown(TaskView task, Moments moments) =>
        task.DueAt is { } at ? Onside.Shared.Ui.Due.Of(Said(task, at, moments), ToneOf(task, at, moments), task.DueOn?.ToString("O") ?? at.ToString("O")) : default;

    private static Tone ToneOf(TaskView task, DateTime at, Moments moments) =>
        task.IsLate(moments.Now) ? Tone.Bad : task.DoneAt is null && Day(task, at, moments) == moments.Today ? Tone.Warn : Tone.Plain;

    private static string Said(TaskView task, DateTime at, Moments moments) => (task.IsLate(moments.Now), moments.Today.DayNumber - Day(task, at, moments).DayNumber) switch
    {
        (true, >= 1 and var days) => Say(Many(days, $"1 day late", $"{days:N0} days late")),
        _ => task.DueOn is { } day ? moments.Said(day) : moments.Said(at),
    };

    private static DateOnly Day(TaskView task, DateTime at, Moments moments) => task.DueOn ?? DateOnly.FromDateTime(moments.Zone.Local(at));
}
