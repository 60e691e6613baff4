using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Preparation;

// The history of a sheet: for those who see the deal.
public sealed class PreparationHistory(AppDb db, Me me, SellingDesk desk) : Historied<PreparationSheet>(db, me)
{
    public override FormattableString Called => $"Preparation";

    public override string Icon => "target";

    public override bool HasTrash => false;

    protected override Expression<Func<PreparationSheet, string>> Name => sheet => Db.Set<Deal>().Where(deal => deal.Id == sheet.DealId).Select(deal => deal.Name).FirstOrDefault() ?? "";

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(PreparationSheet.Fit), JsonValueKind.Number) => Platform.Words.Words.Say(PreparationWords.Of((IdealFit)value.GetInt32())),
        (nameof(PreparationSheet.ScopeById) or nameof(PreparationSheet.FitById) or nameof(PreparationSheet.DistinctiveById), JsonValueKind.String) => (await desk.People()).Of(value.GetGuid()).Name,
        _ => null,
    };

    protected override IQueryable<PreparationSheet> Visible(IQueryable<PreparationSheet> sheets) => Me.Level > Level.Guest ? desk.Seen(sheets) : sheets.Where(_ => false);

    protected override string Url(Guid id) => $"/preparations/{id}";

    // A deal has one sheet.
    protected override async Task TakeBack(PreparationSheet sheet, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null && await Db.Set<PreparationSheet>().AnyAsync(other => other.DealId == sheet.DealId))
            throw new Refusal($"Somebody has begun the preparation again since. Change what stands there.", 409);
    }
}
