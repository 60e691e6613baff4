using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Team.People.SigningIn;

public static class SignInWithPassword
{
    public class Form
    {
        [MaxLength(254)]
        public string? Mail { get; set; }

        [MaxLength(Passwords.Longest), DataType(DataType.Password)]
        public string? Password { get; set; }

        [MaxLength(2000)]
        public string? Back { get; set; }
    }

    public record View(string? Mail, string Back, string? Complaint = null);

    public static IResult Get(string? back, Me me) =>
        me.IsSomebody ? Results.LocalRedirect(Back.Local(back)) : new Page<SignInPage, View>(new(null, Back.Local(back)));

    public static async Task<IResult> Post(Input<Form> input, HttpContext http, Passwords passwords, Entrance entrance)
    {
        var form = input.Valid();
        var back = Back.Local(form.Back);
        if (await passwords.Match(form.Mail ?? "", form.Password ?? "") is not { } who)
            return Wrong.Told(http, form.Mail, back, $"This e-mail address and password do not match.");
        await entrance.Admit(http, who);
        return new Onward<CameIn>(back, new(who.Id, back));
    }
}

public record CameIn(Guid PersonId, string Back);
