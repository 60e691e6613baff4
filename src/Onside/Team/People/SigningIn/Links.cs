using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.SigningIn;

public static class Links
{
    public static Refusal Spent() => new($"This link was used already or has run out. Ask an administrator for a new one.", 404);

    // Taken and admitted in one unit of work: of two at once one comes in.
    public static Task<SignIn> Use(AppDb db, LinkPurpose purpose, string key, DateTime now, Entrance entrance, HttpContext http, Func<SignIn, Task>? meanwhile = null) => db.Transact(async () =>
    {
        var link = await SignInLink.Open(db, purpose, key, now).Select(l => new { l.Id, l.PersonId }).SingleOrDefaultAsync() ?? throw Spent();
        if (!await SignInLink.Take(db, link.Id, now) || await db.Set<SignIn>().SingleOrDefaultAsync(s => s.Id == link.PersonId && s.DisabledAt == null) is not { } who)
            throw Spent();
        if (meanwhile is not null)
            await meanwhile(who);
        await entrance.Admit(http, who);
        return who;
    });
}
