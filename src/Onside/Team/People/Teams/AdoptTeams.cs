using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science;

namespace Onside.Team.People.Teams;

// Teams of another system, those above before those below. A team that is here already is left as it is.
public static class AdoptTeams
{
    public sealed record Told(string Name, string? Parent, Guid? ManagerId, IReadOnlyList<Guid> Members);

    public static async Task<Adopted> Run(AppDb db, Intake intake, IReadOnlyList<Told> teams, Guid? actor, DateTime now)
    {
        var keys = teams.Select(team => TextFolding.Key(team.Name)).ToList();
        var known = (await db.Set<Team>().Where(team => keys.Contains(team.NameKey)).Select(team => new { team.Id, team.NameKey }).ToListAsync())
            .DistinctBy(team => team.NameKey).ToDictionary(team => team.NameKey, team => team.Id);
        var made = new List<Team>();
        foreach (var told in teams.Where(told => !known.ContainsKey(TextFolding.Key(told.Name))))
        {
            var team = Made(told, told.Parent is null ? null : known[TextFolding.Key(told.Parent)]);
            intake.Tell(team, actor, now);
            known[team.NameKey] = team.Id;
            made.Add(team);
        }
        await intake.Write(made);
        await intake.Write([.. made.SelectMany(team => team.Members)]);
        return new(teams.ToDictionary(team => team.Name, team => known[TextFolding.Key(team.Name)]), made.Count);
    }

    private static Team Made(Told told, Guid? parentId)
    {
        var team = new Team(told.Name);
        team.ReportTo(told.ManagerId);
        team.StandBelow(parentId);
        foreach (var person in told.Members)
            team.Take(person);
        return team;
    }
}
