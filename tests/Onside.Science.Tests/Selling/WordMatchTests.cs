using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public sealed class WordMatchTests
{
    private static WordsShared Of(string need, string[] marks, string text) => WordMatch.Of(WordMatch.Telling(need), marks, WordMatch.Telling(text));

    [Fact]
    public void A_mark_counts_twice_and_is_named_as_it_was_asked()
    {
        var shared = Of("No limescale in the showers of the upper floors", ["limescale", "hard water"], "Softens water at the inlet, so that a shower stays clear");
        Assert.Equal((3, true), (shared.Weight, shared.IsEnough));
        Assert.Equal(["limescale", "showers"], shared.Words);
    }

    [Fact]
    public void A_mark_of_two_words_needs_both()
    {
        Assert.True(Of("Our laboratory wants a hygiene report", ["hygiene report"], "").IsEnough);
        Assert.Equal(0, Of("Our laboratory wants a report", ["hygiene report"], "").Weight);
    }

    [Fact]
    public void Small_words_and_one_common_word_are_not_enough()
    {
        Assert.Equal(0, Of("They must have all of it from the one and only", ["must have"], "the one and only").Weight);
        Assert.False(Of("Guests drink from the tap", [], "A tap for every kitchen").IsEnough);
    }

    [Fact]
    public void Cases_accents_and_endings_make_no_difference_but_other_words_do()
    {
        Assert.Equal(2, Of("KALKFREIE Düsen", ["dusen"], "").Weight);
        Assert.Equal(1, Of("Showers", [], "shower").Weight);
        Assert.Equal(0, Of("car", [], "carton").Weight);
        Assert.Equal(0, Of("water", [], "waterproofing").Weight);
    }

    [Fact]
    public void The_same_said_in_another_order_is_one()
    {
        Assert.Equal(WordMatch.Signature("Less waste from bottles"), WordMatch.Signature("From bottles, less WASTE"));
        Assert.NotEqual(WordMatch.Signature("Less waste"), WordMatch.Signature("Less water"));
        Assert.Equal("24/7", WordMatch.Signature("24/7"));
    }

    // More of the other never shares less, and what is shared was asked.
    [Fact]
    public void More_words_never_share_less() => Prop.ForAll<string[], string[], string[]>((asked, marks, text) =>
    {
        var words = WordMatch.Telling(string.Join(' ', asked));
        var (few, more) = (WordMatch.Of(words, [], text), WordMatch.Of(words, marks, text));
        return few.Weight <= more.Weight && more.Words.All(words.Contains) && (more.Weight == 0) == (more.Words.Count == 0);
    }).QuickCheckThrowOnFailure();
}
