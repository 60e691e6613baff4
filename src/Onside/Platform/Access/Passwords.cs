using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;

namespace Onside.Platform.Access;

// Checks passwords at the same price whether the address is known or not.
public sealed class Passwords(AppDb db, IPasswordHasher<SignIn> hasher)
{
    public const int Longest = 128;

    private static readonly SignIn Nobody = SignIn.For(Guid.Empty, "nobody", Level.Guest);
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);
    private static string? _nobodysHash;

    public async Task<SignIn?> Match(string mail, string password)
    {
        var name = SignIn.Normal(mail);
        var who = await db.Set<SignIn>().SingleOrDefaultAsync(s => s.NormalizedUserName == name);
        return await Verify(who, password) && who is { DisabledAt: null } ? who : null;
    }

    // Hashing is dear: no more at once than there are processors, so that a flood of tries leaves the pages alone.
    public async Task<bool> Verify(SignIn? who, string password)
    {
        await Turns.WaitAsync();
        try
        {
            var hash = who?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(Nobody, Keys.New()));
            var result = hasher.VerifyHashedPassword(who ?? Nobody, hash, password);
            if (result == PasswordVerificationResult.SuccessRehashNeeded)
                who?.Keep(hasher.HashPassword(who, password));
            return result != PasswordVerificationResult.Failed && who?.PasswordHash is not null;
        }
        finally
        {
            Turns.Release();
        }
    }

    public void Set(SignIn who, string password) => who.Keep(hasher.HashPassword(who, password));
}
