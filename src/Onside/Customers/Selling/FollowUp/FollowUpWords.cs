using Onside.Shared.Ui;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.FollowUp;

// Follow-up as people say it.
public static class FollowUpWords
{
    public static FormattableString Of(TurnOverState state) => state switch
    {
        TurnOverState.Accepted => $"Taken over",
        TurnOverState.Declined => $"Something is missing",
        _ => $"Waits",
    };

    public static Tone Tone(TurnOverState state) => state switch
    {
        TurnOverState.Accepted => Shared.Ui.Tone.Good,
        TurnOverState.Declined => Shared.Ui.Tone.Warn,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(Referral referral) => referral switch
    {
        Referral.Given => $"They named somebody",
        Referral.Asked => $"Asked, nobody named",
        _ => $"Not asked yet",
    };

    public static FormattableString Said(Who who, FollowUpHeld held) => held.Satisfaction is { } satisfaction
        ? $"{who} spoke with the customer on day {held.Day} after the win: {satisfaction} of 10" : (FormattableString)$"{who} spoke with the customer on day {held.Day} after the win";

    public static FormattableString Said(Who who, TurnOverAnswered answered) => answered.IsAccepted
        ? $"{who} took the deal over: {answered.Function.Called()}" : (FormattableString)$"{who} did not take the deal over yet, something is missing: {answered.Function.Called()}";

    public static IEnumerable<Choice> Referrals => Enum.GetValues<Referral>().Select(referral => new Choice(referral.ToString(), Say(Of(referral))));
}
