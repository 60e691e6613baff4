using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

public static class EndSession
{
    public static async Task<Fragment<SessionsCard, SessionsView>> Post(Guid id, AppDb db, Doors doors, Me me, TimeProvider clock)
    {
        var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == id && s.PersonId == me.Id) ?? throw Refusal.NotFound();
        session.End(clock.Now());
        await db.SaveChangesAsync();
        doors.Forget();
        return new(await SessionsView.Of(db, me, clock.Now()), "/me", new($"That browser is signed out."));
    }

    public static async Task<Fragment<SessionsCard, SessionsView>> PostOthers(AppDb db, Doors doors, Me me, TimeProvider clock)
    {
        var now = clock.Now();
        await db.Transact(() => db.Set<Session>().Where(s => s.PersonId == me.Id && s.EndedAt == null && s.Id != me.SessionId)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now)));
        doors.Forget();
        return new(await SessionsView.Of(db, me, now), "/me", new($"All other browsers are signed out."));
    }
}
