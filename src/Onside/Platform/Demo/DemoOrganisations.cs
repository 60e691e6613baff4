using Onside.Science;

namespace Onside.Platform.Demo;

public sealed record DemoOrganisation(string Name, string Industry, int Employees, string Domain);

// Names organisations, no two alike.
public sealed class DemoOrganisations(Dice dice)
{
    private const double ShareWithLegalForm = 0.4;
    private const double SpreadOfSize = 0.9;
    private const double ShareOfOwnTitles = 0.6;
    private const int Fewest = 4;
    private const string Anywhere = "*";

    private static readonly Dictionary<string, string[]> Stems =
        DemoWords.Table("stems").ToDictionary(fields => fields[0], fields => DemoWords.List(fields[1]));

    private static readonly Kind[] Kinds = [.. DemoWords.Table("organisations").Select(fields => new Kind(
        fields[0], DemoWords.Number(fields[1]), DemoWords.Number(fields[2]), fields[3] == "yes", [.. DemoWords.List(fields[4]).Select(Shape.Of)]))];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Industries { get; } = [.. Kinds.Select(kind => kind.Industry)];

    public DemoOrganisation Next(DemoCity city, string? industry = null)
    {
        var kind = industry is null ? dice.Pick(Kinds, kind => kind.Weight) : Kinds.First(kind => kind.Industry == industry);
        var name = Untaken(kind, city);
        var employees = Math.Max(Fewest, (int)dice.LogNormal(kind.Employees, SpreadOfSize));
        return new(kind.HasLegalForm ? WithLegalForm(name, city) : name, kind.Industry, employees, $"{string.Join('-', TextFolding.Words(name))}.example");
    }

    // A title of the industry rather than one that everybody has.
    public static string JobTitle(Dice dice, string industry)
    {
        var whose = dice.Chance(ShareOfOwnTitles) ? industry : Anywhere;
        return dice.Pick(DemoWords.List(DemoWords.Table("job-titles").First(fields => fields[0] == whose)[1]));
    }

    private string Untaken(Kind kind, DemoCity city)
    {
        for (var tries = 0; tries < 40; tries++)
        {
            var name = Draw(kind, city);
            if (_taken.Add(TextFolding.Key(name)))
                return name;
        }

        for (var number = 2; ; number++)
        {
            var name = $"{Draw(kind, city)} {city.Name}" + (number > 2 ? $" {number - 1}" : "");
            if (_taken.Add(TextFolding.Key(name)))
                return name;
        }
    }

    private string Draw(Kind kind, DemoCity city)
    {
        var shape = dice.Pick(kind.Shapes, shape => shape.Tongue is null ? 1 : shape.Tongue == city.Tongue ? 4 : 0);
        var stems = shape.Pattern.Contains("{place}", StringComparison.Ordinal) ? Stems[city.Tongue] : [.. Stems[city.Tongue], .. Stems[Anywhere]];
        return shape.Pattern.Replace("{stem}", dice.Pick(stems), StringComparison.Ordinal)
            .Replace("{place}", dice.Pick(stems), StringComparison.Ordinal).Replace("{city}", city.Name, StringComparison.Ordinal);
    }

    private string WithLegalForm(string name, DemoCity city)
    {
        if (!dice.Chance(ShareWithLegalForm))
            return name;
        var forms = DemoWords.List(DemoWords.Table("legal-forms").First(fields => fields[0] == city.Country)[1])
            .Select(form => (Form: form[..form.LastIndexOf(' ')], Weight: DemoWords.Number(form[(form.LastIndexOf(' ') + 1)..]))).ToArray();
        return $"{name} {dice.Pick(forms, form => form.Weight).Form}";
    }

    private sealed record Kind(string Industry, int Weight, int Employees, bool HasLegalForm, Shape[] Shapes);

    private sealed record Shape(string? Tongue, string Pattern)
    {
        public static Shape Of(string text) => text.Split(": ") is [var tongue, var pattern] ? new(tongue, pattern) : new(null, text);
    }
}
