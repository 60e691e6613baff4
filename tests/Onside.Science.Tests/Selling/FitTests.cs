using FsCheck;
using FsCheck.Fluent;
using Onside.Science.Selling;

namespace Onside.Science.Tests.Selling;

public sealed class FitTests
{
    private static readonly FitTraits Harbour = new(["Closing"], ["DecisionMaker", "User"], ["Hospitality"], ["Price"]);

    private static FitOffer<string> Offer(string title, string? step = null, string? persona = null, string? industry = null, string? objection = null, bool isStale = false, double? lower = null) =>
        new(title, title, new(One(step), One(persona), One(industry), One(objection)), isStale, lower);

    private static string[] One(string? value) => value is null ? [] : [value];

    private static IEnumerable<string> Ranked(FitTraits deal, params FitOffer<string>[] offers) => Fit.Of(deal, offers, 5).Select(one => one.Id);

    [Fact]
    public void What_matches_adds_up_and_says_in_what()
    {
        var found = Fit.Of(Harbour, [Offer("Price list", "Closing"), Offer("Five years side by side", "Closing", industry: "Hospitality", objection: "Price"), Offer("For users", persona: "User")], 5);
        Assert.Equal([("Five years side by side", 9), ("Price list", 3), ("For users", 1)], found.Select(one => (one.Id, one.Points)));
        Assert.Equal([FitDimension.Objection, FitDimension.Step, FitDimension.Industry], found[0].Matches);
    }

    [Fact]
    public void What_was_made_for_somebody_else_is_left_out_and_what_is_open_to_all_needs_a_match() =>
        Assert.Equal(["Closing in general"], Ranked(Harbour, Offer("For hospitals", "Closing", industry: "Healthcare"), Offer("For everybody"), Offer("Closing in general", "Closing"), Offer("Against timing", "Closing", objection: "Timing")));

    [Fact]
    public void What_is_not_known_of_a_deal_excludes_nothing()
    {
        Assert.Equal(["For hospitals"], Ranked(new(["Closing"], [], [], []), Offer("For hospitals", "Closing", industry: "Healthcare")));
        Assert.Empty(Ranked(new([], [], [], []), Offer("For hospitals", "Closing", industry: "Healthcare")));
    }

    [Fact]
    public void Stale_ones_come_last_and_ties_go_by_what_happened_and_then_by_title() =>
        Assert.Equal(["D", "A", "B", "C", "Old"], Ranked(Harbour, Offer("C", "Closing"), Offer("B", "Closing", lower: 0), Offer("Old", "Closing", objection: "Price", isStale: true, lower: 0.9), Offer("A", "Closing", lower: 0.4), Offer("D", "Closing", persona: "User")));

    [Fact]
    public void Without_deal_or_offers_there_is_no_answer()
    {
        Assert.Throws<ArgumentNullException>(() => Fit.Of(null!, [Offer("A")], 5));
        Assert.Throws<ArgumentNullException>(() => Fit.Of<string>(Harbour, null!, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Fit.Of(Harbour, [Offer("A")], -1));
    }

    private static string[] Values(byte drawn) => [.. Enumerable.Range(0, 3).Where(bit => (drawn >> bit & 1) == 1).Select(bit => bit.ToString())];

    private static FitTraits Traits(byte[] drawn) => new(Values(drawn.ElementAtOrDefault(0)), Values(drawn.ElementAtOrDefault(1)), Values(drawn.ElementAtOrDefault(2)), Values(drawn.ElementAtOrDefault(3)));

    [Fact]
    public void Fewer_are_the_beginning_of_more_fresh_ones_come_first_and_nothing_for_somebody_else_is_among_them() =>
        Prop.ForAll<byte[], (byte[] For, bool IsStale, byte Lower)[], byte>((known, drawn, few) =>
        {
            var deal = Traits(known ?? []);
            var offers = drawn.Select((one, i) => new FitOffer<int>(i, (i % 3).ToString(), Traits(one.For ?? []), one.IsStale, one.Lower / 255.0)).ToList();
            var all = Fit.Of(deal, offers, offers.Count);
            var fresh = all.Select(one => offers[one.Id].IsStale).ToList();
            return Fit.Of(deal, offers, few).Select(one => one.Id).SequenceEqual(all.Take(few).Select(one => one.Id))
                && fresh.SequenceEqual(fresh.Order())
                && all.Count == offers.Count(offer => Fit.Matches(deal, offer.For).Count > 0)
                && all.All(one => Enum.GetValues<FitDimension>().All(dimension => deal[dimension].Count == 0 || offers[one.Id].For[dimension].Count == 0 || offers[one.Id].For[dimension].Intersect(deal[dimension]).Any()));
        }).QuickCheckThrowOnFailure();
}
