using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Team.People.Teams;

// Who joins or leaves a team finds it in their own history too.
public sealed class WhenTeamJoined(AppDb db) : Listener<TeamJoined>
{
    protected override async Task On(TeamJoined joined)
    {
        if (await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == joined.PersonId) is { } person)
            person.Joined(joined.TeamId, (await db.FindAsync<Team>(joined.TeamId))!.Name);
    }
}

public sealed class WhenTeamLeft(AppDb db) : Listener<TeamLeft>
{
    protected override async Task On(TeamLeft left)
    {
        if (await db.Set<Person>().SingleOrDefaultAsync(person => person.Id == left.PersonId) is { } person)
            person.Left(left.TeamId, (await db.FindAsync<Team>(left.TeamId))!.Name);
    }
}
