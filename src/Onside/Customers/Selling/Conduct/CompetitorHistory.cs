using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Customers.Selling.Conduct;

// The history of a line of the register: for those who see the deal.
public sealed class CompetitorHistory(AppDb db, Me me, SellingDesk desk) : Historied<CompetitorFit>(db, me)
{
    public override FormattableString Called => $"Better fit of somebody else";

    public override string Icon => "scale";

    public override bool HasTrash => false;

    protected override Expression<Func<CompetitorFit, string>> Name => fit => fit.Competitor;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => (field, value.ValueKind) switch
    {
        (nameof(CompetitorFit.ToldToId), JsonValueKind.String) => (await desk.Names([value.GetGuid()])).Values.FirstOrDefault(),
        (nameof(CompetitorFit.WrittenById), JsonValueKind.String) => (await desk.People()).Of(value.GetGuid()).Name,
        (nameof(CompetitorFit.NeedId), JsonValueKind.String) => await Need(value.GetGuid()),
        _ => null,
    };

    protected override IQueryable<CompetitorFit> Visible(IQueryable<CompetitorFit> fits) => Me.Level > Level.Guest ? desk.Seen(fits) : fits.Where(_ => false);

    protected override string Url(Guid id) => $"/competitor-fits/{id}";

    private Task<string?> Need(Guid id) => Db.Set<Need>().IgnoreQueryFilters().Where(need => need.Id == id).Select(need => need.Text).SingleOrDefaultAsync();
}
