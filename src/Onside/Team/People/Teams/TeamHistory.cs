using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Team.People.Teams;

// A team's history: administrators change it. A place below another team is given back only where that closes no circle.
public sealed class TeamHistory(AppDb db, Me me) : Historied<Team>(db, me)
{
    public override FormattableString Called => $"Team";

    public override string Icon => "users-round";

    public override bool MayEdit => Me.IsAdministrator;

    protected override Expression<Func<Team, string>> Name => team => team.Name;

    public override async Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => field != nameof(Team.ParentId) || !value.TryGetGuid(out var id) ? null
        : await Db.Set<Team>().IgnoreQueryFilters().Where(team => team.Id == id).Select(team => team.Name).SingleOrDefaultAsync();

    protected override IQueryable<Team> Visible(IQueryable<Team> teams) => Me.Level > Level.Guest ? teams : teams.Where(team => false);

    protected override string Url(Guid id) => $"/teams/{id}";

    protected override async Task TakeBack(Team team, Before before)
    {
        if (before.Has(nameof(Team.ParentId)))
            team.StandBelow(await EditTeam.Above(Db, team, before.Of<Guid?>(nameof(Team.ParentId))));
    }
}
