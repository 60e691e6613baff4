using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

// Whose records somebody sees: their own, their teams', those of every team below one they manage, or everybody's (null).
public static class Sightline
{
    private sealed record Line(Guid Id, Guid? ManagerId, Guid? ParentId);

    public static async Task<Guid[]?> Of(AppDb db, Guid me, Sight sight)
    {
        if (sight == Sight.Everyone)
            return null;
        if (sight == Sight.Own)
            return [me];
        var mine = await db.Set<TeamMember>().Where(member => member.PersonId == me).Select(member => member.TeamId).ToListAsync();
        var teams = await db.Set<Teams.Team>().Select(team => new Line(team.Id, team.ManagerId, team.ParentId)).ToListAsync();
        var managed = teams.Where(team => team.ManagerId == me).Select(team => team.Id).ToHashSet();
        if (sight == Sight.Hierarchy)
            Descend(teams, managed);
        var seen = teams.Select(team => team.Id).Where(id => managed.Contains(id) || mine.Contains(id)).ToList();
        var people = await db.Set<TeamMember>().Where(member => seen.Contains(member.TeamId)).Select(member => member.PersonId).Distinct().ToListAsync();
        return [.. people.Append(me).Distinct()];
    }

    private static void Descend(List<Line> teams, HashSet<Guid> reached)
    {
        while (teams.Where(team => team.ParentId is { } parent && reached.Contains(parent) && reached.Add(team.Id)).ToList().Count > 0)
        {
        }
    }
}
