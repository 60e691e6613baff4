using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Objections;

// Objections as people say them.
public static class ObjectionWords
{
    public static FormattableString Of(ObjectionType type) => type switch
    {
        ObjectionType.Price => $"Price",
        ObjectionType.Timing => $"Timing",
        ObjectionType.Fit => $"Fit",
        ObjectionType.Trust => $"Trust",
        ObjectionType.Competition => $"Competition",
        ObjectionType.Authority => $"Authority",
        _ => $"Something else",
    };

    public static FormattableString Of(ObjectionState state) => state switch
    {
        ObjectionState.Open => $"Open",
        ObjectionState.Resolved => $"Resolved",
        ObjectionState.Disclosed => $"Stays, and they know",
        _ => $"Taken back by the customer",
    };

    public static Tone Tone(ObjectionState state) => state switch
    {
        ObjectionState.Open => Shared.Ui.Tone.Warn,
        ObjectionState.Resolved => Shared.Ui.Tone.Good,
        ObjectionState.Disclosed => Shared.Ui.Tone.Info,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Said(Who who, DealObjectionMoved moved) => moved.Move switch
    {
        ObjectionMove.Raise => $"{who} wrote down what the customer has against it: {Of(moved.Type)}",
        ObjectionMove.Answer => $"{who} answered an objection: {Of(moved.Type)}",
        ObjectionMove.Resolve => $"{who} resolved an objection: {Of(moved.Type)}",
        ObjectionMove.Disclose => $"{who} told the customer openly that an objection stays: {Of(moved.Type)}",
        ObjectionMove.Withdraw => $"{who} noted that the customer takes back an objection: {Of(moved.Type)}",
        _ => $"{who} reopened an objection: {Of(moved.Type)}",
    };

    public static IEnumerable<Choice> Types => Enum.GetValues<ObjectionType>().Select(type => new Choice(type.ToString(), Say(Of(type))));
}
