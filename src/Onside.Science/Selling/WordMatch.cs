namespace Onside.Science.Selling;

/// <summary>What a text shares with another.</summary>
/// <param name="Weight">One for each shared word, and one more for each mark of which all words are shared. 0: nothing.</param>
/// <param name="Words">The shared words, folded, in the order in which they were asked.</param>
public sealed record WordsShared(int Weight, IReadOnlyList<string> Words)
{
    /// <summary>From here on it is worth proposing: a mark, or two words of the text.</summary>
    public const int Enough = 2;

    /// <summary>Whether it is worth proposing.</summary>
    public bool IsEnough => Weight >= Enough;
}

/// <summary>
/// Which of several short texts answers another, by the words they share: coordination level matching, as in C. J. van Rijsbergen, Information Retrieval, 2nd edition, 1979, chapter 5, with marks that count once more.
/// It proposes; somebody who knows decides. So it stays simple enough to be told in a word: "shares: limescale, shower".
/// </summary>
public static class WordMatch
{
    private const int ShortestWord = 3, ShortestStem = 4, LongestEnding = 3;

    // Words that stand in every sentence, in the languages of the product.
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "all", "and", "any", "are", "been", "but", "can", "cannot", "does", "each", "every", "for", "from", "had", "has", "have", "her", "his", "into", "its", "more", "most", "must", "nobody", "not", "now", "one", "only", "our", "out",
        "over", "same", "should", "than", "that", "the", "their", "them", "then", "there", "they", "this", "too", "two", "was", "were", "what", "when", "where", "which", "who", "will", "with", "you", "your",
        "alle", "allen", "als", "auch", "auf", "aus", "bei", "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einen", "einer", "eines", "fur", "haben", "hat", "ihr", "ihre", "ist", "kann", "kein", "keine",
        "mit", "muss", "nach", "nicht", "nur", "oder", "ohne", "sein", "sich", "sie", "sind", "soll", "uber", "und", "von", "vor", "was", "wenn", "wer", "wie", "wir", "wird", "zum", "zur",
    };

    /// <summary>The words of a text that tell what it is about.</summary>
    /// <param name="text">Of any length; nothing has no words.</param>
    /// <returns>Folded (<see cref="TextFolding"/>), each once, in their order: without words of fewer than three letters and without those that stand in every sentence.</returns>
    public static IReadOnlyList<string> Telling(string? text) =>
        [.. (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(TextFolding.Words).Where(word => word.Length >= ShortestWord && !Common.Contains(word)).Distinct()];

    /// <summary>What a text about a need shares with one about something that may answer it.</summary>
    /// <param name="asked">The telling words of the need.</param>
    /// <param name="marks">What the other is said to answer; each may have several words.</param>
    /// <param name="text">The telling words of the other.</param>
    /// <returns>Always defined. The order of marks and of the text makes no difference; more marks or more words never make it less.</returns>
    /// <remarks>Two words are one when they are the same, or when one of at least four letters begins the other, which has at most three more: "shower" and "showers".</remarks>
    public static WordsShared Of(IReadOnlyCollection<string> asked, IEnumerable<string> marks, IEnumerable<string> text)
    {
        var met = marks.Select(Telling).Where(words => words.Count > 0 && words.All(word => asked.Any(one => AreOne(one, word)))).ToList();
        var known = met.SelectMany(words => words).Concat(text).ToList();
        List<string> shared = [.. asked.Where(one => known.Exists(word => AreOne(one, word))).Distinct()];
        return new(shared.Count + met.Count, shared);
    }

    /// <summary>What is the same for two texts that say the same in another order or with other small words.</summary>
    /// <param name="text">Of any length.</param>
    /// <returns>The telling words in the order of the alphabet; the folded text where it has none.</returns>
    public static string Signature(string? text) => Telling(text) is { Count: > 0 } words ? string.Join(' ', words.Order(StringComparer.Ordinal)) : TextFolding.Key(text);

    private static bool AreOne(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        return shorter == longer || (shorter.Length >= ShortestStem && longer.Length - shorter.Length <= LongestEnding && longer.StartsWith(shorter, StringComparison.Ordinal));
    }
}
