using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.People.Teams;

public record TeamChoice(Guid Id, string Name)
{
    public static async Task<IReadOnlyList<TeamChoice>> All(AppDb db) =>
        await db.Set<Team>().OrderBy(team => team.NameKey).ThenBy(team => team.Id).Select(team => new TeamChoice(team.Id, team.Name)).ToListAsync();
}
