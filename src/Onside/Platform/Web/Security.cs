using Onside.Platform.Access;

namespace Onside.Platform.Web;

// The headers that stand on every answer, errors and files included.
public static class Security
{
    private static readonly object NonceKey = new();

    public static string Nonce(HttpContext http)
    {
        if (http.Items[NonceKey] is not string nonce)
            http.Items[NonceKey] = nonce = Keys.New()[..22];
        return nonce;
    }

    public static void UseSecurity(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            Set(http);
            return Task.CompletedTask;
        });
        return next(http);
    });

    private static void Set(HttpContext http)
    {
        var headers = http.Response.Headers;
        var style = http.Items[NonceKey] is string nonce ? $"'self' 'nonce-{nonce}'" : "'self'";
        if (headers.ContentSecurityPolicy.Count == 0)
            headers.ContentSecurityPolicy = "default-src 'self'; script-src 'self'; style-src " + style
                + "; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self)";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}
