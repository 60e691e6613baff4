using System.Globalization;
using System.Text;

namespace Onside.Science;

/// <summary>Makes the name somebody gave a file into one that every system can keep and show, and reads its ending.</summary>
public static class FileNaming
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int Longest = 120;

    private const int LongestEnding = 16;
    private const string NotInNames = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "CONIN$", "CONOUT$",
    };

    /// <summary>
    /// The name without its folders ("/" and "\" both part them), without control characters and characters that are not seen (Unicode categories Cc, Cf, Zl,
    /// Zp, Co, Cn: what turns the writing direction or has no width), with "-" instead of what Windows forbids (&lt; &gt; : " | ? *), without dots and
    /// blanks at either end, with single blanks, and with "_" before a name that is a device on Windows (CON, NUL, COM1).
    /// </summary>
    /// <param name="name">Any text, also malformed UTF-16.</param>
    /// <returns>At most <see cref="Longest"/> code units, cut before the ending, in composed form (NFC); empty when nothing is left. Cleaning a clean name changes nothing.</returns>
    public static string Clean(string? name)
    {
        var own = (name ?? "")[((name ?? "").AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        var seen = Trimmed(Written(Seen(own).Normalize(NormalizationForm.FormC)));
        var (stem, ending) = Parted(seen);
        if (Devices.Contains(Before(seen, '.').Trim()))
        {
            stem = "_" + stem;
        }

        return Trimmed(Cut(stem, Longest - ending.Length)) + ending;
    }

    /// <summary>What follows the last dot of a name, in lower case and without the dot: "Offer.PDF" ends in "pdf". A name without one, or with one of more than 15 characters, has none.</summary>
    /// <param name="name">A name, clean or not.</param>
    /// <returns>The ending, or the empty text.</returns>
    public static string Ending(string name) => Parted(name).Ending.TrimStart('.').ToLowerInvariant();

    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // A half of a pair reads as U+FFFD, which says nothing either.
            if (rune != Rune.ReplacementChar && !IsUnseen(Rune.GetUnicodeCategory(rune)))
            {
                seen.Append(rune);
            }
        }

        return seen.ToString();
    }

    private static bool IsUnseen(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate;

    private static string Written(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                written.Append(NotInNames.Contains(letter, StringComparison.Ordinal) ? '-' : letter);
            }
            else if (written.Length > 0 && written[^1] != ' ')
            {
                written.Append(' ');
            }
        }

        return written.ToString();
    }

    private static string Trimmed(string text) => text.Trim(' ', '.');

    private static (string Stem, string Ending) Parted(string name) =>
        name.LastIndexOf('.') is > 0 and var dot && name.Length - dot is > 1 and <= LongestEnding && !name.AsSpan(dot).Contains(' ') ? (name[..dot], name[dot..]) : (name, "");

    private static string Before(string text, char mark) => text.IndexOf(mark) is >= 0 and var at ? text[..at] : text;

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
