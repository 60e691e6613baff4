using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

public static class RevokeToken
{
    public static async Task<Fragment<TokensCard, TokensView>> Post(Guid id, AppDb db, Doors doors, Me me, TimeProvider clock)
    {
        var token = await db.Set<Token>().SingleOrDefaultAsync(t => t.Id == id && t.PersonId == me.Id) ?? throw Refusal.NotFound();
        (await Person.Find(db, me.Id)).Revoke(token, clock.Now());
        await db.SaveChangesAsync();
        doors.Forget();
        return new(await TokensView.Of(db, me, clock.Now()), "/me", new($"The token {token.Name} no longer works."));
    }
}
