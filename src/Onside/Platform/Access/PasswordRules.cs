using System.Collections.Frozen;
using System.Text;
using Onside.Science;

namespace Onside.Platform.Access;

// Long enough, and not one of the first that a guesser tries. Nothing else is asked of a password.
public static class PasswordRules
{
    private const int LeastLeft = 4;
    private const int LeastKinds = 5;

    private static readonly string[] Runs = ["abcdefghijklmnopqrstuvwxyz", "01234567890123456789", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p"];
    private static readonly string[] Pieces = [.. Runs.SelectMany(PiecesOf).Distinct().OrderByDescending(piece => piece.Length)];
    private static readonly FrozenSet<string> Common = Load();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Common.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly int Longest = Common.Max(word => word.Length);

    public static FormattableString? Complaint(string password, params string?[] context) =>
        password.EnumerateRunes().Count() < Passwords.Shortest ? $"Use at least {Passwords.Shortest} characters. A few words in a row are easy to remember."
        : IsGuessed(password, context) ? (FormattableString)$"This password is among the first that somebody would guess. Choose another one."
        : null;

    private static bool IsGuessed(string password, string?[] context)
    {
        var plain = TextFolding.Key(password).Replace(" ", "", StringComparison.Ordinal);
        var own = context.SelectMany(Words).Append("onside").ToArray();
        return plain.EnumerateRunes().Distinct().Count() < LeastKinds
            || Common.Contains(plain)
            || Without(plain, Pieces).Length < LeastLeft
            || IsOneWord(Letters(plain), own) || IsOneWord(Letters(Spelled(plain)), own);
    }

    // Little is left beside a word everybody knows, or beside the person's own names.
    private static bool IsOneWord(string letters, string[] own)
    {
        var left = Without(letters, own);
        return left != letters && left.Length < LeastLeft || KnownIn(left).Any(word => Without(left, [word]).Length < LeastLeft);
    }

    // Every piece of the text is looked up: the list is far longer than a password.
    private static IEnumerable<string> KnownIn(string text)
    {
        for (var start = 0; start + LeastLeft <= text.Length; start++)
            for (var length = LeastLeft; length <= Math.Min(Longest, text.Length - start); length++)
                if (Known.TryGetValue(text.AsSpan(start, length), out var word))
                    yield return word;
    }

    // p@ssw0rd is no other word.
    private static string Spelled(string text) =>
        text.Replace('@', 'a').Replace('0', 'o').Replace('$', 's').Replace('1', 'i').Replace('3', 'e').Replace('5', 's').Replace('4', 'a');

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsAsciiDigit(letter) && char.IsLetterOrDigit(letter)));

    private static string Without(string text, IEnumerable<string> words)
    {
        var left = new StringBuilder(text);
        foreach (var word in words)
            left.Replace(word, "");
        return left.ToString();
    }

    private static IEnumerable<string> Words(string? text) =>
        TextFolding.Key(text ?? "").Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= LeastLeft).OrderByDescending(word => word.Length);

    // Pieces of a run of keys, forwards and backwards.
    private static IEnumerable<string> PiecesOf(string run)
    {
        var back = new string([.. run.Reverse()]);
        for (var length = run.Length; length >= LeastLeft; length--)
            for (var start = 0; start + length <= run.Length; start++)
            {
                yield return run.Substring(start, length);
                yield return back.Substring(start, length);
            }
    }

    private static FrozenSet<string> Load()
    {
        using var file = new StreamReader(typeof(PasswordRules).Assembly.GetManifestResourceStream("Onside.common-passwords.txt")!);
        return file.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
