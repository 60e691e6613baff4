using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Onside.Platform.Access;
using static Onside.Platform.Words.Words;

namespace Onside.Platform.Web;

// What was just done, told on the page that the answer leads to. It waits there in a sealed cookie for one minute: nobody else puts words, or something to click, into that page.
public sealed class Said(IDataProtectionProvider protection)
{
    private const int Longest = 400;
    private static readonly TimeSpan Waits = TimeSpan.FromMinutes(1);
    private readonly IDataProtector _seal = protection.CreateProtector("onside.said");

    public sealed record Kept(Guid Person, string Sentence, string? Undo, string? Target, Dictionary<string, string?> Fields)
    {
        public Toast Toast => new(FormattableStringFactory.Create("{0}", Sentence), Undo, Fields.ToDictionary(sent => sent.Key, sent => (object?)sent.Value), Target);
    }

    public void Leave(HttpContext http, Toast toast)
    {
        var sentence = Say(toast.Sentence);
        var kept = new Kept(Me(http).Id, sentence.Length > Longest ? sentence[..Longest] : sentence, toast.Undo, toast.Target,
            (toast.Fields ?? new Dictionary<string, object?>()).ToDictionary(field => field.Key, field => Convert.ToString(field.Value, CultureInfo.InvariantCulture)));
        http.Response.Cookies.Append(Name(http), _seal.Protect(JsonSerializer.Serialize(kept)), Options(http));
    }

    // Told once, and to nobody who signed in since.
    public Toast? Take(HttpContext http)
    {
        if (http.Request.Cookies[Name(http)] is not { Length: > 0 } sealedText)
            return null;
        http.Response.Cookies.Delete(Name(http), Options(http));
        try
        {
            return JsonSerializer.Deserialize<Kept>(_seal.Unprotect(sealedText)) is { } kept && Me(http) is { IsSomebody: true } me && kept.Person == me.Id ? kept.Toast : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static Me Me(HttpContext http) => http.RequestServices.GetRequiredService<Me>();

    private static string Name(HttpContext http) => SessionCookie.Name(http.Request) + "-said";

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true, Secure = http.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Waits, IsEssential = true,
    };
}
