using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes.Buyers;

// What happened at a customer as people say it, and the next move that it suggests.
public static class BuyerWords
{
    public static FormattableString Of(BuyerEventKind kind) => kind switch
    {
        BuyerEventKind.AskedForPrice => $"Asked for a price",
        BuyerEventKind.BudgetReleased => $"Budget released",
        BuyerEventKind.NewPerson => $"Somebody new has a say",
        BuyerEventKind.Reorganised => $"Reorganised",
        BuyerEventKind.CompetitorSeen => $"A competitor was seen",
        BuyerEventKind.WentQuiet => $"Went quiet",
        BuyerEventKind.Complained => $"Complained",
        BuyerEventKind.AskedForReference => $"Asked for a reference",
        BuyerEventKind.Answered => $"Somebody outside answered",
        _ => $"Something else",
    };

    public static string Glyph(BuyerEventKind kind) => kind switch
    {
        BuyerEventKind.AskedForPrice => "banknote",
        BuyerEventKind.BudgetReleased => "coins",
        BuyerEventKind.NewPerson => "user-plus",
        BuyerEventKind.Reorganised => "split",
        BuyerEventKind.CompetitorSeen => "eye",
        BuyerEventKind.WentQuiet => "moon",
        BuyerEventKind.Complained => "triangle-alert",
        BuyerEventKind.AskedForReference => "thumbs-up",
        BuyerEventKind.Answered => "message-square",
        _ => "circle-dot",
    };

    // The next move, in one sentence.
    public static FormattableString Cue(BuyerEventKind kind) => kind switch
    {
        BuyerEventKind.AskedForPrice => $"Send the value of each need first and the price after it, within two working days; finance approves the price.",
        BuyerEventKind.BudgetReleased => $"Agree the date of the decision and who signs, within two working days, before the money goes elsewhere.",
        BuyerEventKind.NewPerson => $"Meet them within a week, put them on the map, and let them confirm the needs in their own words.",
        BuyerEventKind.Reorganised => $"Ask who decides now and what has changed for them; whoever leads calls whoever leads there.",
        BuyerEventKind.CompetitorSeen => $"Say within two working days what we answer each must-have with, and prove one of it on site.",
        BuyerEventKind.WentQuiet => $"Call somebody else there who gains by it, and offer one date and one small next step.",
        BuyerEventKind.Complained => $"Call back today, say what is done by when, and sell nothing before it is done.",
        BuyerEventKind.AskedForReference => $"Name a customer of their kind who has agreed to it, and bring the two together within a week.",
        BuyerEventKind.Answered => $"Read it, thank them, and name the next step within one working day.",
        _ => $"Say in one sentence what this changes for the deal, and who does what about it next.",
    };

    // Whose move it usually is.
    public static Function Role(BuyerEventKind kind) => kind switch
    {
        BuyerEventKind.AskedForPrice => Function.Finance,
        BuyerEventKind.Reorganised => Function.SalesManager,
        BuyerEventKind.CompetitorSeen => Function.Product,
        BuyerEventKind.Complained => Function.Support,
        BuyerEventKind.AskedForReference => Function.Marketing,
        _ => Function.AccountExecutive,
    };

    // A guest's answer is noticed by itself.
    public static IEnumerable<Choice> Kinds(BuyerEventKind? known = null) =>
        Enum.GetValues<BuyerEventKind>().Where(kind => kind != BuyerEventKind.Answered || kind == known).Select(kind => new Choice(kind.ToString(), Say(Of(kind))));

    public static FormattableString Of(CueState state) => state switch
    {
        CueState.Taken => $"Somebody does it",
        CueState.Asked => $"Asked for",
        CueState.NotNow => $"Not now",
        _ => $"Open",
    };

    public static FormattableString Said(Who who, BuyerEventWritten written) => written.Note is { } note ? $"{who} noted what happened at the customer: {Of(written.Kind)} ({note})" : (FormattableString)$"{who} noted what happened at the customer: {Of(written.Kind)}";

    public static FormattableString Said(Who who, BuyerCueMoved moved) => moved.Cue switch
    {
        CueState.Taken => $"{who} makes the next move: {Of(moved.Kind)}",
        CueState.Asked => $"{who} asked for the next move: {Of(moved.Kind)}",
        CueState.NotNow => $"{who} leaves the next move for now: {Of(moved.Kind)}",
        _ => $"{who} opened the next move again: {Of(moved.Kind)}",
    };
}
