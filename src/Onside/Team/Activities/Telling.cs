using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Activities;

// A sentence as HTML: its names are set off, its links lead on, and every value is escaped.
public static class Telling
{
    public static MarkupString Html(FormattableString sentence) => new(Encoded(sentence));

    private static string Encoded(FormattableString sentence) =>
        string.Format(CultureInfo.CurrentCulture, WebUtility.HtmlEncode(Pattern(sentence.Format, CultureInfo.CurrentUICulture)), [.. sentence.GetArguments().Select(Value)]);

    private static object? Value(object? value) => value switch
    {
        FormattableString inner => Encoded(inner),
        Who who => $"<b>{WebUtility.HtmlEncode(who.Name)}</b>",
        Link { Url: ['/', not '/' and not '\\', ..] } link => $"<a href=\"{WebUtility.HtmlEncode(link.Url)}\">{WebUtility.HtmlEncode(link.Text)}</a>",
        IFormattable plain and (int or long or decimal or DateOnly) => plain,
        null => null,
        var other => WebUtility.HtmlEncode(Convert.ToString(other, CultureInfo.CurrentCulture)),
    };
}
