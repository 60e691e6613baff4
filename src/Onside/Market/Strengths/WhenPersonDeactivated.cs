using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Market.Strengths;

// What somebody kept true who leaves is kept by the successor.
public sealed class WhenPersonDeactivated(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        foreach (var strength in await db.Set<Strength>().Where(one => one.OwnerId == happened.PersonId).ToListAsync())
            strength.PassOn(happened.SuccessorId);
    }
}
