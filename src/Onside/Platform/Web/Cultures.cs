using System.Globalization;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// Words and numbers in the person's own language; before signing in, in the browser's.
public static class Cultures
{
    public static readonly IReadOnlyList<string> Offered = ["en-GB", "en-US", "de-DE", "de-AT", "de-CH"];

    public static void UseCultures(this WebApplication app) => app.Use(async (http, next) =>
    {
        Apply(http);
        // Where the request flows on from here: what is set inside a call is forgotten after it.
        Words.Words.Rename(await Names(http));
        await next(http);
    });

    private static ValueTask<IReadOnlyDictionary<string, string>?> Names(HttpContext http) =>
        http.RequestServices.GetRequiredService<Me>() is { IsSomebody: true } me && http.RequestServices.GetService<Words.IRenamed>() is { } renamed ? renamed.For(me.Id) : default;

    public static void Apply(HttpContext http)
    {
        var me = http.RequestServices.GetRequiredService<Me>();
        var culture = me.IsSomebody ? me.Culture : FromBrowser(http);
        CultureInfo.CurrentCulture = culture;
        CultureInfo.CurrentUICulture = culture;
    }

    // A person's language, written as they or else the company want it.
    public static CultureInfo Known(string? name, Formats mine, Formats company) => mine.Over(company).On(Known(name));

    public static CultureInfo Known(string? name) =>
        name is not null && (Offered.Contains(name) || name == Words.Pseudo.Name) ? CultureInfo.GetCultureInfo(name) : CultureInfo.GetCultureInfo("en-GB");

    private static CultureInfo FromBrowser(HttpContext http)
    {
        foreach (var wanted in http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1))
            if (Offered.FirstOrDefault(name => name.StartsWith(wanted.Value.ToString(), StringComparison.OrdinalIgnoreCase)) is { } offered)
                return CultureInfo.GetCultureInfo(offered);
        return CultureInfo.GetCultureInfo("en-GB");
    }
}
