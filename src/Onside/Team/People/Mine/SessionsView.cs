using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.People.Mine;

public record SessionRow(Guid Id, string Browser, DateTime StartedAt, DateTime SeenAt, bool IsThis);

public record SessionsView(IReadOnlyList<SessionRow> Rows)
{
    public static Task<SessionsView> Of(AppDb db, Me me, DateTime now) => Of(db, me.Id, me.SessionId, now);

    public static async Task<SessionsView> Of(AppDb db, Guid personId, Guid? thisOne, DateTime now)
    {
        var (idle, oldest) = (now - Session.Idle, now - Session.Longest);
        return new(await db.Set<Session>().Where(s => s.PersonId == personId && s.EndedAt == null && s.SeenAt > idle && s.StartedAt > oldest)
            .OrderByDescending(s => s.SeenAt).Take(100).Select(s => new SessionRow(s.Id, s.Browser, s.StartedAt, s.SeenAt, s.Id == thisOne)).ToListAsync());
    }
}
