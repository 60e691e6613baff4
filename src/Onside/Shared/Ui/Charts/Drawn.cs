using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Onside.Shared.Ui.Charts;

// Words inside a chart. Razor keeps the tag <text> for itself, so it is written here.
public static class Drawn
{
    public static MarkupString Words(string x, string y, string words, string anchor = "middle", string? look = null, int aside = 0) =>
        new($"""<text x="{x}" y="{y}" dx="{aside}" text-anchor="{anchor}" class="{look}">{HtmlEncoder.Default.Encode(words)}</text>""");
}
