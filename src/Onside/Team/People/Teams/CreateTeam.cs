using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Teams;

public static class CreateTeam
{
    public static async Task<Onward<Made>> Post(Input<TeamForm> input, AppDb db, Doors doors)
    {
        var form = input.Valid();
        var team = new Team(form.Name!);
        db.Add(team);
        await EditTeam.Run(db, team, form);
        doors.Forget();
        return new($"/teams/{team.Id}", new(team.Id, $"/teams/{team.Id}"), 201);
    }
}
