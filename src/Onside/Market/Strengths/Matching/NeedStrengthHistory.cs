using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Strengths.Matching;

// The history of what answers a need: for those who see the deal.
public sealed class NeedStrengthHistory(AppDb db, Me me, SellingDesk desk) : Historied<NeedStrength>(db, me)
{
    public override FormattableString Called => $"Strength for a need";

    public override string Icon => "shield-check";

    public override bool HasTrash => false;

    protected override Expression<Func<NeedStrength, string>> Name => answer => Db.Set<Strength>().Where(strength => strength.Id == answer.StrengthId).Select(strength => strength.Name).FirstOrDefault() ?? "";

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) =>
        field == nameof(NeedStrength.StrengthId) && value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? await Db.Set<Strength>().Where(strength => strength.Id == id).Select(strength => strength.Name).SingleOrDefaultAsync() : null;

    protected override IQueryable<NeedStrength> Visible(IQueryable<NeedStrength> answers) => Me.Level > Level.Guest ? desk.Seen(answers) : answers.Where(_ => false);

    protected override string Url(Guid id) => $"/need-strengths/{id}";

    // A strength answers a need once.
    protected override async Task TakeBack(NeedStrength answer, Before before)
    {
        if (before.Has(nameof(Entity.DeletedAt)) && before.Of<DateTime?>(nameof(Entity.DeletedAt)) is null && await Db.Set<NeedStrength>().AnyAsync(other => other.NeedId == answer.NeedId && other.StrengthId == answer.StrengthId))
            throw new Refusal($"Somebody said since that it answers this need.", 409);
    }
}
