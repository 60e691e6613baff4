using Microsoft.AspNetCore.Http.HttpResults;
using Onside.Platform.Web;
using static Onside.Platform.Words.Words;

namespace Onside.Team.People.SigningIn;

// The form again, with what was typed except the password.
public static class Wrong
{
    public static IResult Told(HttpContext http, string? mail, string back, FormattableString sentence, int status)
    {
        if (http.WantsJson())
            throw new Refusal(sentence, status);
        var view = new SignInWithPassword.View(mail, back, Say(sentence));
        return new RazorComponentResult<SignInPage>(new { View = view }) { StatusCode = status, PreventStreamingRendering = true };
    }
}
