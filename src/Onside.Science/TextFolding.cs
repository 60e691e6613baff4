using System.Globalization;
using System.Text;

namespace Onside.Science;

/// <summary>Folds text to the form in which it is sorted and searched, so that "Łódź", "LODZ" and "lodz" are one.</summary>
public static class TextFolding
{
    /// <summary>The longest key, in UTF-16 code units.</summary>
    public const int LongestKey = 200;

    private const int ReadAtMost = 1000;

    /// <summary>
    /// The key of a text: compatibility decomposition (NFKD), accents dropped, lower case of the invariant culture, letters without a decomposition
    /// spelled out (ß ss, æ ae, œ oe, ø o, ł l, đ d, þ th, …), invisible characters dropped, white space collapsed to single blanks and trimmed.
    /// </summary>
    /// <param name="text">Any text, also malformed UTF-16; nothing is the empty key.</param>
    /// <returns>At most <see cref="LongestKey"/> code units, cut between characters, in composed form (NFC). Folding a key again changes nothing.</returns>
    /// <remarks>
    /// Unicode Standard Annex 15 for the forms. Ä sorts as A (DIN 5007-1). Only the accents of Latin, Greek, Cyrillic, Hebrew and Arabic are dropped:
    /// the vowel signs of Indic scripts and the voicing marks of Japanese carry meaning. Keys are meant to be compared by ordinal value, which is
    /// the same order in UTF-8 bytes for every text of the Basic Multilingual Plane.
    /// </remarks>
    public static string Key(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var folded = new StringBuilder(Math.Min(text.Length, LongestKey) + 8);
        if (text.Length <= LongestKey && Ascii.IsValid(text))
        {
            foreach (var letter in text)
            {
                Append(folded, new Rune(letter));
            }

            return Cut(folded.ToString());
        }

        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (!IsAccent(rune.Value))
            {
                Append(folded, Rune.ToLowerInvariant(rune));
            }
        }

        return Cut(folded.ToString().Normalize(NormalizationForm.FormC));
    }

    /// <summary>The words of a text in folded form, in order and with repetitions: what a prefix search looks into.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>Runs of letters, digits and marks of the <see cref="Key"/>; an apostrophe joins, so "O’Brien" is the one word "obrien".</returns>
    public static IReadOnlyList<string> Words(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Key(text).EnumerateRunes())
        {
            if (IsOfWord(rune))
            {
                word.Append(rune);
            }
            else if (!IsApostrophe(rune.Value) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune))
        {
            if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }
        else if (Spelled(rune.Value) is { } letters)
        {
            folded.Append(letters);
        }
        else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
        {
            folded.Append(Rune.ToLowerInvariant(rune));
        }
    }

    private static string? Spelled(int letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' or 'ɖ' => "d",
        'þ' => "th",
        'ħ' => "h",
        'ı' => "i",
        'ŧ' => "t",
        'ŋ' => "n",
        'ĸ' => "k",
        'ə' => "e",
        'ς' => "σ",
        _ => null,
    };

    private static bool IsAccent(int mark) => mark is
        (>= 0x0300 and <= 0x036F) or (>= 0x0483 and <= 0x0487) or (>= 0x0591 and <= 0x05C7) or (>= 0x0610 and <= 0x061A) or (>= 0x064B and <= 0x065F)
        or 0x0670 or (>= 0x06D6 and <= 0x06ED) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF) or (>= 0xFE20 and <= 0xFE2F);

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(int letter) => letter is '\'' or 0x2018 or 0x2019 or 0x02BC or '`' or 0x02B9;

    private static bool IsNoncharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    private static string WellFormed(string text)
    {
        // Reading a fixed head keeps a hostile megabyte from costing more than a name.
        var start = text.AsSpan().TrimStart();
        var head = start.Length <= ReadAtMost ? start : start[..ReadAtMost];
        var wellFormed = new StringBuilder(head.Length);
        foreach (var rune in head.EnumerateRunes())
        {
            wellFormed.Append(IsNoncharacter(rune.Value) ? Rune.ReplacementChar : rune);
        }

        return wellFormed.ToString();
    }

    private static string Cut(string key)
    {
        if (key.Length > LongestKey)
        {
            key = key[..(char.IsHighSurrogate(key[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];
        }

        return key.TrimEnd(' ');
    }
}
