using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Teams;

public static class ListTeams
{
    public record Line(Guid Id, string Name, Guid? ParentId, Guid? ManagerId, string? Manager, int Members, int Depth);

    // Gone: a team deleted a moment ago, to be brought back by a click.
    public record View(IReadOnlyList<Line> Teams, TeamChoice? Gone);

    public static async Task<Page<TeamsPage, View>> Get(Guid? gone, AppDb db, Kept<PersonNames> names)
    {
        var people = await names.Current();
        var teams = await db.Set<Team>().OrderBy(team => team.NameKey).ThenBy(team => team.Id)
            .Select(team => new Line(team.Id, team.Name, team.ParentId, team.ManagerId, null, team.Members.Count, 0)).ToListAsync();
        var known = teams.Select(team => team.Id).ToHashSet();
        var below = teams.ToLookup(team => team.ParentId is { } parent && known.Contains(parent) ? parent : Guid.Empty);
        var deleted = gone is null ? null : await db.Set<Team>().IgnoreQueryFilters().Where(team => team.Id == gone && team.DeletedAt != null)
            .Select(team => new TeamChoice(team.Id, team.Name)).SingleOrDefaultAsync();
        return new(new([.. Walk(below, Guid.Empty, 0).Select(team => team with { Manager = people.Of(team.ManagerId)?.Name })], deleted));
    }

    // Each team before those below it.
    private static IEnumerable<Line> Walk(ILookup<Guid, Line> below, Guid parent, int depth) =>
        below[parent].SelectMany(team => Walk(below, team.Id, depth + 1).Prepend(team with { Depth = depth }));
}
