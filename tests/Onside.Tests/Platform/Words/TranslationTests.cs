using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Onside.Platform.Words;

namespace Onside.Tests.Platform.Words;

public sealed partial class TranslationTests
{
    private static readonly Assembly Program = typeof(Program).Assembly;
    private static readonly Dictionary<string, string> German = WordFiles.Load()["de"];

    [Fact]
    public void Every_sentence_is_told_in_German()
    {
        var said = Sentences.Said(Program);
        Assert.InRange(said.Count, 800, 5000);
        Assert.Equal("", string.Join('\n', said.Where(sentence => !German.ContainsKey(sentence.Key)).Select(sentence => $"{sentence.Key}    ({sentence.Value})")));
    }

    [Fact]
    public void No_German_is_kept_that_nobody_says()
    {
        var texts = Sentences.Texts(Program);
        var listed = string.Join('\n', texts.Where(text => text.Contains(';', StringComparison.Ordinal) || text.Contains('\n', StringComparison.Ordinal)));
        Assert.Equal("", string.Join('\n', German.Keys.Except(FieldNames.OwnWords).Where(key => !texts.Contains(key) && !listed.Contains(key, StringComparison.Ordinal))));
    }

    [Fact]
    public void German_has_the_same_values_in_it_and_is_sorted()
    {
        Assert.Empty(German.Where(told => !Holes(told.Key).SequenceEqual(Holes(told.Value))).Select(told => $"{told.Key} -> {told.Value}"));
        Assert.Equal(German.Keys.Order(StringComparer.Ordinal), German.Keys);
        Assert.DoesNotContain(German.Values, string.IsNullOrWhiteSpace);
    }

    // "1 deals" reads like a machine: whoever tells several of something also tells one of it, with Many.
    [Fact]
    public void Whatever_is_counted_has_a_sentence_for_one()
    {
        var said = Sentences.Said(Program).Keys.Select(sentence => Hole().Replace(sentence, "#")).ToHashSet(StringComparer.Ordinal);
        var counted = said.SelectMany(sentence => Several().Matches(sentence).Select(found => (Sentence: sentence, Of: sentence[..found.Index] + "1 " + Nouns[found.Groups[1].Value]))).ToList();

        Assert.InRange(counted.Count, 15, 500);
        Assert.Equal("", string.Join('\n', counted.Where(several => !said.Any(one => one.StartsWith(several.Of, StringComparison.Ordinal))).Select(several => $"{several.Sentence}: no sentence with {several.Of}")));
    }

    [Fact]
    public void German_has_one_word_for_a_thing() =>
        Assert.Equal("", string.Join('\n', German.Values.Where(told => OtherWord().IsMatch(told))));

    [Fact]
    public void The_reading_finds_sentences_that_are_planted()
    {
        var said = Sentences.Said(typeof(TranslationTests).Assembly);
        Assert.Contains("Planted {0} in {1}.", said.Keys);
        Assert.Contains("inside {0}", said.Keys);
        Assert.Contains("Planted without a value.", said.Keys);
        Assert.DoesNotContain("for machines {0}", said.Keys);
        Assert.Equal("Planted 1 in inside 2.", Planted(1, 2, true).ToString(CultureInfo.InvariantCulture));
    }

    private static FormattableString Planted(int first, int second, bool hasValues) =>
        hasValues ? $"Planted {first} in {(FormattableString)$"inside {second}"}." : FormattableString.Invariant($"for machines {first}").Length > 0 ? (FormattableString)$"Planted without a value." : $"{first}";

    private static IEnumerable<int> Holes(string sentence) => Hole().Matches(sentence).Select(hole => int.Parse(hole.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order();

    private static readonly Dictionary<string, string> Nouns = new()
    {
        ["contacts"] = "contact", ["customers"] = "customer", ["days"] = "day", ["deals"] = "deal", ["fields"] = "field", ["people"] = "person", ["products"] = "product", ["tasks"] = "task", ["teams"] = "team",
    };

    // Not where a limit is told: "At most # tokens".
    [GeneratedRegex(@"(?<!\b[Aa]t (?:most|least) )# (contacts|customers|days|deals|fields|people|products|tasks|teams)\b")]
    private static partial Regex Several();

    // A deal is a Deal, its stage a Phase, who owns it is zuständig, and it stockt.
    [GeneratedRegex(@"\bGeschäfte?[sn]?\b|\bStufen?\b|\bVerantwortlich|[Ll]iegt still|\bTafel\b")]
    private static partial Regex OtherWord();

    [GeneratedRegex(@"\{(\d+)[^{}]*\}")]
    private static partial Regex Hole();
}
