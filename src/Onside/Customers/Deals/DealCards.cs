using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// The deals on a board. It has hundreds of them: as components, drawing them cost more than everything else together. What is the same on many is written once.
public sealed class DealCards(DateTime now, DateOnly today)
{
    private const int MostFaces = 4;

    private readonly Dictionary<Face, string> _faces = [];
    private readonly MarkupString _grip = Icon.Of("grip-vertical");

    public MarkupString Of(DealRow deal, IReadOnlyList<ShowBoard.Colleague> team, int staleAfterDays, CardMark? mark) => Markup.Of($"""
        <li class="deal" id="deal-{deal.Id}" data-move="/deals/{deal.Id}/stage" data-version="{deal.Version}">
        <h3><a href="/deals/{deal.Id}">{deal.Name}</a></h3>
        <p class="account">{deal.Account}</p>
        <p class="money"><b class="num">{deal.Amount?.ToString() ?? Say($"No amount")}</b>{CloseDay.Of(deal.CloseOn, null, today)}</p>
        <div class="foot"><span class="avatars">{Faces(deal, team)}</span><button type="button" class="grip button icon-only quiet" aria-label="{Say($"Move {deal.Name}")}">{_grip}</button></div>
        {Marked(mark)}{Stale(DealWords.Days(deal.StageEnteredAt, now), staleAfterDays)}</li>
        """);

    private MarkupString Faces(DealRow deal, IReadOnlyList<ShowBoard.Colleague> team) => new(string.Concat(
        team.Where(member => member.PersonId != deal.OwnerId).Take(MostFaces).Select(member => new Face(member.PersonId, member.Name))
            .Prepend(new Face(deal.OwnerId, deal.Owner, Holds: true)).Select(Drawn)));

    private string Drawn(Face face) => _faces.TryGetValue(face, out var drawn) ? drawn : _faces[face] = Avatar.Of(face, FaceSize.Small).Value;

    private static MarkupString Marked(CardMark? mark) => mark is null ? default : Markup.Of($"""<p class="gate">{Icon.Of(mark.Glyph, mark.Tone)}{mark.Text}</p>""");

    private static MarkupString Stale(int days, int after) =>
        days < after ? default : Markup.Of($"""<p class="due warn">{Icon.Of("clock")}{Say(DealWords.Stale(days))}</p>""");
}
