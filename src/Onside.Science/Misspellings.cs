using System.Text;

namespace Onside.Science;

/// <summary>The words that somebody may have meant who slipped once on the keyboard.</summary>
public static class Misspellings
{
    /// <summary>Every string at Damerau-Levenshtein distance 1: one letter left out, added, changed, or exchanged with its neighbour.</summary>
    /// <param name="word">What was typed, folded.</param>
    /// <param name="alphabet">The letters that may be added or put in place of another; see <see cref="Alphabet"/>.</param>
    /// <returns>Without the word itself and without repetitions. Of "ab" over "ab": a, b, ba, aa, bb, aab, bab, abb, aba.</returns>
    /// <remarks>
    /// F. J. Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7 (1964), 171-176: four of five misspellings
    /// are of this kind. At most 2n - 1 + a(2n + 1) strings for n letters and an alphabet of a: 565 for ten letters of Latin, so that each can be looked up.
    /// </remarks>
    public static IReadOnlySet<string> OneEditFrom(string word, string alphabet)
    {
        var edits = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < word.Length; at++)
        {
            edits.Add(word.Remove(at, 1));
            if (at + 1 < word.Length)
            {
                edits.Add(string.Concat(word.AsSpan(0, at), [word[at + 1], word[at]], word.AsSpan(at + 2)));
            }

            foreach (var letter in alphabet)
            {
                edits.Add(string.Concat(word.AsSpan(0, at), [letter], word.AsSpan(at + 1)));
            }
        }

        for (var at = 0; at <= word.Length; at++)
        {
            foreach (var letter in alphabet)
            {
                edits.Add(word.Insert(at, letter.ToString()));
            }
        }

        edits.Remove(word);
        return edits;
    }

    /// <summary>The letters of the scripts in which a folded word is written, and digits where it has one.</summary>
    /// <returns>Latin for "hotels"; Greek for "νερο"; only the word's own letters for scripts with too many of them.</returns>
    public static string Alphabet(string word)
    {
        var letters = new StringBuilder();
        foreach (var (first, last) in Scripts)
        {
            if (word.Any(letter => letter >= first && letter <= last))
            {
                for (var letter = first; letter <= last; letter++)
                {
                    letters.Append(letter);
                }
            }
        }

        foreach (var letter in word.Where(letter => !char.IsSurrogate(letter) && !Scripts.Any(script => letter >= script.First && letter <= script.Last)).Distinct())
        {
            letters.Append(letter);
        }

        return letters.ToString();
    }

    /// <summary>Whether a word begins with what was typed, but for one slip.</summary>
    /// <returns>True for "filtart" and "filtration". False where it begins so without a slip, or needs two.</returns>
    public static bool BeginsOneEditApart(ReadOnlySpan<char> typed, ReadOnlySpan<char> word)
    {
        if (word.StartsWith(typed))
        {
            return false;
        }

        for (var length = Math.Max(typed.Length - 1, 0); length <= Math.Min(typed.Length + 1, word.Length); length++)
        {
            if (StringSimilarity.AreOneEditApart(typed, word[..length]))
            {
                return true;
            }
        }

        return false;
    }

    private static readonly (char First, char Last)[] Scripts = [('a', 'z'), ('0', '9'), ('α', 'ω'), ('а', 'я'), ('א', 'ת')];
}
