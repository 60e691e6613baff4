using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.People;

// A new way in for somebody who never came, or who forgot the password. For a person without one it also gives the right to sign in.
public static class MakeLink
{
    public class Form
    {
        [EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(254)]
        public string? Mail { get; set; }

        public Level? Level { get; set; }
    }

    public sealed record View(Guid Id, string Name, string Link, DateTime OpenUntil) : IPlaced
    {
        Whereabouts IPlaced.Where => new(Say($"Link to choose a password"), "people", (Say($"People"), "/people"), (Name, $"/people/{Id}"));
    }

    public static async Task<Fragment<LinkCard, View>> Post(Guid id, Input<Form> input, HttpContext http, AppDb db, Fresh fresh, TimeProvider clock)
    {
        await fresh.Require();
        var (person, now) = (await Person.Find(db, id), clock.Now());
        if (person.DeactivatedAt is not null)
            throw new Refusal($"{person.Name} is deactivated. Reactivate them first.");
        var signIn = await db.Set<SignIn>().SingleOrDefaultAsync(s => s.Id == id) ?? await LetIn(db, input, person);
        var lasts = signIn.CameInAt is null ? SignInLink.Invitation : SignInLink.Shortly;
        var link = await Run(db, person, lasts, now);
        return new(new(id, person.Name, Address.Whole(http, link), now + lasts));
    }

    // Links made before open nothing any more.
    public static Task<string> Run(AppDb db, Person person, TimeSpan lasts, DateTime now) => db.Transact(async () =>
    {
        await SignInLink.Void(db, person.Id, now);
        var link = SignInLink.Add(db, person.Id, LinkPurpose.ChoosePassword, lasts, now);
        person.Gave(LinkPurpose.ChoosePassword);
        await db.SaveChangesAsync();
        return link;
    });

    private static async Task<SignIn> LetIn(AppDb db, Input<Form> input, Person person)
    {
        var form = input.Valid();
        if ((form.Mail ?? person.Mail) is not { } mail)
            throw input.Complain(nameof(form.Mail), $"Somebody who signs in needs an e-mail address.");
        if (await AddPerson.IsKnownMail(db, mail))
            throw input.Complain(nameof(form.Mail), $"Somebody signs in with this address already.");
        var signIn = SignIn.For(person.Id, mail, form.Level ?? Level.Member);
        person.ReachAt(mail);
        person.Invite(signIn.Level);
        db.Add(signIn);
        return signIn;
    }
}
