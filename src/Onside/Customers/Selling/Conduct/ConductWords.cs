using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Conduct;

// The check of a sale as people say it.
public static class ConductWords
{
    public static FormattableString Of(ConductResult result) => result switch
    {
        ConductResult.Pass => $"Passes",
        ConductResult.PassWithDisclosure => $"Passes with a disclosure",
        _ => $"On hold",
    };

    public static Tone Tone(ConductResult result) => result switch
    {
        ConductResult.Pass => Shared.Ui.Tone.Good,
        ConductResult.PassWithDisclosure => Shared.Ui.Tone.Info,
        _ => Shared.Ui.Tone.Bad,
    };

    public static FormattableString Said(Who who, ConductChecked made) => made.Result switch
    {
        ConductResult.Pass => $"{who} looked at the sale with the customer’s eyes: it passes",
        ConductResult.PassWithDisclosure => $"{who} looked at the sale with the customer’s eyes: it passes once the customer is told",
        _ => $"{who} looked at the sale with the customer’s eyes: it is on hold",
    };

    public static FormattableString Said(Who who, DisclosureAcknowledged knows) => $"{who} noted that {knows.Contact} has taken note of what was disclosed";

    public static FormattableString Said(Who who, CompetitorFitMoved moved) => moved.Move switch
    {
        CompetitorMove.Write => $"{who} wrote down that somebody else would serve the customer better in something: {moved.Competitor}",
        CompetitorMove.Declare => $"{who} told the customer openly who would serve them better in something: {moved.Competitor}",
        _ => $"{who} took a better fit of somebody else off the list: {moved.Competitor}",
    };

    public static IEnumerable<Choice> Results => Enum.GetValues<ConductResult>().Select(result => new Choice(result.ToString(), Say(Of(result))));
}
