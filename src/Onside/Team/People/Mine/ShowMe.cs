using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

public static class ShowMe
{
    public record View(ProfileView Profile, string? Mail, bool HasPassword, Level Level, SessionsView Sessions, TokensView Tokens, FormatsView Formats);

    public static async Task<Page<MePage, View>> Get(AppDb db, Me me, ICompanyFormats company, TimeProvider clock)
    {
        var access = await db.Set<SignIn>().Where(s => s.Id == me.Id).Select(s => new { s.Email, HasPassword = s.PasswordHash != null }).SingleAsync();
        return new(new(await ProfileView.Of(db, me), access.Email, access.HasPassword, me.Level,
            await SessionsView.Of(db, me, clock.Now()), await TokensView.Of(db, me, clock.Now()), await FormatsView.Of(db, me, await company.Current(), clock)));
    }
}
