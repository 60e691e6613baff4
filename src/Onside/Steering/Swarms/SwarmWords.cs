using Onside.Science.Process;
using Onside.Shared.Ui;
using Onside.Team.Activities;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Swarms;

// Swarms as people say them.
public static class SwarmWords
{
    public static FormattableString Of(SwarmState state) => state switch
    {
        SwarmState.Gathering => $"Options are gathered",
        SwarmState.Voting => $"Options are voted on",
        SwarmState.Deciding => $"To be decided",
        SwarmState.Trying => $"Being tried",
        SwarmState.Closed => $"Closed",
        _ => $"Called off",
    };

    public static Tone Tone(SwarmState state) => state switch
    {
        SwarmState.Gathering or SwarmState.Voting => Shared.Ui.Tone.Info,
        SwarmState.Deciding => Shared.Ui.Tone.Warn,
        SwarmState.Trying => Shared.Ui.Tone.Info,
        SwarmState.Closed => Shared.Ui.Tone.Good,
        _ => Shared.Ui.Tone.Plain,
    };

    public static FormattableString Of(SwarmHelp help) => help switch
    {
        SwarmHelp.Helped => $"It helped",
        SwarmHelp.DidNot => $"It did not help",
        _ => $"Too early to say",
    };

    public static FormattableString Of(SwarmRefusal refusal) => refusal switch
    {
        SwarmRefusal.NotInvited => $"Those who are invited bring options and vote. Tell one of them what you think.",
        SwarmRefusal.NotTheDecider => $"This is for the person who decides. Ask them for it.",
        SwarmRefusal.DayIsNotOver => $"Somebody has not brought theirs, and the day is not over. Remind them, or open the options on the day after.",
        SwarmRefusal.NoSuchOption => $"There is no such option here. Choose from those that are shown.",
        _ => $"This swarm stands elsewhere by now. Reload the page to see where.",
    };

    public static FormattableString Of(TakeoverState state) => state switch
    {
        TakeoverState.Offered => $"Offered",
        TakeoverState.Accepted => $"Accepted",
        TakeoverState.Declined => $"Declined",
        _ => $"Taken back",
    };

    public static FormattableString Said(Who who, SwarmMoved moved) => moved.Move switch
    {
        SwarmMove.Ask => $"{who} asked colleagues for help with what is stuck",
        SwarmMove.Contribute => $"{who} answered the swarm",
        SwarmMove.OpenOptions => $"The options of the swarm are open",
        SwarmMove.Vote => $"{who} voted in the swarm",
        SwarmMove.OpenVotes => $"The votes of the swarm are open",
        SwarmMove.Decide => $"{who} decided what is tried: {moved.Words}",
        SwarmMove.Try => $"{who} tried: {moved.Words}",
        SwarmMove.Tell when moved.Words is { Length: > 0 } words => $"{who} told whether it helped: {words}",
        SwarmMove.Tell => $"{who} told whether it helped",
        _ => $"{who} called the swarm off: {moved.Words}",
    };

    public static FormattableString Said(Who who, TakeoverMoved moved) => moved.To switch
    {
        TakeoverState.Offered => $"{who} offered to take the deal over: {moved.Words}",
        TakeoverState.Accepted => $"{who} accepted that the deal is taken over",
        TakeoverState.Declined => $"{who} keeps the deal: {moved.Words}",
        _ => $"{who} took back the offer to take the deal over",
    };

    public static IEnumerable<Choice> Helps => Enum.GetValues<SwarmHelp>().Select(help => new Choice(help.ToString(), Say(Of(help))));
}
