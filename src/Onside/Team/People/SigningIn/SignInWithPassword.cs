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

    // The answer is the same for a known and an unknown address, in words and in time.
    public static async Task<IResult> Post(Input<Form> input, HttpContext http, Knock knock, Entrance entrance)
    {
        var form = input.Valid();
        var back = Back.Local(form.Back);
        var (who, wait) = await knock.At(http, form.Mail ?? "", form.Password ?? "");
        if (wait is { } pause)
            return Wrong.Told(http, form.Mail, back, Pause.Told(http, pause), 429);
        if (who is null)
            return Wrong.Told(http, form.Mail, back, $"This e-mail address and password do not match. After a few tries there is a pause.", 401);
        await entrance.Admit(http, who);
        return new Onward<CameIn>(back, new(who.Id, back));
    }
}

public record CameIn(Guid PersonId, string Back);
