using Onside.Science;

namespace Onside.Platform.Search;

// What comes first: how well the words fit, then how lately something happened, and how close it is to the person who asks.
public sealed class Ranking(IReadOnlyList<AskedWord> asked, Guid me, IReadOnlySet<Guid> near, IReadOnlyList<Guid> opened, DateTime now)
{
    private const double BesideName = 0.6, Elsewhere = 0.3, BeginsSo = 0.15, WholeName = 0.35, Lately = 0.2, Mine = 0.15, Near = 0.08, Opened = 0.25, Hanging = -0.25;
    private const int HalfLifeDays = 60;

    // Nothing, where a word is not in it and it was not found by that word.
    public double? Of(Hit hit, bool wasFound)
    {
        var name = SearchWords.InText(hit.Name).ToList();
        var beside = SearchWords.InText($"{hit.Detail} {hit.Text}").ToList();
        var text = 0.0;
        foreach (var word in asked)
        {
            var fits = Math.Max(Best(word, name), BesideName * Best(word, beside));
            if (fits == 0 && !wasFound)
                return null;
            text += Math.Max(fits, Elsewhere);
        }
        return text / asked.Count + Shape(name) + Recency(hit) + Closeness(hit) + (hit.On is null ? 0 : Hanging);
    }

    private static double Best(AskedWord word, List<string> words) => words.Count == 0 ? 0 : words.Max(word.Answers);

    private double Shape(List<string> name) =>
        name.Count == 0 ? 0
        : (asked.Any(word => word.Answers(name[0]) > 0) ? BeginsSo : 0) + (name.Distinct().Count() <= asked.Count && name.All(part => asked.Any(word => word.Answers(part) > 0)) ? WholeName : 0);

    private double Recency(Hit hit) => hit.TouchedAt is { } at ? Lately * Math.Pow(0.5, Math.Max((now - at).TotalDays, 0) / HalfLifeDays) : 0;

    private double Closeness(Hit hit) =>
        (hit.OwnerId == me ? Mine : hit.OwnerId is { } owner && near.Contains(owner) ? Near : 0)
        + (Place(hit.Id) is var place and >= 0 ? Opened * (1 - place / (double)(opened.Count + 1)) : 0);

    private int Place(Guid id)
    {
        for (var i = 0; i < opened.Count; i++)
            if (opened[i] == id)
                return i;
        return -1;
    }
}
