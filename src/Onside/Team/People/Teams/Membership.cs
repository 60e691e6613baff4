using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.People.Teams;

public static class Membership
{
    // Somebody is in exactly these teams afterwards.
    public static async Task Be(AppDb db, Guid personId, IReadOnlyCollection<Guid> wanted)
    {
        var teams = await db.Set<Team>().Include(team => team.Members)
            .Where(team => wanted.Contains(team.Id) || team.Members.Any(member => member.PersonId == personId)).ToListAsync();
        foreach (var team in teams)
            if (wanted.Contains(team.Id))
                team.Take(personId);
            else
                team.Release(personId);
    }
    public static async Task Join(AppDb db, Guid personId, Guid teamId) => (await Team.Find(db, teamId)).Take(personId);

    public static async Task Leave(AppDb db, Guid personId, Guid teamId) => (await Team.Find(db, teamId)).Release(personId);
}
