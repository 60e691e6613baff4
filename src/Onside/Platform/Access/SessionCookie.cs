namespace Onside.Platform.Access;

public static class SessionCookie
{
    // Browsers accept the __Host- prefix only over TLS; plain http exists on this machine only.
    public static string Name(HttpRequest request) => request.IsHttps ? "__Host-onside" : "onside";

    public static void Set(HttpContext http, string key) => http.Response.Cookies.Append(Name(http.Request), key, Options(http.Request));

    public static void Clear(HttpContext http) => http.Response.Cookies.Delete(Name(http.Request), Options(http.Request));

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true, Secure = request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Session.Longest, IsEssential = true,
    };
}
