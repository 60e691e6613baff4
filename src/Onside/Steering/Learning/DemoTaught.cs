using Onside.Customers.Deals;
using Onside.Steering.Learning.Improvements;
using Onside.Steering.Learning.Reviews;

namespace Onside.Steering.Learning;

// What the people of the demo company wrote when they looked back.
public static class DemoTaught
{
    public sealed record Better(string What, Gauge Gauge, int Stage, int DaysAgo, ImprovementState Until, string? Why = null);

    public static readonly Better[] Improvements =
    [
        new("A technician measures the pressure before the first offer", Gauge.StepOdds, 4, 150, ImprovementState.Kept, "Fewer surprises on site, and customers ask for it by now."),
        new("The price per litre over three years is on the first page", Gauge.WinRate, 0, 130, ImprovementState.Dropped, "Nobody read it there: it belongs into the talk with purchasing."),
        new("Whoever decides is met by two of us before the pitch", Gauge.WinRate, 0, 95, ImprovementState.Due),
        new("Objections are answered in writing within two working days", Gauge.ObjectionHold, 0, 40, ImprovementState.Done),
        new("A deal that stands for three weeks gets a swarm", Gauge.Residence, 4, 21, ImprovementState.Accepted),
        new("The success planner reads the offer before it leaves the house", Gauge.StepOdds, 5, 6, ImprovementState.Proposed),
    ];

    private static readonly Dictionary<Result, (Five[] Views, string[] Summaries)> Taught = new()
    {
        [Result.Lost] = ([
            new("Fewer bottles on every floor; they reach it with somebody else", "Price was compared per device, never per litre", "The site visit, they still talk of it", "We met purchasing only at the end", "Talk about cost per litre before the first offer"),
            new("One supplier for all sites; they have two now", "The other one was there two weeks earlier", "Our reference from the hospital", "Three of our answers took longer than a week", "Say on the first day who answers what by when"),
            new("Certainty for the audit, which they have", "They trusted the one who had measured", "The laboratory report", "Nobody of us had been on the oldest floor", "Measure before we promise")],
            ["We were late, and spoke of devices while they reckoned in litres. Cost per litre and a measurement come first now.", "They chose who had been on site. We measure before we promise, and say who answers what by when."]),
        [Result.Won] = ([
            new("Clean water on all floors before the season; they have it", "Their technician could change a cartridge by himself", "Finance found a way to pay by quarter", "Two contracts were sent with the wrong site", "One person checks the sites in the contract"),
            new("No more complaints about taste; there were none since", "The tasting with their own water", "Everybody of them had been asked once", "The old pipes were known too late", "Ask about the pipes in the first call"),
            new("A plan for hygiene they can show; it is on their wall", "The plan itself, more than the devices", "The success planner joined before the signature", "Delivery dates changed twice", "Promise a week, not a day")],
            ["They could try it themselves, and whoever lives with it was there early. Pipes and sites are asked about in the first call.", "The tasting decided it. We promise weeks instead of days, and one of us checks the sites."]),
        [Result.NoDecision] = ([
            new("Something against the bottles; they still carry them", "Nobody of theirs answered for it", "Our contact wished for it", "We never asked what happens if they do nothing", "Ask for who decides, and what waiting costs"),
            new("To be ready for the new building, which is postponed", "The building was postponed", "We heard it early", "We went on as if nothing had happened", "Agree on a day on which we stop"),
            new("Less work for the house; it has the same", "Three departments, three wishes", "Each wish was written down", "They never met in one room", "Bring them together before the offer")],
            ["Nobody of theirs answered for it, and waiting cost them nothing. We ask for both before the needs are written.", "Three wishes never met. We bring them together before an offer, or stop on an agreed day."]),
        [Result.Declined] = ([
            new("Two dispensers at a reception; others do that better", "It was too small for what we do", "We said so in the first week", "The first call took it for a hotel", "Ask for floors and people first"),
            new("Water for a workshop of four", "It did not fit, and we said whom to ask", "They thanked us, and named us to a clinic", "Nothing", "Say no as early and as friendly"),
            new("A quick fix until they move", "They move in spring", "Openness", "Two offers that nobody needed", "Ask how long they stay")],
            ["Saying no in the first week was worth a recommendation. Floors, people and how long they stay are asked first.", "It did not fit and we said whom to ask: that is how the clinic found us."]),
    };

    public static Five[] Of(Result result, int number) => [.. Enumerable.Range(0, DealReview.People).Select(i => Taught[result].Views[(i + number) % DealReview.People])];

    public static string Summary(Result result, int number) => Taught[result].Summaries[number % 2];
}
