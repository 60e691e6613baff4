using Onside.Science;

namespace Onside.Platform.Demo;

public sealed record DemoName(string Given, string Family)
{
    public string Full => $"{Given} {Family}";

    // The reserved top-level domain: no mail can ever arrive.
    public string MailAt(string domain) => $"{string.Concat(TextFolding.Words(Given))}.{string.Concat(TextFolding.Words(Family))}@{domain}";
}

public static class DemoNames
{
    private const double ShareOfNewcomers = 0.06;
    private const double ShareOfTheirChildren = 0.06;

    private static readonly IReadOnlyDictionary<string, string[][]> Given = DemoWords.Table("given-names")
        .ToDictionary(fields => fields[0], fields => fields[1..].Select(DemoWords.List).ToArray());

    private static readonly IReadOnlyDictionary<string, string[]> Family = DemoWords.Table("family-names")
        .ToDictionary(fields => fields[0], fields => DemoWords.List(fields[1]));

    private static readonly string[] Tongues = [.. Given.Keys.Order(StringComparer.Ordinal)];

    public static IReadOnlyList<string> AllTongues => Tongues;

    // Somebody who lives where the tongue is spoken: some came from elsewhere, some bear only the family name of those who did.
    public static DemoName Person(Dice dice, string tongue)
    {
        var (given, family) = dice.Share() switch
        {
            < ShareOfNewcomers when dice.Pick(Tongues) is var elsewhere => (elsewhere, elsewhere),
            < ShareOfNewcomers + ShareOfTheirChildren => (tongue, dice.Pick(Tongues)),
            _ => (tongue, tongue),
        };
        var isMan = dice.Chance(0.5);
        var name = dice.Pick(Family[family]).Split('/');
        return new(dice.Pick(Given[given][isMan ? 1 : 0]), isMan ? name[0] : name[^1]);
    }
}
