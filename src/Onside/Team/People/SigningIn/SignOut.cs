using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Team.People.SigningIn;

public static class SignOut
{
    public record Left(string Url);

    public static async Task<Onward<Left>> Post(HttpContext http, Entrance entrance)
    {
        await entrance.Leave(http);
        return new("/sign-in", new("/sign-in"));
    }
}
