using Microsoft.AspNetCore.Identity;
using Onside.Platform.Web;

namespace Onside.Platform.Access;

// Checks passwords at the same price whether the address is known or not.
public sealed class Passwords(IPasswordHasher<SignIn> hasher)
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private static readonly SignIn Nobody = SignIn.For(Guid.Empty, "nobody", Level.Guest);
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);
    private readonly Lazy<string> _nobodysHash = new(() => hasher.HashPassword(Nobody, Keys.New()));

    // Hashing is dear: no more at once than there are processors, so that a flood of tries leaves the pages alone.
    public async Task<bool> Verify(SignIn? who, string password)
    {
        await Turns.WaitAsync();
        try
        {
            var result = hasher.VerifyHashedPassword(who ?? Nobody, who?.PasswordHash ?? _nobodysHash.Value, password);
            if (result == PasswordVerificationResult.SuccessRehashNeeded)
                who?.Keep(hasher.HashPassword(who, password));
            return result != PasswordVerificationResult.Failed && who?.PasswordHash is not null;
        }
        finally
        {
            Turns.Release();
        }
    }

    // A new password that holds to the rules; the name is among what it may not be.
    public void Choose(SignIn who, string password, string name)
    {
        if (PasswordRules.Complaint(password, name, who.Email) is { } complaint)
            throw new Invalid("Password", complaint);
        Set(who, password);
    }

    public void Set(SignIn who, string password) => who.Keep(hasher.HashPassword(who, password));
}
