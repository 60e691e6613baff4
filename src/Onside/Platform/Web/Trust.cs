using Microsoft.AspNetCore.Antiforgery;

namespace Onside.Platform.Web;

// An address that is itself the key to the one thing it does, as the end of mails is (RFC 8058): a mail program that posts there has no page of ours.
public sealed record KeyedAddress;

// Decides before anything is bound: an unsafe request brings a bearer token, or it comes from our own page with its token.
public static class Trust
{
    public static void UseTrust(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.IsUnsafe() && !http.IsProgram() && !OwnSocket.Is(http) && !IsKeyed(http) && !(IsOurs(http) && await HasToken(http)))
            throw new Refusal($"This form is no longer valid. Reload the page and try again.", 400);

        await next(http);
    });

    private static bool IsKeyed(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<KeyedAddress>() is not null;

    private static bool IsOurs(HttpContext http) =>
        http.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin"
        && http.Request.Headers.Origin.ToString() is var origin
        && (origin.Length == 0 || origin == $"{http.Request.Scheme}://{http.Request.Host}");

    private static async Task<bool> HasToken(HttpContext http)
    {
        try
        {
            return await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException or IOException)
        {
            return false;
        }
    }
}
