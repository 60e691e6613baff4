using Onside.Science.FollowThrough;
using Onside.Shared.Ui;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Contingencies;

// States and moves of contingencies as people say them.
public static class ContingencyWords
{
    public static FormattableString Of(ContingencyState state) => state switch
    {
        ContingencyState.Drafted => $"Draft, not watched",
        ContingencyState.Armed => $"Watched",
        ContingencyState.Triggered => $"To be done now",
        ContingencyState.Executed => $"Done",
        _ => $"Not needed",
    };

    public static Tone Tone(ContingencyState state) => state switch
    {
        ContingencyState.Armed => Shared.Ui.Tone.Info,
        ContingencyState.Triggered => Shared.Ui.Tone.Bad,
        ContingencyState.Executed => Shared.Ui.Tone.Good,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(ContingencyMove move) => move switch
    {
        ContingencyMove.Arm => $"Watch it from now on",
        ContingencyMove.Trigger => $"It has happened",
        ContingencyMove.Execute => $"It is done",
        _ => $"Not needed",
    };

    public static string Glyph(ContingencyMove? move) => move switch
    {
        null => "shield",
        ContingencyMove.Arm => "eye",
        ContingencyMove.Trigger => "zap",
        ContingencyMove.Execute => "check",
        _ => "circle-minus",
    };

    public static FormattableString Said(Who who, ContingencyMoved moved) => moved.Move switch
    {
        null => $"{who} wrote down what to do if: {moved.Response}",
        ContingencyMove.Arm => $"{who} has it watched when to do: {moved.Response}",
        ContingencyMove.Trigger => $"It has happened, to be done now: {moved.Response}",
        ContingencyMove.Execute => $"{who} did what was prepared: {moved.Response}",
        ContingencyMove.LoseOwner => $"Nobody would do it any more, it is a draft again: {moved.Response}",
        _ => $"{who} let be what was prepared: {moved.Response}",
    };
}
