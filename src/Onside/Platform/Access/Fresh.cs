using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Platform.Access;

// What the next step needs: the password once more.
public sealed record ProofNeeded(string Url);

// A stolen open browser cannot take an account over: what decides about access asks for the password again.
public sealed class Fresh(AppDb db, Me me, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    // For what a program may do as well: its token was made on purpose.
    public Task RequireOfBrowser() => me.TokenId is null ? Require() : Task.CompletedTask;

    public async Task Require()
    {
        if (me.SessionId is not { } session)
            throw new Refusal($"A program cannot do this. Sign in with a browser.", 403);
        var since = clock.Now() - Lasts;
        if (!await db.Set<Session>().AnyAsync(s => s.Id == session && s.ProvenAt > since))
            throw new Refusal($"Please enter your password once more, then press the button again.", 403, new ProofNeeded("/me/proof"));
    }
}
