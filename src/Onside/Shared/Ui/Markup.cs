using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;

namespace Onside.Shared.Ui;

// Markup written as one string, for what stands on a page in hundreds: `Markup.Of($"<b>{name}</b>")`. Whatever is put in is encoded, unless it is markup already.
[InterpolatedStringHandler]
public readonly ref struct Markup(int literals, int holes)
{
    private readonly StringBuilder _text = new(literals + holes * 24);

    public static MarkupString Of(Markup markup) => new(markup._text.ToString());

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(MarkupString markup) => _text.Append(markup.Value);

    public void AppendFormatted(string? text)
    {
        if (text is not null)
            _text.Append(HtmlEncoder.Default.Encode(text));
    }

    // Nothing in it needs to be encoded.
    public void AppendFormatted(Guid id) => _text.Append(CultureInfo.InvariantCulture, $"{id}");

    public void AppendFormatted<T>(T value) where T : IFormattable => AppendFormatted(value.ToString(null, CultureInfo.InvariantCulture));
}
