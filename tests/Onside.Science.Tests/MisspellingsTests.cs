using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class MisspellingsTests
{
    private static readonly Arbitrary<string> Words = Gen.Choose(0, 7).SelectMany(length => Gen.Elements('a', 'b', 'c').ArrayOf(length)).Select(letters => new string(letters)).ToArbitrary();

    [Fact]
    public void The_worked_example() =>
        Assert.Equal(["a", "aa", "aab", "aba", "abb", "b", "ba", "bab", "bb"], Misspellings.OneEditFrom("ab", "ab").Order(StringComparer.Ordinal));

    [Fact]
    public void Ten_letters_of_Latin_have_the_told_number_at_most() =>
        Assert.InRange(Misspellings.OneEditFrom("filtration", Misspellings.Alphabet("filtration")).Count, 500, 565);

    // Two ways to the same relation: listing all edits, and comparing two words.
    [Fact]
    public void What_is_listed_is_what_is_one_edit_apart() => Prop.ForAll(Words, Words,
        (one, other) => Misspellings.OneEditFrom(one, "abc").Contains(other) == StringSimilarity.AreOneEditApart(one, other)).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_listed_edit_is_one_edit_apart() => Prop.ForAll(Words,
        word => Misspellings.OneEditFrom(word, "abc").All(edit => StringSimilarity.AreOneEditApart(word, edit))).QuickCheckThrowOnFailure();

    [Fact]
    public void Being_one_edit_apart_is_mutual() => Prop.ForAll(Words, Words,
        (one, other) => Misspellings.OneEditFrom(one, "abc").Contains(other) == Misspellings.OneEditFrom(other, "abc").Contains(one)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("hotels", "abcdefghijklmnopqrstuvwxyz")]
    [InlineData("b2b", "abcdefghijklmnopqrstuvwxyz0123456789")]
    [InlineData("νερο", "αβγδεζηθικλμνξοπρςστυφχψω")]
    [InlineData("東京", "東京")]
    [InlineData("", "")]
    public void The_alphabet_is_that_of_the_word(string word, string alphabet) => Assert.Equal(alphabet, Misspellings.Alphabet(word));

    [Theory]
    [InlineData("filtart", "filtration", true)]
    [InlineData("filtr", "filtration", false)]
    [InlineData("hotle", "hotels", true)]
    [InlineData("htoel", "hotels", true)]
    [InlineData("hotex", "hotels", true)]
    [InlineData("htolx", "hotels", false)]
    [InlineData("hotels", "ho", false)]
    [InlineData("", "ho", false)]
    public void A_beginning_may_have_one_slip(string typed, string word, bool begins) => Assert.Equal(begins, Misspellings.BeginsOneEditApart(typed, word));

    [Fact]
    public void A_beginning_with_one_slip_is_one_edit_from_some_beginning() => Prop.ForAll(Words, Words, (typed, word) =>
        Misspellings.BeginsOneEditApart(typed, word)
        == (!word.StartsWith(typed, StringComparison.Ordinal) && Enumerable.Range(0, word.Length + 1).Any(length => StringSimilarity.AreOneEditApart(typed, word.AsSpan(0, length))))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("hotel", "hotel", 1)]
    [InlineData("hot", "hotel", 0.85)]
    [InlineData("hotle", "hotel", 0.6)]
    [InlineData("hotle", "hotels", 0.4)]
    [InlineData("hot", "cold", 0)]
    [InlineData("hotl", "hotel", 0.6)]
    [InlineData("htel", "hotels", 0)]
    [InlineData("hto", "hot", 0)]
    [InlineData("", "hot", 0)]
    public void The_worked_examples_of_likeness(string typed, string word, double likeness) => Assert.Equal(likeness, WordLikeness.Of(typed, word, 5), 0.001);

    [Fact]
    public void Likeness_is_1_only_for_the_same_word_and_the_more_is_typed_the_more() => Prop.ForAll(Words, Words, (typed, word) =>
        WordLikeness.Of(typed, word, 3) is >= 0 and <= 1 && (WordLikeness.Of(typed, word, 3) == 1) == (typed == word && typed.Length > 0)
        && (typed.Length == 0 || !word.StartsWith(typed, StringComparison.Ordinal) || WordLikeness.Of(typed, word, 3) > WordLikeness.Of(typed, word + "a", 3))).QuickCheckThrowOnFailure();
}
