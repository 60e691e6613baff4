using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Onside.Platform.Access;

// A browser in which somebody signed in before: its tries are counted apart, so that a stranger's failures do not keep its owner out.
public sealed class Devices(IDataProtectionProvider protection)
{
    private const int MostPeople = 5;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(400);
    private readonly IDataProtector _seal = protection.CreateProtector("onside.device");

    public string? Known(HttpContext http, Guid? personId) =>
        personId is { } id && Read(http) is [var device, .. var people] && people.Contains(id.ToString("N")) ? device : null;

    public void Remember(HttpContext http, Guid personId)
    {
        var (device, people) = Read(http) is [var known, .. var earlier] ? (known, earlier) : (Keys.New()[..22], []);
        var text = _seal.Protect(string.Join(' ', people.Prepend(personId.ToString("N")).Distinct().Take(MostPeople).Prepend(device)));
        http.Response.Cookies.Append(Name(http.Request), text, new CookieOptions
        {
            HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Remembered, IsEssential = true,
        });
    }

    private static string Name(HttpRequest request) => SessionCookie.Name(request) + "-device";

    private string[]? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name(http.Request)] is not { Length: > 0 } text)
            return null;
        try
        {
            return _seal.Unprotect(text).Split(' ');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
