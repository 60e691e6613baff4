using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Onside.Platform.Web;

// Rich text from outside becomes a few harmless elements: read as a browser reads it, then written anew from an allow-list.
public static partial class CleanHtml
{
    private const int Deepest = 60;
    private const int MostRounds = 4;
    private const string Html = "http://www.w3.org/1999/xhtml";

    private static readonly HashSet<string> Kept = ["p", "div", "br", "b", "strong", "i", "em", "u", "s", "a", "ul", "ol", "li", "blockquote", "h3", "pre", "code"];

    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["h1"] = "h3", ["h2"] = "h3", ["h4"] = "h3", ["h5"] = "h3", ["h6"] = "h3", ["del"] = "s", ["strike"] = "s",
    };

    // What stands inside these is not text for people.
    private static readonly HashSet<string> Dropped =
    [
        "script", "style", "template", "iframe", "object", "embed", "applet", "noscript", "noembed", "noframes", "xmp", "plaintext", "listing", "title", "textarea", "select",
        "option", "datalist", "audio", "video", "canvas", "map", "frameset", "head", "link", "meta", "base", "portal", "fencedframe",
    ];

    // HTML begins with a tag; anything else is plain text, and its empty lines part paragraphs. Without any words: nothing.
    public static string Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "";
        if (!BeginsWithTag(text))
            return Paragraphs(text);
        var clean = Once(text);
        for (var round = 1; round < MostRounds; round++)
        {
            var again = Once(clean);
            if (again == clean)
                return clean;
            clean = again;
        }
        return Paragraphs(new HtmlParser().ParseDocument(clean).Body?.TextContent ?? "");
    }

    private static bool BeginsWithTag(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 2 && start[0] == '<' && (char.IsAsciiLetter(start[1]) || start[1] is '!' or '?');
    }

    private static string Paragraphs(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Concat(lines.Select(lines => $"<p>{Told(lines).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));
    }

    private static string Once(string html)
    {
        var document = new HtmlParser().ParseDocument("");
        var written = new StringBuilder(html.Length);
        var hasWords = false;
        foreach (var node in new HtmlParser().ParseFragment(html, document.Body!))
            Write(node, written, 0, ref hasWords);
        return !hasWords ? "" : written[0] == '<' ? written.ToString() : $"<div>{written}</div>";
    }

    private static void Write(INode node, StringBuilder written, int depth, ref bool hasWords)
    {
        if (node is IText text)
        {
            hasWords = hasWords || !string.IsNullOrWhiteSpace(text.Data);
            written.Append(Told(text.Data));
            return;
        }
        if (node is not IElement element || element.NamespaceUri != Html || element.Prefix is not null || depth > Deepest || Dropped.Contains(element.LocalName))
            return;
        var name = Renamed.GetValueOrDefault(element.LocalName, element.LocalName);
        var isKept = Kept.Contains(name) && (name != "a" || Address(element) is not null);
        if (isKept)
            written.Append('<').Append(name).Append(name == "a" ? Link(Address(element)!) : "").Append('>');
        if (name == "br")
            return;
        // A browser swallows the first line break of a pre.
        if (isKept && name == "pre" && element.FirstChild is IText { Data: ['\n', ..] })
            written.Append('\n');
        foreach (var child in element.ChildNodes)
            Write(child, written, depth + 1, ref hasWords);
        if (isKept)
            written.Append("</").Append(name).Append('>');
    }

    private static string Link(string address) => $" href=\"{Told(address)}\" rel=\"noopener nofollow\"";

    private static string? Address(IElement link)
    {
        var text = link.GetAttribute("href")?.Trim();
        if (text is not null && OwnRecord().IsMatch(text))
            return text;
        return text is { Length: > 0 and <= 2000 } && !text.Any(char.IsControl) && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == "mailto" || address.UserInfo.Length == 0)
            && address.Scheme is "http" or "https" or "mailto" && text.StartsWith(address.Scheme + ":", StringComparison.OrdinalIgnoreCase) ? address.AbsoluteUri : null;
    }

    // A record of this house, or those of a kind: whoever is meant by an @ is one.
    [GeneratedRegex("^/[a-z]+(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\?[a-z]+=[A-Za-z]+)\\z")]
    private static partial Regex OwnRecord();

    // Plain text as it stands between tags.
    public static string Escaped(string text) => Told(text);

    private static string Told(string text)
    {
        var told = new StringBuilder(text.Length);
        foreach (var letter in text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'))
            _ = letter switch
            {
                '&' => told.Append("&amp;"),
                '<' => told.Append("&lt;"),
                '>' => told.Append("&gt;"),
                '"' => told.Append("&quot;"),
                _ => told.Append(letter),
            };
        return told.ToString();
    }
}
