using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Teams;

// Teams below move up to where the deleted one stood; undo brings it back with its members, and the others stay where they are.
public static class DeleteTeam
{
    public record Gone(Guid Id, string UndoUrl);

    public static async Task<Onward<Gone>> Post(Guid id, AppDb db, Doors doors, TimeProvider clock)
    {
        await db.Transact(async () =>
        {
            await db.Serialize("teams");
            var team = await Team.Find(db, id);
            foreach (var below in await db.Set<Team>().Where(other => other.ParentId == id).ToListAsync())
                below.StandBelow(team.ParentId);
            team.Delete(clock.Now());
            await db.SaveChangesAsync();
        });
        doors.Forget();
        return new($"/teams?gone={id}", new(id, $"/teams/{id}/deletion/undo"));
    }

    public static async Task<Onward<ShowTeam.View>> PostUndo(Guid id, AppDb db, Kept<PersonNames> names, Doors doors)
    {
        var team = await db.Set<Team>().IgnoreQueryFilters().SingleOrDefaultAsync(team => team.Id == id && team.DeletedAt != null) ?? throw Refusal.NotFound();
        team.Restore();
        if (team.ParentId is { } parent && !await db.Set<Team>().AnyAsync(other => other.Id == parent))
            team.StandBelow(null);
        await db.SaveChangesAsync();
        doors.Forget();
        return new($"/teams/{id}", await ShowTeam.Of(db, names, id));
    }
}
