using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.People.Teams;

// A team is not left without somebody in charge.
public sealed class WhenPersonDeactivated(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated happened)
    {
        foreach (var team in await db.Set<Team>().Where(team => team.ManagerId == happened.PersonId).ToListAsync())
            team.ReportTo(happened.SuccessorId);
    }
}
