using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Onside.Platform.Mail;

// A mail as RFC 5322 has it: encoded headers that nothing from outside can end, and both bodies in lines of 76 letters at most.
public static class Eml
{
    private const int MostPlain = 60, MostBytes = 39, MostColumns = 75;

    public static string Write(Guid id, Letter letter, MailSettings settings, DateTime at)
    {
        var parting = $"onside-{id:N}";
        var mail = new StringBuilder();
        foreach (var (name, value) in Headers(id, letter, settings, at))
            mail.Append(name).Append(": ").Append(value).Append("\r\n");
        mail.Append("MIME-Version: 1.0\r\nContent-Type: multipart/alternative;\r\n boundary=\"").Append(parting).Append("\"\r\n\r\n");
        foreach (var (type, body) in new[] { ("text/plain", letter.Text), ("text/html", letter.Html) })
            mail.Append("--").Append(parting).Append("\r\nContent-Type: ").Append(type).Append("; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n").Append(QuotedPrintable(body)).Append("\r\n");
        return mail.Append("--").Append(parting).Append("--\r\n").ToString();
    }

    public static string MessageId(Guid id, MailSettings settings) => $"<{id:N}@{settings.Site.IdnHost}>";

    public static IEnumerable<(string Name, string Value)> Extra(Guid id, Letter letter, MailSettings settings)
    {
        yield return ("Message-ID", MessageId(id, settings));
        yield return ("Auto-Submitted", "auto-generated");
        if (letter.Unsubscribe is { } address)
        {
            yield return ("List-Unsubscribe", $"<{new Uri(address).AbsoluteUri}>");
            yield return ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
    }

    // One plain address, and nothing that a header could be made of.
    public static bool IsAddress(string text) => text.Length is > 2 and <= 254 && text.All(letter => letter is > ' ' and < (char)127 and not ('<' or '>' or ',' or ';' or '"' or '(' or ')')) && MailAddress.TryCreate(text, out var address) && address.Address == text;

    // On one line, whatever was in it.
    public static string OneLine(string text) => string.Join(' ', new string([.. text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string, string)> Headers(Guid id, Letter letter, MailSettings settings, DateTime at) =>
    [
        ("Date", at.ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture)),
        ("From", Named(settings.FromName, settings.From)), ("To", Named(letter.ToName, letter.To)), ("Subject", Encoded(letter.Subject)),
        .. Extra(id, letter, settings),
    ];

    private static string Named(string name, string address) => $"{Encoded(name, isName: true)}\r\n <{(IsAddress(address) ? address : throw new FormatException("This is not an e-mail address."))}>";

    // RFC 2047: words of whole characters, folded one to a line. Plain letters stay as they are.
    private static string Encoded(string text, bool isName = false)
    {
        var line = OneLine(text);
        if (line.Length <= MostPlain && line.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == ' ' || (!isName && letter is > ' ' and < (char)127 and not '=')))
            return line;
        var (words, word) = (new List<string>(), new List<byte>());
        foreach (var rune in line.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > MostBytes)
            {
                words.Add(Convert.ToBase64String([.. word]));
                word.Clear();
            }
            word.AddRange(bytes);
        }
        words.Add(Convert.ToBase64String([.. word]));
        return string.Join("\r\n ", words.Select(encoded => $"=?utf-8?B?{encoded}?="));
    }

    private static string QuotedPrintable(string text)
    {
        var body = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var column = 0;
            var bytes = Encoding.UTF8.GetBytes(line);
            for (var at = 0; at < bytes.Length; at++)
            {
                var isPlain = bytes[at] is >= 33 and <= 126 and not (byte)'=' && !(column == 0 && bytes[at] == '.') || (bytes[at] == ' ' && at < bytes.Length - 1);
                var told = isPlain ? ((char)bytes[at]).ToString() : $"={bytes[at]:X2}";
                if (column + told.Length > MostColumns)
                    (_, column) = (body.Append("=\r\n"), 0);
                body.Append(told);
                column += told.Length;
            }
            body.Append("\r\n");
        }
        return body.ToString();
    }
}
