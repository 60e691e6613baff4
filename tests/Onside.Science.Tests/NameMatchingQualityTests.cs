using System.Globalization;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Onside.Science.Tests;

/// <summary>Precision and recall on public data: the figures of docs/decisions/0010-name-matching.md, with a floor under each.</summary>
public sealed partial class NameMatchingQualityTests(ITestOutputHelper output)
{
    [DataSetFact("duplicates-pairs/Fodors-Zagats-valid.txt")]
    public void Restaurants_by_name_alone()
    {
        var quality = Judged("Fodors-Zagats", "name");
        Assert.InRange(quality.Precision, 0.90, 1);
        Assert.InRange(quality.Recall, 0.85, 1);
    }

    [DataSetFact("duplicates-pairs/Beer-valid.txt")]
    public void Beers_by_name_alone()
    {
        var quality = Judged("Beer", "Beer_Name");
        Assert.InRange(quality.Precision, 0.85, 1);
        Assert.InRange(quality.Recall, 0.50, 1);
    }

    [DataSetFact("company-names/companies.csv")]
    public void Listed_companies_are_not_taken_for_each_other()
    {
        var names = Companies();
        var typed = names.Where((_, index) => index % EveryTwentieth == 0).ToList();
        var falseAlarms = typed.Sum(name => names.Count(other => other != name && NameMatching.Organisations(name, other) >= NameMatching.SameOrganisation));
        output.WriteLine($"{typed.Count} of {names.Count} companies typed anew, {falseAlarms} false warnings");
        Assert.InRange(falseAlarms, 0, typed.Count / 12);
    }

    [DataSetFact("company-names/companies.csv")]
    public void Listed_companies_are_recognised_when_somebody_types_them_differently()
    {
        var names = Companies();
        var random = new Random(7);
        foreach (var (kind, change, floor) in Changes)
        {
            var changed = names.Select(name => (name, typed: change(name, random))).Where(pair => pair.typed != pair.name).ToList();
            var found = (double)changed.Count(pair => NameMatching.Organisations(pair.name, pair.typed) >= NameMatching.SameOrganisation) / changed.Count;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {found:P1} of {changed.Count}"));
            Assert.InRange(found, floor, 1);
        }
    }

    [DataSetFact("duplicates-people/dataset1.csv")]
    public void People_by_given_name_and_surname()
    {
        var people = File.ReadLines(DataSets.Find("duplicates-people/dataset1.csv")!).Skip(1).Select(line => line.Split(','))
            .Select(fields => (Id: fields[0].Split('-')[1], Name: $"{fields[1].Trim()} {fields[2].Trim()}")).ToList();
        var quality = new Quality(0, 0, 0);
        foreach (var (index, person) in people.Index())
        {
            foreach (var other in people.Skip(index + 1))
            {
                quality = quality.With(NameMatching.People(person.Name, other.Name) >= NameMatching.SamePerson, person.Id == other.Id);
            }
        }

        output.WriteLine(quality.ToString());
        Assert.InRange(quality.Precision, 0.95, 1);
        Assert.InRange(quality.Recall, 0.75, 1);
    }

    private const int EveryTwentieth = 20;
    private static readonly string[] Parts = ["train", "valid"];

    private static readonly (string Kind, Func<string, Random, string> Change, double Floor)[] Changes =
    [
        ("legal form left out", (name, _) => LegalForm().Replace(name, ""), 0.99),
        ("capitals", (name, _) => name.ToUpperInvariant(), 1),
        ("one letter left out", (name, random) => Misspelled(name, random, (word, at) => word.Remove(at, 1)), 0.98),
        ("one letter doubled", (name, random) => Misspelled(name, random, (word, at) => word.Insert(at, word[at].ToString())), 0.98),
        ("two letters exchanged", (name, random) => Misspelled(name, random, (word, at) => $"{word[..(at - 1)]}{word[at]}{word[at - 1]}{word[(at + 1)..]}"), 0.98),
        ("one letter wrong", (name, random) => Misspelled(name, random, (word, at) => $"{word[..at]}{(char)('a' + random.Next(26))}{word[(at + 1)..]}"), 0.98),
        ("a blank left out", (name, _) => new Regex(" ").Replace(name, "", 1), 0.9),
    ];

    private Quality Judged(string set, string column)
    {
        var pairs = Parts.SelectMany(part => File.ReadLines(DataSets.Find($"duplicates-pairs/{set}-{part}.txt")!))
            .Select(line => line.Split('\t')).ToList();
        var quality = pairs.Aggregate(new Quality(0, 0, 0), (sum, pair) =>
            sum.With(NameMatching.Organisations(Column(pair[0], column), Column(pair[1], column)) >= NameMatching.SameOrganisation, pair[2] == "1"));
        output.WriteLine($"{set}: {pairs.Count} pairs, {quality}");
        return quality;
    }

    private static string Column(string record, string column) =>
        Regex.Match(record, $"COL {column} VAL (.*?)( COL |$)").Groups[1].Value.Replace(@"\", "", StringComparison.Ordinal).Replace(" '", "'", StringComparison.Ordinal);

    private static List<string> Companies() =>
        [.. File.ReadLines(DataSets.Find("company-names/companies.csv")!).Select(line => line.Split(';')[0].Trim()).Where(name => name.Length > 0).Distinct()];

    private static string Misspelled(string name, Random random, Func<string, int, string> change)
    {
        var words = name.Split(' ');
        var long5 = words.Index().Where(word => word.Item.Length >= 5 && word.Item.All(char.IsLetter)).ToList();
        if (long5.Count == 0)
        {
            return name;
        }

        var (index, word) = long5[random.Next(long5.Count)];
        words[index] = change(word, random.Next(1, word.Length));
        return string.Join(' ', words);
    }

    [GeneratedRegex(@",? (Inc\.?|Corp\.?|Ltd\.?|plc|S\.A\.|AG|AB|N\.V\.|S\.p\.A\.|A/S|Limited|Corporation|Company|Co\.)$")]
    private static partial Regex LegalForm();

    private sealed record Quality(int TruePositives, int FalsePositives, int FalseNegatives)
    {
        public double Precision => (double)TruePositives / (TruePositives + FalsePositives);

        public double Recall => (double)TruePositives / (TruePositives + FalseNegatives);

        public double F1 => 2 * Precision * Recall / (Precision + Recall);

        public Quality With(bool taken, bool same) => this with
        {
            TruePositives = TruePositives + (taken && same ? 1 : 0),
            FalsePositives = FalsePositives + (taken && !same ? 1 : 0),
            FalseNegatives = FalseNegatives + (!taken && same ? 1 : 0),
        };

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"precision {Precision:P1}, recall {Recall:P1}, F1 {F1:P1} ({TruePositives} found, {FalsePositives} false, {FalseNegatives} missed)");
    }
}
