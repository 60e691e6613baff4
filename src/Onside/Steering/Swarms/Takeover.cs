using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Steering.Swarms;

// A sales administrator would take the deal over. Nothing moves by the offer: the owner accepts or declines it.
public class Takeover(Guid swarmId, Guid dealId, Guid byId, string words, DateTime at) : Entity, IPart
{
    public Guid SwarmId { get; private set; } = swarmId;
    public Guid DealId { get; private set; } = dealId;
    public Guid ById { get; private set; } = byId;
    public string Words { get; private set; } = words;
    public DateTime At { get; private set; } = at;
    public TakeoverState State { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    Subject? IPartOf.Whole => new("swarm", SwarmId);

    public static Takeover Offer(Guid swarmId, Guid dealId, Guid ownerId, Guid by, string words, DateTime at)
    {
        if (by == ownerId)
            throw new Refusal($"The deal is yours already.");
        var offer = new Takeover(swarmId, dealId, by, words, at);
        offer.Tell(ownerId);
        return offer;
    }

    public void Accept(Guid by, Guid ownerId, DateTime at) => Answer(TakeoverState.Accepted, by, ownerId, null, at);

    public void Decline(Guid by, Guid ownerId, string reason, DateTime at) => Answer(TakeoverState.Declined, by, ownerId, reason, at);

    public void Withdraw(Guid by, Guid ownerId, DateTime at)
    {
        if (by != ById)
            throw new Refusal($"Whoever made the offer takes it back.", 403);
        End(TakeoverState.Withdrawn, by, ownerId, null, at);
    }

    private void Answer(TakeoverState state, Guid by, Guid ownerId, string? reason, DateTime at)
    {
        if (by != ownerId)
            throw new Refusal($"Whoever owns the deal answers this.", 403);
        End(state, by, ownerId, reason, at);
    }

    private void End(TakeoverState state, Guid by, Guid ownerId, string? reason, DateTime at)
    {
        (State, AnsweredById, AnsweredAt, Reason) = (state, by, at, reason);
        Tell(ownerId);
    }

    private void Tell(Guid ownerId) => Announce(new TakeoverMoved(SwarmId, DealId, State, ById, ownerId, Reason ?? Words));
}

public enum TakeoverState
{
    Offered,
    Accepted,
    Declined,
    Withdrawn,
}

public record TakeoverMoved(Guid SwarmId, Guid DealId, TakeoverState To, Guid OfferedById, Guid OwnerId, string Words) : IAbout
{
    string IAbout.SubjectKind => "deal";
    Guid IAbout.SubjectId => DealId;
}
