using System.Globalization;

namespace Onside.Platform.Words;

// English sentences are the keys: a sentence and its values stay apart until somebody reads it.
public static class Words
{
    private static readonly Dictionary<string, Dictionary<string, string>> Languages = WordFiles.Load();

    public static IReadOnlyCollection<string> Known => [.. Languages.Keys.Prepend("en").Append(Pseudo.Name)];

    // What the reader of this request calls things.
    private static readonly AsyncLocal<IReadOnlyDictionary<string, string>?> Renamed = new();

    public static void Rename(IReadOnlyDictionary<string, string>? names) => Renamed.Value = names;

    public static string Say(FormattableString sentence) => Say(sentence, CultureInfo.CurrentUICulture, Renamed.Value);

    // To somebody else, who may call things otherwise.
    public static string Say(FormattableString sentence, CultureInfo reader, IReadOnlyDictionary<string, string>? renamed = null) =>
        sentence is Renamable word && renamed is not null && renamed.TryGetValue(word.Key, out var name) ? name : string.Format(reader, Pattern(sentence.Format, reader), Told(sentence, reader, renamed));

    public static string Pattern(string english, CultureInfo reader) =>
        reader.Name == Pseudo.Name ? Pseudo.Of(english)
        : Languages.TryGetValue(reader.TwoLetterISOLanguageName, out var words) && words.TryGetValue(english, out var told) ? told
        : english;

    // One thing or several: Many(count, $"1 deal", $"{count:N0} deals"). A sentence of its own, or a value inside another.
    public static FormattableString Many(long count, FormattableString one, FormattableString several) => count == 1 ? one : several;

    // A date's pattern, as "ddd d MMM", in the reader's way: in German the day is an ordinal and has a dot; who wants figures gets them.
    public static string Dated(string english)
    {
        var days = CultureInfo.CurrentCulture.DateTimeFormat;
        return !days.MonthDayPattern.Contains("MMM", StringComparison.Ordinal) ? Dated(english, days)
            : days.MonthDayPattern.StartsWith("d.", StringComparison.Ordinal) ? english.Replace("d MMM", "d. MMM", StringComparison.Ordinal) : english;
    }

    private static string Dated(string english, DateTimeFormatInfo days) => english.Replace("d MMM yyyy", days.ShortDatePattern, StringComparison.Ordinal)
        .Replace("d MMM ’yy", days.ShortDatePattern, StringComparison.Ordinal).Replace("d MMM", days.MonthDayPattern, StringComparison.Ordinal);

    // A value that is itself a sentence is told in the reader's language too.
    private static object?[] Told(FormattableString sentence, CultureInfo reader, IReadOnlyDictionary<string, string>? renamed) =>
        [.. sentence.GetArguments().Select(value => value is FormattableString inner ? Say(inner, reader, renamed) : value)];
}
