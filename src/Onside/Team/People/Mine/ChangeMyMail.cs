using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.People.Mine;

public static class ChangeMyMail
{
    public class Form
    {
        [Required(ErrorMessage = "Please fill this in."), EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(254)]
        public string? Mail { get; set; }
    }

    public record View(string Mail);

    public static async Task<Fragment<MailForm, View>> Post(Input<Form> input, AppDb db, Fresh fresh, Me me, TimeProvider clock)
    {
        await fresh.Require();
        var mail = input.Valid().Mail!;
        if (await AddPerson.IsKnownMail(db, mail, me.Id))
            throw input.Complain(nameof(Form.Mail), $"Somebody signs in with this address already.");
        await db.Transact(async () =>
        {
            await ChangeMail.To(db, await Person.Find(db, me.Id), await db.Set<SignIn>().SingleAsync(s => s.Id == me.Id), mail, clock.Now());
            await db.SaveChangesAsync();
        });
        return new(new(mail), "/me", new($"From now on you sign in with {mail}."));
    }
}
