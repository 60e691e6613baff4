using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.Mine;
using Onside.Team.People.Teams;

namespace Onside.Team.People;

public static class ShowPerson
{
    public record InTeam(Guid Id, string Name, Guid? ManagerId, bool IsMember);

    // What only administrators see. Level is nothing for somebody without a way in.
    public record Access(Level? Level, Sight Sight, DateTime? CameInAt, bool HasPassword, DateTime? LinkOpenUntil, IReadOnlyList<SessionRow> Sessions);

    public record View(Guid Id, string Name, string? Mail, IReadOnlyList<Function> Functions, IReadOnlyList<InTeam> Teams, DateTime? DeactivatedAt, int Version, Access? Access)
    {
        // The company's own.
        public object? Fields => Beside?.Plain;

        [JsonIgnore]
        public PersonBeside? Beside { get; init; }
    }

    public static async Task<Page<PersonPage, View>> Get(Guid id, AppDb db, Me me, TimeProvider clock, IPersonBeside beside) => new(await Of(db, me, id, clock.Now(), beside));

    public static async Task<View> Of(AppDb db, Me me, Guid id, DateTime now, IPersonBeside beside)
    {
        var person = await db.Set<Person>().Where(p => p.Id == id)
            .Select(p => new { p.Name, p.Mail, p.Functions, p.Sight, p.DeactivatedAt, p.Version }).SingleOrDefaultAsync() ?? throw Refusal.NotFound();
        var teams = await db.Set<Teams.Team>().Where(team => team.ManagerId == id || team.Members.Any(member => member.PersonId == id)).OrderBy(team => team.NameKey)
            .Select(team => new InTeam(team.Id, team.Name, team.ManagerId, team.Members.Any(member => member.PersonId == id))).ToListAsync();
        var access = me.IsAdministrator ? await AccessOf(db, me, id, person.Sight, now) : null;
        return new(id, person.Name, person.Mail, person.Functions, teams, person.DeactivatedAt, person.Version, access) { Beside = (await beside.Of([id]))[id] };
    }

    private static async Task<Access> AccessOf(AppDb db, Me me, Guid id, Sight sight, DateTime now)
    {
        var signIn = await db.Set<SignIn>().Where(s => s.Id == id).Select(s => new { s.Level, s.CameInAt, HasPassword = s.PasswordHash != null }).SingleOrDefaultAsync();
        var open = await db.Set<SignInLink>().Where(link => link.PersonId == id && link.UsedAt == null && link.ExpiresAt > now).MaxAsync(link => (DateTime?)link.ExpiresAt);
        return new(signIn?.Level, sight, signIn?.CameInAt, signIn?.HasPassword ?? false, open, (await SessionsView.Of(db, id, me.SessionId, now)).Rows);
    }
}
