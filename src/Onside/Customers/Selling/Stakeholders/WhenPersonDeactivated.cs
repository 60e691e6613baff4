using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Selling.Stakeholders;

// Somebody leaves: whom they knew is known by the successor in the same transaction.
public class WhenPersonDeactivated(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        foreach (var stakeholder in await db.Set<Stakeholder>().Where(one => one.OwnerId == happened.PersonId || one.BackupId == happened.PersonId).ToListAsync())
            stakeholder.PassOn(happened.PersonId, happened.SuccessorId);
    }
}
