using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Team.People.SigningIn;

public static class NewPassword
{
    public static FormattableString? Complaint(string? password, string? again, string name, string mail) =>
        password is null or "" ? $"Please fill this in."
        : password.Length > Passwords.Longest ? $"This is too long: at most {Passwords.Longest} characters."
        : PasswordRules.Complaint(password, name, mail) is { } complaint ? complaint
        : password != again ? (FormattableString)$"The two passwords differ. Type the same one twice."
        : null;

    // A new password closes every other way in: open sessions and links that were not used.
    public static async Task EndAllElse(AppDb db, Guid personId, Guid? but, DateTime now)
    {
        await db.Set<Session>().Where(s => s.PersonId == personId && s.EndedAt == null && s.Id != but).ExecuteUpdateAsync(s => s.SetProperty(x => x.EndedAt, now));
        await SignInLink.Void(db, personId, now);
    }
}
