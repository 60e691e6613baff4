using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.People.Teams;

// Who leads whom, kept in memory (Kept<LeadBook>): by the teams somebody manages, and those below them.
public sealed class LeadBook(IReadOnlyList<LeadBook.Line> teams)
{
    public IReadOnlyList<Line> All => teams;

    public sealed record Line(Guid Id, string Name, Guid? ManagerId, Guid? ParentId, IReadOnlyList<Guid> Members);

    public IReadOnlyList<Line> TeamsOf(Guid person) => [.. teams.Where(team => team.ManagerId == person)];

    // Everybody in the teams somebody manages and in those below, their managers too.
    public IReadOnlyList<Guid> PeopleOf(Guid person)
    {
        var led = TeamsOf(person).ToList();
        for (var i = 0; i < led.Count; i++)
            led.AddRange(teams.Where(team => team.ParentId == led[i].Id && !led.Contains(team)).ToList());
        return [.. led.SelectMany(PeopleIn).Where(id => id != person).Distinct()];
    }

    // Those nobody stands between: the members of somebody's own teams, and who manages a team right below.
    public IReadOnlyList<Guid> DirectOf(Guid person)
    {
        var own = TeamsOf(person);
        return [.. own.SelectMany(team => team.Members).Concat(teams.Where(team => own.Any(above => above.Id == team.ParentId)).Select(team => team.ManagerId).OfType<Guid>()).Where(id => id != person).Distinct()];
    }

    // Who leads somebody: the managers of their teams, and of the teams above those they manage.
    public IReadOnlyList<Guid> LeadsOf(Guid person) =>
        [.. teams.Where(team => team.Members.Contains(person) || teams.Any(below => below.ParentId == team.Id && below.ManagerId == person)).Select(team => team.ManagerId).OfType<Guid>().Where(id => id != person).Distinct()];

    public static async Task<LeadBook> Load(AppDb db) => new(await db.Set<Team>().OrderBy(team => team.NameKey).ThenBy(team => team.Id)
        .Select(team => new Line(team.Id, team.Name, team.ManagerId, team.ParentId, team.Members.Select(member => member.PersonId).ToList())).ToListAsync());

    // Its manager too.
    public static IEnumerable<Guid> PeopleIn(Line team) => team.ManagerId is { } manager ? team.Members.Append(manager) : team.Members;
}
