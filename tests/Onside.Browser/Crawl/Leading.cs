using System.Text.RegularExpressions;
using Onside.Tests.Routes;

namespace Onside.Browser.Crawl;

public static partial class Leading
{
    // Whether an address, as a link or form names it, is answered by this route.
    public static bool Fits(this AppRoute route, string address)
    {
        var pattern = string.Concat(Holes().Split(route.Pattern).Select(part => part switch
        {
            _ when !part.StartsWith('{') => Regex.Escape(part),
            _ when part.EndsWith(":guid}", StringComparison.Ordinal) => "[0-9a-f]{8}-[0-9a-f-]{27}",
            _ when part.StartsWith("{*", StringComparison.Ordinal) => ".+",
            _ => "[^/]+",
        }));
        return Regex.IsMatch(address, $"^{pattern}/?$");
    }

    [GeneratedRegex(@"(\{[^}]+\})")]
    private static partial Regex Holes();
}
