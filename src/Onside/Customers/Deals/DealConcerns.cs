using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Customers.Deals;

// Its owner and its team follow a deal without saying so.
public sealed class DealConcerns(AppDb db) : IConcerns
{
    public string Kind => "deal";

    public async Task<IReadOnlyList<Concern>> Of(IReadOnlyCollection<Guid> ids) => await db.Set<Deal>().Where(deal => ids.Contains(deal.Id)).Select(deal => new Concern { SubjectId = deal.Id, PersonId = deal.OwnerId })
        .Concat(db.Set<DealMember>().Where(member => ids.Contains(member.DealId)).Select(member => new Concern { SubjectId = member.DealId, PersonId = member.PersonId })).ToListAsync();
}
