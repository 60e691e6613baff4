using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Preparation;

// Preparation as people say it.
public static class PreparationWords
{
    public static FormattableString Of(IdealFit fit) => fit switch
    {
        IdealFit.Good => $"Of our kind",
        IdealFit.Partly => $"Partly of our kind",
        _ => $"Not of our kind",
    };

    public static Tone Tone(IdealFit fit) => fit switch
    {
        IdealFit.Good => Shared.Ui.Tone.Good,
        IdealFit.Partly => Shared.Ui.Tone.Info,
        _ => Shared.Ui.Tone.Warn,
    };

    public static FormattableString Said(Who who, DealPrepared prepared) => prepared.What switch
    {
        Prepared.Scope => $"{who} said what we offer, and to whom",
        Prepared.Fit => $"{who} judged whether they are of our kind",
        _ => $"{who} said what is distinctive about us here",
    };

    public static IEnumerable<Choice> Fits => Enum.GetValues<IdealFit>().Select(fit => new Choice(fit.ToString(), Say(Of(fit))));
}
