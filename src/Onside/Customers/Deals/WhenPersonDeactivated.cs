using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// Somebody leaves: their deals, open and closed, go to the successor in the same transaction.
public class WhenPersonDeactivated(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        foreach (var deal in await db.Set<Deal>().Where(deal => deal.OwnerId == happened.PersonId).ToListAsync())
            deal.GiveTo(happened.SuccessorId);
    }
}
