using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;

namespace Onside.Steering.Swarms;

// Why a swarm comes into somebody's inbox.
public static class SwarmReasons
{
    public static readonly Reason Asked = new("swarm-asked", $"Colleagues ask for my view of a stuck deal", $"your view is waited for", 94, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason ToDecide = new("swarm-to-decide", $"I am to decide about a stuck deal, or to say whether it helped", $"you decide here", 95, Opens: true, Mail: MailChoice.AtOnce);
    public static readonly Reason Known = new("swarm-moved", $"Something happens in a swarm I am part of", $"you are part of this swarm", 78, Opens: true);
    public static readonly Reason Offered = new("takeover-offered", $"Somebody offers to take my deal over", $"your answer is waited for", 96, Opens: true, Mail: MailChoice.AtOnce);

    public static readonly Reason Answered = new("takeover-answered", $"Somebody answers my offer to take a deal over", $"you made this offer", 90, Opens: true);

    public static void AddSwarmNotices(this IServiceCollection services)
    {
        services.AddSingleton(Asked).AddSingleton(ToDecide).AddSingleton(Known).AddSingleton(Offered).AddSingleton(Answered);
        services.AddScoped<IListener, WhenSwarmMoved>().AddScoped<IListener, WhenTakeoverMoved>();
    }

    public static Tidings Told(Guid deal, FormattableString sentence, string? words = null) => new(new Subject("deal", deal), sentence) { Excerpt = words, Link = "#swarm" };
}

public sealed class WhenSwarmMoved(Notices notices) : Listener<SwarmMoved>
{
    protected override async Task On(SwarmMoved moved)
    {
        if (moved.Move is SwarmMove.Ask)
            await Tell(moved, SwarmReasons.Asked, moved.Invited, $"{new Somebody(moved.AskerId)} asks what you would do: this deal is stuck");
        if (moved.Move is SwarmMove.OpenOptions)
            await Tell(moved, SwarmReasons.Asked, moved.Invited, $"The options are open: which of them would you go along with?");
        if (moved.Move is SwarmMove.Ask)
            await Tell(moved, SwarmReasons.ToDecide, [moved.DeciderId], $"{new Somebody(moved.AskerId)} asks you to decide once the views are in");
        if (moved.Move is SwarmMove.OpenVotes)
            await Tell(moved, SwarmReasons.ToDecide, [moved.DeciderId], $"The votes are open: it is yours to decide what is tried");
        if (moved.Move is SwarmMove.Decide)
            await Tell(moved, SwarmReasons.Known, moved.Invited.Append(moved.AskerId), $"{new Somebody(moved.DeciderId)} decided what is tried");
        if (moved.Move is SwarmMove.Tell)
            await Tell(moved, SwarmReasons.Known, moved.Invited.Append(moved.AskerId), $"{new Somebody(moved.DeciderId)} told whether it helped");
        if (moved.Move is SwarmMove.CallOff)
            await Tell(moved, SwarmReasons.Known, moved.Invited.Append(moved.AskerId).Append(moved.DeciderId), $"The swarm is called off");
    }

    private async Task Tell(SwarmMoved moved, Reason reason, IEnumerable<Guid> people, FormattableString sentence)
    {
        foreach (var person in people.Distinct())
            await notices.Notify(person, reason, SwarmReasons.Told(moved.DealId, sentence, moved.Words));
    }
}

public sealed class WhenTakeoverMoved(Notices notices) : Listener<TakeoverMoved>
{
    protected override async Task On(TakeoverMoved moved)
    {
        var (by, owner) = (new Somebody(moved.OfferedById), new Somebody(moved.OwnerId));
        await notices.Notify(moved.To is TakeoverState.Offered or TakeoverState.Withdrawn ? moved.OwnerId : moved.OfferedById, moved.To switch { TakeoverState.Offered => SwarmReasons.Offered, TakeoverState.Withdrawn => SwarmReasons.Known, _ => SwarmReasons.Answered }, SwarmReasons.Told(moved.DealId, moved.To switch
        {
            TakeoverState.Offered => $"{by} offers to take this deal over. It stays yours unless you accept",
            TakeoverState.Accepted => $"{owner} handed this deal over to you and stays on the team",
            TakeoverState.Declined => $"{owner} keeps this deal",
            _ => (FormattableString)$"{by} took back the offer to take this deal over",
        }, moved.Words));
    }
}
