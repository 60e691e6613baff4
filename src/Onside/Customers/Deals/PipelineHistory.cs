using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Deals;

// A pipeline's history, with its stages: for administrators, who set them. What holds deals stays.
public sealed class PipelineHistory(AppDb db, Me me, Kept<PipelineBook> kept) : Historied<Pipeline>(db, me)
{
    public override IReadOnlyCollection<string> Parts { get; } = [News.Kind(typeof(Stage))];

    public override FormattableString Called => $"Pipeline";

    public override string Icon => "square-kanban";

    public override bool MayEdit => Me.IsAdministrator;

    public override bool HasTrash => false;

    protected override Expression<Func<Pipeline, string>> Name => pipeline => pipeline.Name;

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) =>
        Task.FromResult(field == nameof(Stage.Probability) && value.ValueKind == JsonValueKind.Number ? DealWords.Percent(value.GetInt32()) : null);

    public override async Task<string?> PartName(Guid part) => (await kept.Current()).Known(part)?.Name;

    public override async Task RefuseUnmaking(Entity made)
    {
        if (made is Pipeline pipeline && await Db.Set<Deal>().IgnoreQueryFilters().AnyAsync(deal => deal.PipelineId == pipeline.Id))
            throw new Refusal($"There are deals in {pipeline.Name}, open, closed or deleted: it stays.");
        if (made is Stage stage)
            await DropStage.RefuseUnlessEmpty(Db, stage);
    }

    protected override IQueryable<Pipeline> Visible(IQueryable<Pipeline> pipelines) => Me.IsAdministrator ? pipelines : pipelines.Where(pipeline => false);

    protected override string Url(Guid id) => "/settings/pipelines";
}

// A closing reason's history, for administrators.
public sealed class ReasonHistory(AppDb db, Me me) : Historied<ClosingReason>(db, me)
{
    public override FormattableString Called => $"Closing reason";

    public override string Icon => "circle-x";

    public override bool MayEdit => Me.IsAdministrator;

    public override bool HasTrash => false;

    protected override Expression<Func<ClosingReason, string>> Name => reason => reason.Name;

    public override async Task RefuseUnmaking(Entity made)
    {
        if (await Db.Set<Deal>().IgnoreQueryFilters().AnyAsync(deal => deal.CloseReasonId == made.Id))
            throw new Refusal($"There are deals that were closed for this reason: it stays. Retire it instead.");
    }

    protected override IQueryable<ClosingReason> Visible(IQueryable<ClosingReason> reasons) => Me.IsAdministrator ? reasons : reasons.Where(reason => false);

    protected override string Url(Guid id) => "/settings/reasons";

    protected override async Task TakeBack(ClosingReason reason, Before before)
    {
        if (before.Has(nameof(ClosingReason.RetiredAt)) && before.Of<DateTime?>(nameof(ClosingReason.RetiredAt)) is not null)
            await RetireReason.RefuseLast(Db, reason);
    }
}
