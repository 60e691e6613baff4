using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Telemetry;

namespace Onside.Platform.Access;

// Lets somebody in and out. Every coming in starts a new session with a new key; the browser's earlier one ends.
public sealed class Entrance(AppDb db, Doors doors, Devices devices, TimeProvider clock)
{
    public async Task Admit(HttpContext http, SignIn who)
    {
        var (key, now) = (Keys.New(), clock.Now());
        who.CameIn(now);
        await Sweep(who.Id, now);
        db.Add(new Session(who.Id, Keys.Hash(key), Browsers.Name(http.Request.Headers.UserAgent.ToString()), now));
        await End(http, now);
        await db.SaveChangesAsync();
        SessionCookie.Set(http, key);
        http.IsAbout(who.Id);
        devices.Remember(http, who.Id);
        doors.Forget();
    }

    public async Task Leave(HttpContext http)
    {
        await End(http, clock.Now());
        await db.SaveChangesAsync();
        SessionCookie.Clear(http);
        doors.Forget();
    }

    private async Task End(HttpContext http, DateTime now)
    {
        if (http.Request.Cookies[SessionCookie.Name(http.Request)] is not { Length: > 0 } key)
            return;
        var hash = Keys.Hash(key);
        (await db.Set<Session>().SingleOrDefaultAsync(session => session.KeyHash == hash))?.End(now);
    }

    // Long ended sessions of the one who comes in are of no use to anybody.
    private Task Sweep(Guid personId, DateTime now)
    {
        var old = now - Session.Longest;
        return db.Transact(() => db.Set<Session>().Where(s => s.PersonId == personId && s.StartedAt < old).ExecuteDeleteAsync());
    }
}
