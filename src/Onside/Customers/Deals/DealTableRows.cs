using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Fields;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// The rows of the list, each as one piece of markup: fifty rows of nine cells as frames of a component were half of the page's work. What is the same in many is written once.
public sealed class DealTableRows(ListDeals.View view, DateTime now, DateOnly today)
{
    private readonly Dictionary<Guid, MarkupString> _owners = [];
    private readonly Dictionary<(Guid Stage, Result Result), MarkupString> _stages = [];

    public MarkupString Of(DealRow deal) => Markup.Of($"""
        <tr role="row" data-href="/deals/{deal.Id}"><th role="rowheader" scope="row">{Pick.Of(view.Bar, deal.Id, deal.Name)}<a href="/deals/{deal.Id}">{deal.Name}</a><small>{deal.Account}</small></th>{Cells(deal)}</tr>
        """);

    private MarkupString Cells(DealRow deal) => new(string.Concat(view.Columns.Select(name => Cell(name, deal).Value)));

    private MarkupString Cell(string name, DealRow deal) => name switch
    {
        "amount" => Markup.Of($"""<td role="cell" class="num amount">{deal.Amount?.ToString()}</td>"""),
        "close" => Markup.Of($"""<td role="cell" class="close num">{CloseDay.Of(deal.CloseOn, deal.ClosedOn, today)}</td>"""),
        "stage" => Markup.Of($"""<td role="cell" class="gate-cell">{Stage(deal)}</td>"""),
        "category" => Markup.Of($"""<td role="cell" class="wide quietly">{DealWords.Of(deal.Category)}</td>"""),
        "stage-since" => Since(deal, DealWords.Days(deal.StageEnteredAt, now)),
        "owner" => Markup.Of($"""<td role="cell" class="owner">{Owner(deal)}</td>"""),
        "source" => Markup.Of($"""<td role="cell" class="wide quietly">{deal.Source}</td>"""),
        "tags" => Markup.Of($"""<td role="cell" class="wide quietly">{string.Join(", ", deal.Tags)}</td>"""),
        "pipeline" => Markup.Of($"""<td role="cell" class="wide quietly">{view.Choices.Pipelines.Name(deal.PipelineId)}</td>"""),
        _ => Own(deal, name),
    };

    private static MarkupString Own(DealRow deal, string name) => deal.Fields?.Of(name[FieldSorts.Prefix.Length..]) is not { } entry ? Markup.Of($"""<td role="cell"></td>""")
        : entry.Field.IsNumber ? Markup.Of($"""<td role="cell" class="wide num">{entry.Shown}</td>""") : Markup.Of($"""<td role="cell" class="wide quietly">{entry.Shown}</td>""");

    private MarkupString Since(DealRow deal, int days) => deal.Result == Result.Open && StaleDeals.IsStale(view.Choices.Pipelines.Known(deal.StageId), deal.StageEnteredAt, now)
        ? Markup.Of($"""<td role="cell" class="wide quietly flagged"><span class="due warn">{Icon.Of("clock")}{Say(DealWords.Stale(days))}</span></td>""")
        : Markup.Of($"""<td role="cell" class="wide quietly">{Say(DealWords.Days(days))}</td>""");

    private MarkupString Stage(DealRow deal) => _stages.TryGetValue((deal.StageId, deal.Result), out var drawn) ? drawn : _stages[(deal.StageId, deal.Result)] =
        deal.Result == Result.Open ? Markup.Of($"""<span class="badge">{view.Choices.Pipelines.Known(deal.StageId)?.Name}</span>""") : Badge.Of(DealWords.Of(deal.Result), DealWords.Tone(deal.Result));

    private MarkupString Owner(DealRow deal) => _owners.TryGetValue(deal.OwnerId, out var drawn) ? drawn : _owners[deal.OwnerId] = Avatar.Of(new Face(deal.OwnerId, deal.Owner), FaceSize.Small);
}
