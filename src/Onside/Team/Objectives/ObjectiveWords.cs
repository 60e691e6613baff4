using System.Globalization;
using Onside.Shared.Ui;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Objectives;

public static class ObjectiveWords
{
    public static FormattableString Of(ObjectiveState state) => state switch
    {
        ObjectiveState.Draft => $"Draft",
        ObjectiveState.Proposed => $"Proposed",
        ObjectiveState.Shared => $"Carried by all",
        ObjectiveState.Reached => $"Reached",
        ObjectiveState.Missed => $"Not reached",
        _ => $"Dropped",
    };

    public static Tone Tone(ObjectiveState state) => state switch
    {
        ObjectiveState.Shared or ObjectiveState.Reached => Shared.Ui.Tone.Good,
        ObjectiveState.Proposed => Shared.Ui.Tone.Warn,
        ObjectiveState.Missed => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Plain,
    };

    public static string Glyph(ObjectiveState state) => state switch
    {
        ObjectiveState.Draft => "pencil",
        ObjectiveState.Proposed => "hand",
        ObjectiveState.Shared => "check",
        ObjectiveState.Reached => "circle-check",
        ObjectiveState.Missed => "circle-alert",
        _ => "circle-minus",
    };

    public static FormattableString Of(DepartmentAnswer answer) => answer switch
    {
        DepartmentAnswer.Accepted => $"accepted",
        DepartmentAnswer.Declined => $"declined",
        DepartmentAnswer.Countered => $"wants something else",
        _ => $"has not answered",
    };

    public static Tone Tone(DepartmentAnswer answer) => answer switch
    {
        DepartmentAnswer.Accepted => Shared.Ui.Tone.Good,
        DepartmentAnswer.Declined => Shared.Ui.Tone.Bad,
        DepartmentAnswer.Countered => Shared.Ui.Tone.Warn,
        _ => Shared.Ui.Tone.Plain,
    };

    public static string Glyph(DepartmentAnswer answer) => answer switch
    {
        DepartmentAnswer.Accepted => "check",
        DepartmentAnswer.Declined => "x",
        DepartmentAnswer.Countered => "message-square",
        _ => "circle-dashed",
    };

    public static FormattableString Lacks(SmartPart part) => part switch
    {
        SmartPart.Specific => $"name the departments that carry it",
        SmartPart.Measurable => $"say by what it is measured",
        SmartPart.Attainable => $"say from where to where it is to go",
        SmartPart.Relevant => $"say why it matters",
        _ => $"say by which day",
    };

    public static FormattableString Of(SmartPart part) => part switch
    {
        SmartPart.Specific => $"Specific",
        SmartPart.Measurable => $"Measurable",
        SmartPart.Attainable => $"Attainable",
        SmartPart.Relevant => $"Relevant",
        _ => $"Time-bound",
    };

    // Where in the form it is said.
    public static string Field(SmartPart part) => part switch
    {
        SmartPart.Specific => nameof(ObjectiveForm.Departments),
        SmartPart.Measurable => nameof(ObjectiveForm.Metric),
        SmartPart.Attainable => nameof(ObjectiveForm.Target),
        SmartPart.Relevant => nameof(ObjectiveForm.Why),
        _ => nameof(ObjectiveForm.DueOn),
    };

    public static FormattableString Of(TermField field) => field switch
    {
        TermField.Metric => $"Measure",
        TermField.Unit => $"Unit",
        TermField.Baseline => $"From",
        TermField.Target => $"Target value",
        TermField.Date => $"By when",
        _ => $"Departments",
    };

    // As people read it.
    public static string Read(TermChange change) => $"{Say(Of(change.Field))} {Read(change.Field, change.Before)} → {Read(change.Field, change.After)}";

    public static string Read(TermField field, string value) => value.Length == 0 ? "–" : field switch
    {
        TermField.Baseline or TermField.Target => Measure.Said(decimal.Parse(value, CultureInfo.InvariantCulture), null),
        TermField.Date => DateOnly.Parse(value, CultureInfo.InvariantCulture).ToString(Dated("d MMM yyyy"), CultureInfo.CurrentCulture),
        TermField.Departments => string.Join(", ", value.Split(',').Select(name => Say(Enum.Parse<Function>(name).Called()))),
        _ => value,
    };

    // From 40 to 60 %, at 47.
    public static string Way(ObjectiveRow row) => row is { Baseline: { } from, Target: { } to }
        ? row.CurrentOn is null ? $"{Measure.Said(from, null)} → {Measure.Said(to, row.Unit)}" : $"{Measure.Said(from, null)} → {Measure.Said(row.Current!.Value, null)} → {Measure.Said(to, row.Unit)}"
        : Say($"no measure yet");
}
