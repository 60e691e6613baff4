using System.Globalization;
using System.Text.RegularExpressions;

namespace Onside.Browser.Crawl;

// In the pseudo-locale every sentence of the product stands in ⟦brackets⟧. What is left without them, and is no data, was never given to a translator.
public static partial class Untold
{
    private static readonly string[] Names = ["Onside", .. DateNames()];

    public static IEnumerable<string> Of(Seen seen, IReadOnlyCollection<string> data) => seen.Texts
        .Select(words => (words.Place, Left: Letters().Replace(Strip(words.Text, data), " ").Trim(), words.Text))
        .Where(words => Word().IsMatch(words.Left))
        .Select(words => $"{words.Place}: “{words.Text}”")
        .Distinct();

    private static string Strip(string text, IReadOnlyCollection<string> data)
    {
        foreach (var known in data)
            text = text.Replace(known, " ", StringComparison.Ordinal);
        for (var length = -1; length != text.Length;)
            (length, text) = (text.Length, Told().Replace(text, " "));
        return Names.Aggregate(Amount().Replace(text, " "), (left, name) => Regex.Replace(left, $@"\b{Regex.Escape(name)}\b", " "));
    }

    private static IEnumerable<string> DateNames() => new[] { "qps-Ploc", "en-GB", "" }.Select(name => CultureInfo.GetCultureInfo(name).DateTimeFormat)
        .SelectMany(format => (string[])[.. format.MonthNames, .. format.AbbreviatedMonthNames, .. format.MonthGenitiveNames, .. format.DayNames, .. format.AbbreviatedDayNames])
        .Where(name => name.Length > 0).Distinct().OrderByDescending(name => name.Length);

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<!\p{L})(EUR|USD|GBP|CHF|[€$£])?\s?\d[\d.,'\s]*(k|M|EUR|USD|GBP|CHF|%)?(?!\p{L})|\b[A-Z]{3}\b|[\w.-]+@[\w.-]+|\b\d+[A-Z]\w*")]
    private static partial Regex Amount();

    [GeneratedRegex(@"[^\p{L}]+")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
