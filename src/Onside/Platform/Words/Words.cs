using System.Globalization;

namespace Onside.Platform.Words;

// English sentences are the keys: a sentence and its values stay apart until somebody reads it.
public static class Words
{
    private static readonly Dictionary<string, Dictionary<string, string>> Languages = WordFiles.Load();

    public static IReadOnlyCollection<string> Known => [.. Languages.Keys.Prepend("en").Append(Pseudo.Name)];

    public static string Say(FormattableString sentence) => Say(sentence, CultureInfo.CurrentUICulture);

    public static string Say(FormattableString sentence, CultureInfo reader) =>
        string.Format(reader, Pattern(sentence.Format, reader), Told(sentence, reader));

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
    private static object?[] Told(FormattableString sentence, CultureInfo reader) =>
        [.. sentence.GetArguments().Select(value => value is FormattableString inner ? Say(inner, reader) : value)];
}
