using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using static Onside.Platform.Words.Words;

namespace Onside.Team.People.Teams;

// Who works with whom, kept in memory (Kept<TeamBook>).
public sealed class TeamBook(ILookup<Guid, Guid> members, ILookup<Guid, Guid> teams)
{
    public IEnumerable<Guid> With(Guid person) => teams[person].SelectMany(team => members[team]);

    public static async Task<TeamBook> Load(AppDb db)
    {
        var rows = await db.Set<TeamMember>().Where(member => db.Set<Team>().Any(team => team.Id == member.TeamId)).ToListAsync();
        return new(rows.ToLookup(member => member.TeamId, member => member.PersonId), rows.ToLookup(member => member.PersonId, member => member.TeamId));
    }
}

// What my team works on is near to me.
public sealed class Teammates(Kept<TeamBook> kept) : INearness
{
    public async ValueTask<IReadOnlySet<Guid>> Near(Guid person) => (await kept.Current()).With(person).ToHashSet();
}

public sealed class TeamsFound(AppDb db, Me me) : IFindable
{
    public string Kind => "team";

    public FormattableString Called => $"Team";

    public string Icon => "users-round";

    public async Task<IReadOnlyList<Hit>> Seen(IReadOnlyCollection<Guid> ids)
    {
        if (me.Level == Level.Guest)
            return [];
        var teams = await db.Set<Team>().Where(team => ids.Contains(team.Id)).Select(team => new { team.Id, team.Name }).ToListAsync();
        return [.. teams.Select(team => new Hit(Kind, team.Id, team.Name, null, $"/teams/{team.Id}", Icon, Say(Called)))];
    }
}
