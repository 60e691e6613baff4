using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Teams;

public static class ShowTeam
{
    public record Member(Guid Id, string Name, bool IsActive, IReadOnlyList<Function> Functions);

    public record View(Guid Id, string Name, Guid? ManagerId, string? Manager, Guid? ParentId, string? Parent, IReadOnlyList<TeamChoice> Below, IReadOnlyList<Member> Members, int Version);

    public static async Task<Page<TeamPage, View>> Get(Guid id, AppDb db, Kept<PersonNames> names) => new(await Of(db, names, id));

    public static async Task<View> Of(AppDb db, Kept<PersonNames> names, Guid id)
    {
        var people = await names.Current();
        var team = await db.Set<Team>().Where(team => team.Id == id).Select(team => new
        {
            team.Name, team.ManagerId, team.ParentId, team.Version, Members = team.Members.Select(member => member.PersonId).ToList(),
        }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        var around = await db.Set<Team>().Where(other => other.ParentId == id || other.Id == team.ParentId).OrderBy(other => other.NameKey)
            .Select(other => new TeamChoice(other.Id, other.Name)).ToListAsync();
        return new(id, team.Name, team.ManagerId, people.Of(team.ManagerId)?.Name, team.ParentId, around.Find(other => other.Id == team.ParentId)?.Name,
            [.. around.Where(other => other.Id != team.ParentId)],
            [.. team.Members.Select(people.Of).OrderBy(person => person.Name, StringComparer.CurrentCulture).Select(person => new Member(person.Id, person.Name, person.IsActive, person.Functions))],
            team.Version);
    }
}
