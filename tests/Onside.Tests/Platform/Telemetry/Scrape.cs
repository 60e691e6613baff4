using System.Globalization;
using System.Text.RegularExpressions;

namespace Onside.Tests.Platform.Telemetry;

// What a monitoring system reads, line by line; a line it would not understand fails.
public sealed partial class Scrape
{
    private readonly Dictionary<string, double> _samples = [];

    public Scrape(string text)
    {
        var family = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (Heading().Match(line) is { Success: true } heading)
                family = heading.Groups[2].Value;
            else if (line != "# EOF")
            {
                var sample = Sample().Match(line);
                Assert.True(sample.Success, $"No monitoring system reads this: {line}");
                Assert.StartsWith(family, sample.Groups[1].Value);
                Assert.True(_samples.TryAdd(sample.Groups[1].Value + sample.Groups[2].Value, double.Parse(sample.Groups[3].Value, CultureInfo.InvariantCulture)), $"Told twice: {line}");
            }
    }

    public IReadOnlyDictionary<string, double> Samples => _samples;

    public double this[string sample] => _samples.TryGetValue(sample, out var value) ? value : throw new KeyNotFoundException($"{sample} is not among\n{string.Join('\n', _samples.Keys.Where(key => key.StartsWith(sample.Split('{')[0], StringComparison.Ordinal)))}");

    public double? Told(string sample) => _samples.TryGetValue(sample, out var value) ? value : null;

    [GeneratedRegex("^# (HELP|TYPE) ([a-z_]+) .+$")]
    private static partial Regex Heading();

    [GeneratedRegex("^([a-z_]+)(\\{[a-z_]+=\"[^\"\\\\\n]*\"(?:,[a-z_]+=\"[^\"\\\\\n]*\")*\\})? (-?[0-9.E+-]+)$")]
    private static partial Regex Sample();
}
