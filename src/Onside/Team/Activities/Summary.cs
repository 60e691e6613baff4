using System.Net;
using System.Text;

namespace Onside.Team.Activities;

// The first words of a text, without its marks: what a list shows.
public static class Summary
{
    private const int Most = 160;

    public static string Of(string? title, string? html)
    {
        var words = title ?? Plain(html ?? "");
        return words.Length <= Most ? words : string.Concat(words.AsSpan(0, Cut(words)), "…");
    }

    // Only ever given clean HTML, where every < begins a tag.
    public static string Plain(string html)
    {
        var plain = new StringBuilder();
        var isTag = false;
        foreach (var letter in html)
        {
            if (letter is '<' or '>')
                isTag = letter == '<';
            if (!isTag && letter != '>')
                plain.Append(letter);
            else if (letter == '<')
                plain.Append(' ');
        }
        return string.Join(' ', WebUtility.HtmlDecode(plain.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static int Cut(string words) => char.IsHighSurrogate(words[Most - 2]) ? Most - 2 : Most - 1;
}
