using Onside.Shared.Ui;

namespace Onside.Tests.Shared.Ui;

public sealed class FaceTests
{
    [Theory]
    [InlineData("Mara Lindqvist", "ML")]
    [InlineData("Anna Maria van der Berg", "AB")]
    [InlineData("cher", "C")]
    [InlineData("  ", "?")]
    [InlineData("👩‍🚀 Åsa", "👩‍🚀Å")]
    public void Initials_are_the_first_letters_of_the_first_and_the_last_word(string name, string initials) =>
        Assert.Equal(initials, new Face(Guid.Empty, name).Initials);

    [Fact]
    public void The_same_person_keeps_the_same_hue_and_people_spread_over_all_eight()
    {
        var hues = Enumerable.Range(0, 200).Select(_ => new Face(Guid.CreateVersion7(), "A B")).Select(face => (face.Hue, Again: (face with { Name = "C" }).Hue)).ToList();

        Assert.All(hues, hue => Assert.Equal(hue.Hue, hue.Again));
        Assert.Equal(Enumerable.Range(1, 8), hues.Select(hue => hue.Hue).Distinct().Order());
    }

    [Fact]
    public void A_hostile_name_stays_a_name() =>
        Assert.DoesNotContain("<img", Avatar.Of(new Face(Guid.Empty, "\"><img src=x> <img>")).Value, StringComparison.Ordinal);
}
