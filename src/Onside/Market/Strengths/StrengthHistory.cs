using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Market.Strengths.Matching;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Market.Strengths;

// The history of a strength: for everybody who works here.
public sealed class StrengthHistory(AppDb db, Me me, ShowStrength.Reading reading) : Historied<Strength>(db, me)
{
    public override FormattableString Called => $"Strength";

    public override string Icon => "shield-check";

    public override bool HasTrash => false;

    protected override Expression<Func<Strength, string>> Name => strength => strength.Name;

    public override async Task<Shown?> Show(string place, Guid id) =>
        place == "strength" && await Db.Set<Strength>().AnyAsync(strength => strength.Id == id) ? new(typeof(StrengthBody), await reading.Of(id)) : null;

    // What was said about a deal would be about nothing.
    public override async Task RefuseUnmaking(Entity made)
    {
        if (await Db.Set<NeedStrength>().AnyAsync(one => one.StrengthId == made.Id))
            throw new Refusal($"It answers needs on deals by now. Retire it instead.", 409);
    }

    protected override IQueryable<Strength> Visible(IQueryable<Strength> strengths) => Me.Level > Level.Guest ? strengths : strengths.Where(strength => false);

    protected override string Url(Guid id) => $"/strengths/{id}";
}
