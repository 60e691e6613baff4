using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Needs;

// Needs and presentations as people say them.
public static class NeedWords
{
    // Where a part of a deal stands as a page of its own; of a form, what it replaces on the deal's page.
    public static Whereabouts Where(string title, SubjectName deal, string? target = null) => new(title, "deals", (Say($"Deals"), "/deals/board"), (deal.Name, deal.Url)) { Target = target };

    public static string Of(NeedKind kind) => kind switch
    {
        NeedKind.Challenge => Say($"Challenge"),
        NeedKind.Expectation => Say($"Expectation"),
        _ => Say($"Need"),
    };

    public static string Of(NeedWeight weight) => weight == NeedWeight.Must ? Say($"Must have") : Say($"Should have");

    public static string Glyph(NeedWeight weight) => weight == NeedWeight.Must ? "flag" : "circle-dashed";

    public static (string Words, Tone Tone) Of(NeedView need) => need switch
    {
        { State: NeedState.Dropped } => (Say($"No longer needed"), Shared.Ui.Tone.Plain),
        { State: NeedState.Confirmed } => (Say($"Confirmed"), Shared.Ui.Tone.Good),
        { Confirmation.IsStale: true } => (Say($"Changed since it was confirmed"), Shared.Ui.Tone.Warn),
        _ => (Say($"Not confirmed yet"), Shared.Ui.Tone.Info),
    };

    public static string Of(Reaction reaction) => reaction switch
    {
        Reaction.Convinced => Say($"Convinced"),
        Reaction.Interested => Say($"Interested"),
        Reaction.Neutral => Say($"Neither for nor against"),
        _ => Say($"Doubtful"),
    };

    public static Tone Tone(Reaction reaction) => reaction switch
    {
        Reaction.Convinced => Shared.Ui.Tone.Good,
        Reaction.Interested => Shared.Ui.Tone.Info,
        Reaction.Neutral => Shared.Ui.Tone.Plain,
        _ => Shared.Ui.Tone.Warn,
    };

    public static IEnumerable<Choice> Kinds => Enum.GetValues<NeedKind>().Select(kind => new Choice(kind.ToString(), Of(kind)));

    public static IEnumerable<Choice> Weights => Enum.GetValues<NeedWeight>().Select(weight => new Choice(weight.ToString(), Of(weight)));

    public static IEnumerable<Choice> Reactions => Enum.GetValues<Reaction>().Select(reaction => new Choice(reaction.ToString(), Of(reaction)));

    public static void AddNeedTells(this IServiceCollection services)
    {
        services.AddTells<NeedWritten>("target", (who, written) => $"{who} wrote down what the customer needs: {written.Text}");
        services.AddTells<NeedReworded>("pencil", (who, reworded) => $"{who} changed a need: {reworded.Text}");
        services.AddTells<NeedConfirmationLapsed>("triangle-alert", (who, lapsed) => $"{who} changed a need after the customer had confirmed it, so that it is to be confirmed again: {lapsed.Text}");
        services.AddTells<NeedConfirmed>("circle-check", (who, confirmed) => $"{who} noted that {confirmed.Contact} confirmed a need: {confirmed.Text}");
        services.AddTells<NeedDropped>("circle-minus", (who, dropped) => $"{who} dropped a need: {dropped.Text} ({dropped.Reason})");
        services.AddTells<NeedTakenUp>("rotate-ccw", (who, taken) => $"{who} took up a need again: {taken.Text}");
        services.AddTells<NeedAnswered>("link", Answered);
        services.AddTells<GapDisclosed>("circle-alert", (who, told) => $"{who} told {told.Contact} what we do not meet: {told.Gap}");
        services.AddTells<GapClosed>("check", (who, closed) => $"{who} took back that there is a gap: {closed.Text}");
        services.AddTells<NeedChangedBack>("undo-2", (who, back) => $"{who} took back a change to a need: {back.Text}");
        services.AddTells<PresentationHeld>("monitor", (who, held) => $"{who} wrote down a presentation: {Of(held.Reaction)}");
        services.AddTells<PresentationTakenBack>("undo-2", (who, _) => $"{who} took back a presentation");
    }

    private static FormattableString Answered(Who who, NeedAnswered answered)
    {
        var lines = string.Join(", ", answered.Lines);
        return lines.Length == 0 ? $"{who} said that nothing on offer answers a need: {answered.Text}" : (FormattableString)$"{who} said what answers a need: {answered.Text} ({lines})";
    }
}
