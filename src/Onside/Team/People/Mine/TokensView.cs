using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.People.Mine;

public record TokenRow(Guid Id, string Name, Level Most, DateTime CreatedAt, DateTime ExpiresAt, DateTime? UsedAt);

// Key is there once: in the answer to the creation.
public record TokensView(IReadOnlyList<TokenRow> Rows, Level Level, string? Key = null)
{
    public static async Task<TokensView> Of(AppDb db, Me me, DateTime now, string? key = null) => new(
        await db.Set<Token>().Where(t => t.PersonId == me.Id && t.RevokedAt == null && t.ExpiresAt > now).OrderByDescending(t => t.CreatedAt).Take(CreateToken.MostAtOnce)
            .Select(t => new TokenRow(t.Id, t.Name, t.Most, t.CreatedAt, t.ExpiresAt, t.UsedAt)).ToListAsync(), me.Level, key);
}
