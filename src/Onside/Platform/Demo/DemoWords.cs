using System.Collections.Concurrent;
using System.Globalization;

namespace Onside.Platform.Demo;

// The word lists beside this file: fields are parted by bars, a line that begins with # explains.
public static class DemoWords
{
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string[]>> Tables = [];

    public static IReadOnlyList<string[]> Table(string name) => Tables.GetOrAdd(name, Read);

    // One of the words of a table whose lines end in a weight, perhaps only those of one kind: Pick(dice, "reasons", "lost").
    public static string Pick(Dice dice, string table, string? kind = null) =>
        dice.Pick(Choices(table, kind), choice => choice.Weight).Word;

    public static IReadOnlyList<(string Word, int Weight)> Choices(string table, string? kind = null) =>
        [.. Table(table).Where(fields => kind is null || fields[0] == kind).Select(fields => (fields[^2], Number(fields[^1])))];

    public static string[] List(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string[]> Read(string name)
    {
        using var stream = typeof(DemoWords).Assembly.GetManifestResourceStream($"Onside.Demo.{name}.txt")
            ?? throw new ArgumentException($"There is no word list {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('|', StringSplitOptions.TrimEntries))];
    }
}
