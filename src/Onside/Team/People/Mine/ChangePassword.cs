using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.People.SigningIn;

namespace Onside.Team.People.Mine;

public static class ChangePassword
{
    public class Form
    {
        [DataType(DataType.Password), MaxLength(Passwords.Longest)]
        public string? Password { get; set; }

        [DataType(DataType.Password), MaxLength(Passwords.Longest)]
        public string? PasswordAgain { get; set; }
    }

    public static async Task<Fragment<PasswordForm, Nothing>> Post(Input<Form> input, AppDb db, Passwords passwords, Fresh fresh, Doors doors, Me me, TimeProvider clock)
    {
        await fresh.Require();
        var form = input.Valid();
        var signIn = await db.Set<SignIn>().SingleAsync(s => s.Id == me.Id);
        if (NewPassword.Complaint(form.Password, form.PasswordAgain, me.Name, signIn.Email!) is { } complaint)
            throw input.Complain(nameof(form.Password), complaint);
        await db.Transact(async () =>
        {
            passwords.Set(signIn, form.Password!);
            (await Person.Find(db, me.Id)).ChangedPassword();
            await NewPassword.EndAllElse(db, me.Id, me.SessionId, clock.Now());
            await db.SaveChangesAsync();
        });
        doors.Forget();
        return new(new(), "/me", new($"The password is changed. All other browsers are signed out."));
    }
}
