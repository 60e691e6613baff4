using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.People.SigningIn;

// An invitation, or the way back in after a forgotten password: the link works once, with a password chosen.
public static class ChooseFirstPassword
{
    public class Form
    {
        [Required, DataType(DataType.Password), MaxLength(Passwords.Longest)]
        public string? Password { get; set; }

        [Required, DataType(DataType.Password), MaxLength(Passwords.Longest)]
        public string? PasswordAgain { get; set; }
    }

    public record View(string Name, string Mail, string Key, string? Complaint = null);

    public static async Task<Page<WelcomePage, View>> Get(string key, AppDb db, TimeProvider clock) =>
        new(await Welcome(db, key, clock.Now()) ?? throw Links.Spent());

    public static async Task<IResult> Post(string key, Input<Form> input, HttpContext http, AppDb db, Passwords passwords, Entrance entrance, TimeProvider clock)
    {
        var welcome = await Welcome(db, key, clock.Now()) ?? throw Links.Spent();
        var form = input.Unchecked;
        if (NewPassword.Complaint(form.Password, form.PasswordAgain, welcome.Name, welcome.Mail) is { } complaint)
            return Again(http, input, welcome, complaint);
        var who = await Links.Use(db, LinkPurpose.ChoosePassword, key, clock.Now(), entrance, http, async found =>
        {
            passwords.Set(found, form.Password!);
            await NewPassword.EndAllElse(db, found.Id, null, clock.Now());
        });
        return new Onward<CameIn>("/", new(who.Id, "/"));
    }

    private static IResult Again(HttpContext http, Input<Form> input, View welcome, FormattableString complaint) =>
        http.WantsJson() ? throw input.Complain(nameof(Form.Password), complaint)
        : new Microsoft.AspNetCore.Http.HttpResults.RazorComponentResult<WelcomePage>(new { View = welcome with { Complaint = Say(complaint) } }) { StatusCode = 422, PreventStreamingRendering = true };

    private static Task<View?> Welcome(AppDb db, string key, DateTime now) =>
        SignInLink.Open(db, LinkPurpose.ChoosePassword, key, now)
            .Join(db.Set<SignIn>().Where(s => s.DisabledAt == null), link => link.PersonId, who => who.Id, (link, who) => new { who.Id, who.Email })
            .Join(db.Set<Person>(), who => who.Id, person => person.Id, (who, person) => new View(person.Name, who.Email!, key, null)).SingleOrDefaultAsync();
}
