using System.Linq.Expressions;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.People;

namespace Onside.Team.Commitments.Queue;

// The history of what a department offers: for all who may ask for it; taken back by those who keep it.
public sealed class OfferingHistory(AppDb db, Me me, OfferingKeepers keepers) : Historied<Offering>(db, me)
{
    public override FormattableString Called => $"Offering";

    public override string Icon => "list-checks";

    public override bool HasTrash => false;

    protected override Expression<Func<Offering, string>> Name => offering => offering.Name;

    public override Task RefuseUnmaking(Entity made) => keepers.RefuseOthers(((Offering)made).Department);

    protected override IQueryable<Offering> Visible(IQueryable<Offering> offerings) => Me.Level > Level.Guest ? offerings : offerings.Where(offering => false);

    protected override string Url(Guid id) => "/queue";

    protected override Task TakeBack(Offering offering, Before before) => keepers.RefuseOthers(offering.Department);
}
