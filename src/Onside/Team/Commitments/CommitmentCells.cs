using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.Lists;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// What stands in a row of the list of commitments, by its column.
public static class CommitmentCells
{
    public static MarkupString Of(string column, CommitmentView row, Moments moments) => column switch
    {
        "state" => Cells.Of("gate-cell", Badge.Of(Say(CommitmentWords.Of(row.State)), CommitmentWords.Tone(row.State), CommitmentWords.Glyph(row.State))),
        "performer" => row.Performer is { } performer ? Cells.Owner(performer.Id, performer.Name) : Cells.Of("owner", row.Department is { } department ? Say(department.Called()) : ""),
        "requester" => Cells.Owner(row.Requester.Id, row.Requester.Name),
        "due" => When("num", row.DueAt, moments),
        "about" => Cells.Of("wide quietly", row.Subject?.Name),
        "promised" => Cells.Of("wide quietly", row.PromisedTo?.Name),
        "asked" => When("num wide", row.CreatedAt, moments),
        "ended" => When("num wide", row.EndedAt, moments),
        "counts" => Cells.Of("wide quietly", Say(CommitmentWords.Of(row.Reckoned))),
        _ => Cells.Own(null, column),
    };

    private static MarkupString When(string kind, DateTime? at, Moments moments) => Cells.Of(kind, at is { } moment ? Markup.Of($"""<time datetime="{moment.ToString("O")}">{moments.Said(moment)}</time>""") : default);
}
