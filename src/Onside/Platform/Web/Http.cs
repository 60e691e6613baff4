using Microsoft.Net.Http.Headers;

namespace Onside.Platform.Web;

public static class Http
{
    public static bool IsProgram(this HttpContext http) =>
        http.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal);

    public static bool IsFragment(this HttpContext http) =>
        http.Request.Headers.ContainsKey("HX-Request") && !http.Request.Headers.ContainsKey("HX-History-Restore-Request");

    // Sent by the form of a part that is a page of its own.
    public const string Alone = "X-Alone";

    public static bool IsUnsafe(this HttpContext http) =>
        !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !HttpMethods.IsOptions(http.Request.Method);

    public static bool WantsJson(this HttpContext http)
    {
        var accept = http.Request.Headers.Accept;
        if (accept.Count == 0)
            return http.IsProgram();
        if (accept.Count == 1 && accept[0] == "application/json")
            return true;
        var accepted = http.Request.GetTypedHeaders().Accept;
        var (json, html) = (Quality(accepted, "application/json"), Quality(accepted, "text/html"));
        return json > html || (json == html && http.IsProgram());
    }

    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type) => accepted
        .Where(media => media.MatchesMediaType(type))
        .OrderByDescending(media => media.MatchesAllTypes ? 0 : media.MatchesAllSubTypes ? 1 : 2)
        .Select(media => media.Quality ?? 1).FirstOrDefault();
}
