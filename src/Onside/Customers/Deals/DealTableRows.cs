using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Lists;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// The rows of the list, each as one piece of markup. What is the same in many is written once.
public sealed class DealTableRows(ListDeals.View view, DateTime now, DateOnly today)
{
    private readonly Dictionary<Guid, MarkupString> _owners = [];
    private readonly Dictionary<(Guid Stage, Result Result), MarkupString> _stages = [];

    public MarkupString Of(DealRow deal) => Markup.Of($"""
        <tr role="row" data-href="/deals/{deal.Id}"><th role="rowheader" scope="row">{Pick.Of(view.Bar, deal.Id, deal.Name)}<a href="/deals/{deal.Id}">{deal.Name}</a><small>{deal.Account}</small></th>{Cells.Of(view.Columns.Shown, name => Cell(name, deal))}</tr>
        """);

    private MarkupString Cell(string name, DealRow deal) => name switch
    {
        "amount" => Cells.Of("num amount", deal.Amount?.ToString()),
        "close" => Cells.Of("close num", CloseDay.Of(deal.CloseOn, deal.ClosedOn, today)),
        "stage" => Cells.Of("gate-cell", Stage(deal)),
        "category" => Cells.Of("wide quietly", DealWords.Of(deal.Category)),
        "stage-since" => Since(deal, DealWords.Days(deal.StageEnteredAt, now)),
        "owner" => Cells.Of("owner", Owner(deal)),
        "source" => Cells.Of("wide quietly", deal.Source),
        "tags" => Cells.Of("wide quietly", string.Join(", ", deal.Tags)),
        "pipeline" => Cells.Of("wide quietly", view.Choices.Pipelines.Name(deal.PipelineId)),
        _ => Cells.Own(deal.Fields, name),
    };

    private MarkupString Since(DealRow deal, int days) => deal.Result == Result.Open && StaleDeals.IsStale(view.Choices.Pipelines.Known(deal.StageId), deal.StageEnteredAt, now)
        ? Markup.Of($"""<td role="cell" class="wide quietly flagged"><span class="due warn">{Icon.Of("clock")}{Say(DealWords.Stale(days))}</span></td>""")
        : Markup.Of($"""<td role="cell" class="wide quietly">{Say(DealWords.Days(days))}</td>""");

    private MarkupString Stage(DealRow deal) => _stages.TryGetValue((deal.StageId, deal.Result), out var drawn) ? drawn : _stages[(deal.StageId, deal.Result)] =
        deal.Result == Result.Open ? Markup.Of($"""<span class="badge">{view.Choices.Pipelines.Known(deal.StageId)?.Name}</span>""") : Badge.Of(DealWords.Of(deal.Result), DealWords.Tone(deal.Result));

    private MarkupString Owner(DealRow deal) => _owners.TryGetValue(deal.OwnerId, out var drawn) ? drawn : _owners[deal.OwnerId] = Avatar.Of(new Face(deal.OwnerId, deal.Owner), FaceSize.Small);
}
