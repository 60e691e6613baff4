using System.Globalization;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Learning.Improvements;

// Improvements as people say them.
public static class ImprovementWords
{
    public static FormattableString Of(Gauge gauge) => gauge switch
    {
        Gauge.WinRate => $"Win rate",
        Gauge.Residence => $"Days in a stage",
        Gauge.StepOdds => $"Share that gets past a stage",
        _ => $"Objections that stay resolved",
    };

    // What is counted, in a sentence.
    public static FormattableString Explained(Gauge gauge) => gauge switch
    {
        Gauge.WinRate => $"Won divided by won, lost and without a decision, with Wilson’s interval at 95 %.",
        Gauge.Residence => $"The mean number of days that these deals were in the stage, plus and minus 1.96 standard errors; from five stays on.",
        Gauge.StepOdds => $"Of the deals that were in the stage, the share that did not end there, with Wilson’s interval at 95 %.",
        _ => $"Of the objections customers had on these deals, the share that was resolved and had not come up again when the deal was closed, with Wilson’s interval at 95 %.",
    };

    public static FormattableString Of(ImprovementState state) => state switch
    {
        ImprovementState.Proposed => $"Proposed",
        ImprovementState.Accepted => $"Taken on",
        ImprovementState.Declined => $"Declined",
        ImprovementState.Done => $"Done, deals are awaited",
        ImprovementState.Due => $"To be judged",
        ImprovementState.Kept => $"It stays",
        ImprovementState.Changed => $"Changed",
        _ => $"Dropped",
    };

    public static FormattableString Said(Who who, ImprovementMoved moved) => moved.To switch
    {
        ImprovementState.Proposed => $"{who} proposed the improvement",
        ImprovementState.Accepted => $"{who} took it on",
        ImprovementState.Declined => $"{who} declined it: {moved.Reason}",
        ImprovementState.Done => $"{who} has done it",
        ImprovementState.Due => $"Enough deals were closed to judge it",
        ImprovementState.Kept => $"{who} keeps it: {moved.Reason}",
        ImprovementState.Changed => $"{who} changes it: {moved.Reason}",
        _ => $"{who} dropped it: {moved.Reason}",
    };

    public static Tone Tone(ImprovementState state) => state switch
    {
        ImprovementState.Due => Shared.Ui.Tone.Warn,
        ImprovementState.Kept => Shared.Ui.Tone.Good,
        ImprovementState.Accepted or ImprovementState.Done => Shared.Ui.Tone.Info,
        _ => Shared.Ui.Tone.Plain,
    };

    // 42 %, or 12.5 days, with its interval.
    public static string Said(Gauge gauge, Figure figure) => gauge == Gauge.Residence
        ? Say($"{Days(figure.Value)} ({Days(figure.Lower)} to {Days(figure.Upper)}) days")
        : Say($"{figure.Value:P0} ({figure.Lower:P0} to {figure.Upper:P0})");

    public static IEnumerable<Choice> Gauges => Enum.GetValues<Gauge>().Select(gauge => new Choice(gauge.ToString(), Say(Of(gauge))));

    public static IEnumerable<Choice> Verdicts => new[] { (Verdict.Kept, Of(ImprovementState.Kept)), (Verdict.Changed, Of(ImprovementState.Changed)), (Verdict.Dropped, Of(ImprovementState.Dropped)) }.Select(one => new Choice(one.Item1.ToString(), Say(one.Item2)));

    private static string Days(double days) => days.ToString("N1", CultureInfo.CurrentCulture);
}
