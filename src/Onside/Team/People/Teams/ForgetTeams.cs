using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Team.People.Teams;

// What stood below a team that goes for good stands by itself.
public sealed class ForgetTeams(AppDb db) : IForgets
{
    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        foreach (var below in await db.Set<Team>().IgnoreQueryFilters().Where(team => team.ParentId != null && ids.Contains(team.ParentId.Value)).ToListAsync())
            below.StandBelow(null);
    }
}
