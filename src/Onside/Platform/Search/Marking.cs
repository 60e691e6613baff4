using Onside.Science;

namespace Onside.Platform.Search;

// A name in pieces, with what was asked for marked: the beginning of a word, or the whole of one that was meant.
public static class Marking
{
    public readonly record struct Piece(string Text, bool IsHit);

    public static IReadOnlyList<Piece> Of(string name, IReadOnlyList<string> asked)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < name.Length;)
        {
            var end = at;
            while (end < name.Length && IsOfWord(name[end]) == IsOfWord(name[at]))
                end++;
            var word = name[at..end];
            var hit = IsOfWord(name[at]) ? Hit(word, asked) : 0;
            Add(pieces, word[..hit], true);
            Add(pieces, word[hit..], false);
            at = end;
        }
        return pieces;
    }

    // How many letters of the word were asked for.
    private static int Hit(string word, IReadOnlyList<string> asked)
    {
        var folded = string.Concat(TextFolding.Words(word));
        var best = asked.Where(one => folded.StartsWith(one, StringComparison.Ordinal)).Select(one => one.Length).DefaultIfEmpty().Max();
        if (best == 0)
            return asked.Any(one => WordLikeness.Of(one, folded, AskedWord.SlipsFrom) > 0) ? word.Length : 0;
        var letters = 1;
        while (letters < word.Length && string.Concat(TextFolding.Words(word[..letters])).Length < best)
            letters++;
        while (letters < word.Length && char.IsLowSurrogate(word[letters]))
            letters++;
        return letters;
    }

    private static void Add(List<Piece> pieces, string text, bool isHit)
    {
        if (text.Length == 0)
            return;
        if (pieces.Count > 0 && pieces[^1].IsHit == isHit)
            pieces[^1] = new(pieces[^1].Text + text, isHit);
        else
            pieces.Add(new(text, isHit));
    }

    private static bool IsOfWord(char letter) => !char.IsWhiteSpace(letter) && (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || letter is '\'' or '’' || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark);
}
