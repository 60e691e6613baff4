using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class StringSimilarityTests
{
    // The published comparisons of W. E. Winkler, "Advanced methods for record linkage" (1994), table 1.
    [Theory]
    [InlineData("SHACKLEFORD", "SHACKELFORD", 0.970, 0.982)]
    [InlineData("DUNNINGHAM", "CUNNIGHAM", 0.896, 0.896)]
    [InlineData("NICHLESON", "NICHULSON", 0.926, 0.956)]
    [InlineData("JONES", "JOHNSON", 0.790, 0.832)]
    [InlineData("MASSEY", "MASSIE", 0.889, 0.933)]
    [InlineData("ABROMS", "ABRAMS", 0.889, 0.922)]
    [InlineData("HARDIN", "MARTINEZ", 0.722, 0.722)]
    [InlineData("ITMAN", "SMITH", 0.467, 0.467)]
    [InlineData("JERALDINE", "GERALDINE", 0.926, 0.926)]
    [InlineData("MARHTA", "MARTHA", 0.944, 0.961)]
    [InlineData("MICHELLE", "MICHAEL", 0.869, 0.921)]
    [InlineData("JULIES", "JULIUS", 0.889, 0.933)]
    [InlineData("TANYA", "TONYA", 0.867, 0.880)]
    [InlineData("DWAYNE", "DUANE", 0.822, 0.840)]
    [InlineData("SEAN", "SUSAN", 0.783, 0.805)]
    [InlineData("JON", "JOHN", 0.917, 0.933)]
    [InlineData("DIXON", "DICKSONX", 0.767, 0.813)]
    public void Similarities_are_the_published_ones(string left, string right, double jaro, double jaroWinkler)
    {
        Assert.Equal(jaro, StringSimilarity.Jaro(left, right), 0.0006);
        Assert.Equal(jaroWinkler, StringSimilarity.JaroWinkler(left, right), 0.0006);
    }

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("", "a", 0)]
    [InlineData("a", "b", 0)]
    [InlineData("a", "a", 1)]
    public void Short_strings_are_no_exception(string left, string right, double similarity) =>
        Assert.Equal(similarity, StringSimilarity.JaroWinkler(left, right));

    [Theory]
    [InlineData("canada", "cnaada", true)]
    [InlineData("canada", "canad", true)]
    [InlineData("canada", "xcanada", true)]
    [InlineData("canada", "canadb", true)]
    [InlineData("canada", "acnaad", false)]
    [InlineData("canada", "canada", false)]
    [InlineData("ab", "ba", true)]
    [InlineData("", "a", true)]
    [InlineData("", "", false)]
    [InlineData("ab", "abcd", false)]
    public void One_slip_of_the_keyboard_is_told_from_two(string left, string right, bool one)
    {
        Assert.Equal(one, StringSimilarity.AreOneEditApart(left, right));
        Assert.Equal(one, StringSimilarity.AreOneEditApart(right, left));
    }

    [Fact]
    public void Similarity_is_symmetric_between_0_and_1_and_1_only_for_equal_strings() =>
        Prop.ForAll<NonNull<string>, NonNull<string>>((left, right) =>
        {
            var (one, other) = (StringSimilarity.JaroWinkler(left.Get, right.Get), StringSimilarity.JaroWinkler(right.Get, left.Get));
            return one == other && one is >= 0 and <= 1 && one == 1 == (left.Get == right.Get);
        }).QuickCheckThrowOnFailure();
}
