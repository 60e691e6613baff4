using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Money;
using Onside.Team.Fields;

namespace Onside.Customers.Deals;

// A deal's history: with its lines and its team. Moves, endings and owners are taken back by the deal's own acts.
public sealed class DealHistory(AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, TimeProvider clock, FieldDesk desk) : Historied<Deal>(db, me)
{
    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(DealLine)), News.Kind(typeof(DealMember))];

    public override FormattableString Called => $"Deal";

    public override string Icon => "handshake";

    protected override Expression<Func<Deal, string>> Name => deal => deal.Name;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(Deal.StageId), _) => (await kept.Current()).Known(value.GetGuid())?.Name,
        (nameof(Deal.PipelineId), _) => (await kept.Current()).Name(value.GetGuid()),
        (nameof(Deal.CloseReasonId), _) => (await kept.Current()).Reasons.Name(value.GetGuid()),
        (nameof(Deal.CloseReason), JsonValueKind.String) => DealWords.Reason(value.GetString()!),
        (nameof(Deal.Result), JsonValueKind.Number) => DealWords.Of((Result)value.GetInt32()),
        (nameof(Deal.Category), JsonValueKind.Number) => DealWords.Of((Category)value.GetInt32()),
        (nameof(DealLine.QuantityMilli), JsonValueKind.Number) => DealWords.Quantity(value.GetInt64()),
        (nameof(DealLine.Discount), JsonValueKind.Number) => DealWords.Percent(value.GetInt32()),
        (nameof(DealLine.ProductId), JsonValueKind.String) => await Product(value.GetGuid()),
        _ => null,
    };

    public override async Task<Shown?> Show(string place, Guid id) =>
        place == "deal" && await Visible(Db.Set<Deal>()).AnyAsync(deal => deal.Id == id) ? new(typeof(DealBody), await ShowDeal.Read(id, Db, Me, kept, exchange, clock, desk)) : null;

    protected override IQueryable<Deal> Visible(IQueryable<Deal> deals) => deals.VisibleTo(Me);

    protected override string Url(Guid id) => $"/deals/{id}";

    protected override async Task TakeBack(Deal deal, Before before)
    {
        if (before.Has(nameof(Deal.Result)) || before.Has(nameof(Deal.StageId)))
            await Db.Entry(deal).Collection(d => d.Stays).LoadAsync();
        if (before.Has(nameof(Deal.Result)))
            TakeBackResult(deal, before);
        if (before.Has(nameof(Deal.StageId)))
            deal.TakeBackMove(before.Of(nameof(Deal.PipelineId), deal.PipelineId), before.Of<Guid>(nameof(Deal.StageId)), before.Of(nameof(Deal.StageEnteredAt), deal.StageEnteredAt), before.Now);
        if (before.Has(nameof(Deal.OwnerId)))
            deal.GiveTo(before.Of<Guid>(nameof(Deal.OwnerId)));
    }

    private static void TakeBackResult(Deal deal, Before before)
    {
        if (before.Of<Result>(nameof(Deal.Result)) is not Result.Open and var result)
            deal.TakeBackReopening(new(result, before.Of<DateTime>(nameof(Deal.ClosedAt)), before.Of<DateOnly>(nameof(Deal.ClosedOn)), before.Of(nameof(Deal.CloseReason), deal.CloseReason),
                before.Of(nameof(Deal.CloseReasonId), deal.CloseReasonId), before.Of(nameof(Deal.CloseNote), deal.CloseNote), before.Of(nameof(Deal.StageEnteredAt), deal.StageEnteredAt)));
        else
            deal.TakeBackClosing(before.Now);
    }

    private Task<string?> Product(Guid id) => Db.Set<Product>().IgnoreQueryFilters().Where(product => product.Id == id).Select(product => product.Name).SingleOrDefaultAsync();
}
