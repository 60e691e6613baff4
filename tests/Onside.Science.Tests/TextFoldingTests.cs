using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Müller & Söhne", "muller & sohne")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Straße", "strasse")]
    [InlineData("GROẞE", "grosse")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Ærø", "aero")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("Þórður Đorđević", "thordur dordevic")]
    [InlineData("İstanbul Iğdır", "istanbul igdir")]
    [InlineData("ﬁnance №5 ½", "finance no5 1⁄2")]
    [InlineData("  two\t\n lines  ", "two lines")]
    [InlineData("non breaking", "non breaking")]
    [InlineData("zero​width­soft", "zerowidthsoft")]
    [InlineData("Ελλάς", "ελλασ")]
    [InlineData("ΕΛΛΆΣ", "ελλασ")]
    [InlineData("Йошкар", "иошкар")]
    [InlineData("ガス", "ガス")]
    [InlineData("한국", "한국")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("   ", "")]
    public void Texts_fold_to_their_key(string? text, string key) => Assert.Equal(key, TextFolding.Key(text));

    [Fact]
    public void Composed_and_decomposed_text_have_one_key() => Assert.Equal(TextFolding.Key("é"), TextFolding.Key("e\u0301"));

    [Fact]
    public void A_key_is_cut_between_characters()
    {
        var key = TextFolding.Key(new string('a', 199) + "😀");
        Assert.Equal(new string('a', 199), key);
        Assert.Equal(200, TextFolding.Key(new string('ß', 5000)).Length);
        Assert.Equal(199, TextFolding.Key(new string('a', 199) + " bcd").Length);
    }

    [Fact]
    public void Half_a_character_does_not_break_the_key() => Assert.Equal("a\uFFFDb", TextFolding.Key("a\uD800b"));

    [Fact]
    public void A_noncharacter_does_not_break_the_key() => Assert.Equal("a\uFFFDb", TextFolding.Key("a\uFFFEb"));

    [Fact]
    public void Folding_again_changes_nothing() =>
        Prop.ForAll<string>(text => TextFolding.Key(TextFolding.Key(text)) == TextFolding.Key(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void Folding_again_changes_nothing_for_any_single_character()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value))
            {
                var key = TextFolding.Key("x" + new Rune(value) + "y");
                Assert.True(key == TextFolding.Key(key), $"U+{value:X4}: {key}");
            }
        }
    }

    [Fact]
    public void A_key_is_short_trimmed_and_without_double_blanks() => Prop.ForAll<string>(text =>
    {
        var key = TextFolding.Key(text);
        return key.Length <= TextFolding.LongestKey && key == key.Trim(' ') && !key.Contains("  ", StringComparison.Ordinal);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Case_and_white_space_make_no_difference() => Prop.ForAll<NonNull<string>>(text =>
    {
        var ascii = new string([.. text.Get.Where(char.IsAscii)]);
        return TextFolding.Key(ascii) == TextFolding.Key("  " + ascii.ToUpperInvariant().Replace(" ", " \t", StringComparison.Ordinal));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("O’Brien-Müller, Séan", new[] { "obrien", "muller", "sean" })]
    [InlineData("AT&T (Europe) 3M", new[] { "at", "t", "europe", "3m" })]
    [InlineData("हिन्दी समाचार", new[] { "हिन्दी", "समाचार" })]
    [InlineData(" -- ", new string[0])]
    public void Words_are_letters_and_digits(string text, string[] words) => Assert.Equal(words, TextFolding.Words(text));
}
