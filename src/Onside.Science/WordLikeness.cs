namespace Onside.Science;

/// <summary>How well a word of a record answers a word that somebody typed.</summary>
public static class WordLikeness
{
    private const double Beginning = 0.7;
    private const double Completeness = 0.25;
    private const double Misspelt = 0.6;
    private const double MisspeltBeginning = 0.4;

    /// <summary>1 for the same word; less for one that only begins so, the less of it was typed; less again with one slip of the keyboard; else 0.</summary>
    /// <param name="typed">Folded.</param>
    /// <param name="word">Folded.</param>
    /// <param name="slipsFrom">How many letters a word must have for a slip in it to be likelier than another word: the longer of the two, or the part that was typed of a longer one.</param>
    /// <returns>"hotel" and "hotel": 1. "hot" and "hotel": 0.85. "hotle" and "hotel", "hotl" and "hotel": 0.6. "hotle" and "hotels": 0.4. "hot" and "cold": 0.</returns>
    public static double Of(ReadOnlySpan<char> typed, ReadOnlySpan<char> word, int slipsFrom)
    {
        if (typed.IsEmpty)
        {
            return 0;
        }

        if (word.SequenceEqual(typed))
        {
            return 1;
        }

        if (word.StartsWith(typed))
        {
            return Beginning + (Completeness * typed.Length / word.Length);
        }

        return Math.Max(typed.Length, word.Length) >= slipsFrom && StringSimilarity.AreOneEditApart(typed, word) ? Misspelt
            : typed.Length >= slipsFrom && Misspellings.BeginsOneEditApart(typed, word) ? MisspeltBeginning
            : 0;
    }
}
