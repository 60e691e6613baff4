using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Fields;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Roster;

public record PersonRow(Guid Id, string Name, string? Mail, IReadOnlyList<Function> Functions, DateTime? DeactivatedAt)
{
    public static readonly Expression<Func<Person, PersonRow>> From = person => new PersonRow(person.Id, person.Name, person.Mail, person.Functions, person.DeactivatedAt);

    public IReadOnlyList<string> Teams { get; init; } = [];

    // For administrators only.
    public Level? Level { get; init; }
    public Sight? Sight { get; init; }
    public bool NeverCame { get; init; }

    // The company's own.
    public FieldSheet? Fields { get; init; }

    // What stands beside a person: their teams, and, for administrators, their way in.
    public static async Task<IReadOnlyList<PersonRow>> Filled(IReadOnlyList<PersonRow> rows, AppDb db, Me me)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var teams = (await db.Set<TeamMember>().Where(member => ids.Contains(member.PersonId))
            .Join(db.Set<People.Teams.Team>(), member => member.TeamId, team => team.Id, (member, team) => new { member.PersonId, team.Name }).ToListAsync()).ToLookup(team => team.PersonId, team => team.Name);
        var access = !me.IsAdministrator ? []
            : await db.Set<Person>().Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Sight, SignIn = db.Set<SignIn>().Where(signIn => signIn.Id == person.Id).Select(signIn => new { signIn.Level, signIn.CameInAt }).FirstOrDefault() }).ToDictionaryAsync(one => one.Id);
        return [.. rows.Select(row => access.GetValueOrDefault(row.Id) is { } one
            ? row with { Teams = Sorted(teams[row.Id]), Sight = one.Sight, Level = one.SignIn?.Level, NeverCame = one.SignIn is { CameInAt: null } }
            : row with { Teams = Sorted(teams[row.Id]) })];
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> teams) => [.. teams.Order(StringComparer.CurrentCulture)];
}
