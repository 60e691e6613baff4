using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Negotiation;

// What is negotiated, as people say it.
public static class NegotiationWords
{
    public static FormattableString Of(Direction direction) => direction == Direction.Given ? $"Given" : (FormattableString)$"Received";

    public static FormattableString Of(Approval approval) => approval switch
    {
        Approval.Waits => $"Waits for approval",
        Approval.Approved => $"Approved",
        Approval.Refused => $"Not approved",
        _ => $"No approval needed",
    };

    public static Tone Tone(Approval approval) => approval switch
    {
        Approval.Waits => Shared.Ui.Tone.Warn,
        Approval.Approved => Shared.Ui.Tone.Good,
        Approval.Refused => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(TermItem item) => item switch
    {
        TermItem.Payment => $"Payment",
        TermItem.Delivery => $"Delivery date",
        TermItem.Cancellation => $"Cancellation",
        TermItem.Liability => $"Liability",
        TermItem.PriceValidity => $"How long the price holds",
        _ => $"Term and renewal",
    };

    public static FormattableString Of(TermState state) => state switch
    {
        TermState.Fine => $"Fine",
        TermState.Worrying => $"Worrying",
        _ => $"Open",
    };

    public static Tone Tone(TermState state) => state switch
    {
        TermState.Fine => Shared.Ui.Tone.Good,
        TermState.Worrying => Shared.Ui.Tone.Bad,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Said(Who who, ConcessionMoved moved) => moved.Move switch
    {
        ConcessionMove.Write when moved.Direction == Direction.Given => $"{who} wrote down what we gave: {moved.What}",
        ConcessionMove.Write => $"{who} wrote down what we received: {moved.What}",
        ConcessionMove.Ask => $"{who} asked for approval: {moved.What}",
        ConcessionMove.Approve => $"{who} approved: {moved.What}",
        _ => $"{who} did not approve: {moved.What}",
    };

    public static FormattableString Said(Who who, TermChecked checkedTerm) => $"{who} looked at a term of the deal: {Of(checkedTerm.Item)}, {Of(checkedTerm.State)}";

    public static IEnumerable<Choice> Directions => Enum.GetValues<Direction>().Select(direction => new Choice(direction.ToString(), Say(Of(direction))));

    public static IEnumerable<Choice> States => Enum.GetValues<TermState>().Select(state => new Choice(state.ToString(), Say(Of(state))));
}
