using System.Globalization;
using Onside.Platform.Access;

namespace Onside.Platform.Web;

// Words and numbers in the person's own language; before signing in, in the browser's.
public static class Cultures
{
    public static readonly IReadOnlyList<string> Offered = ["en-GB", "en-US", "de-DE", "de-AT", "de-CH"];

    public static void UseCultures(this WebApplication app) => app.Use((http, next) =>
    {
        Apply(http);
        return next(http);
    });

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
