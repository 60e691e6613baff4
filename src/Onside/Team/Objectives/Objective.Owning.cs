using Onside.Platform.Web;

namespace Onside.Team.Objectives;

public partial class Objective
{
    public Guid OwnerId { get; private set; } = ownerId;
    public Guid? OfferedToId { get; private set; }
    public Guid? OfferedById { get; private set; }

    // Nothing moves by it: who owns it answers until the other has accepted.
    public void Offer(Guid to, Guid by)
    {
        RefuseEnded();
        if (to == OwnerId)
            throw new Refusal($"They answer for it already. Choose somebody else.");
        if (OfferedToId is not null)
            throw new Refusal($"It is offered to somebody already. Take that back first.");
        (OfferedToId, OfferedById) = (to, by);
        Announce(new ObjectiveOffered(Id, to, by, Name));
    }

    public void AcceptOffer(Guid by)
    {
        RefuseEnded();
        if (OfferedToId != by)
            throw new Refusal($"This is not offered to you. Only who is asked accepts it.", 403);
        var before = OwnerId;
        (OwnerId, OfferedToId, OfferedById) = (by, null, null);
        Announce(new ObjectiveHandedOver(Id, before, by, Name));
    }

    // By who would answer for it; taken back by who owns it or who offered it.
    public void DeclineOffer(Guid by)
    {
        if (OfferedToId is not { } to)
            throw new Refusal($"It is offered to nobody.");
        if (by != to && by != OwnerId && by != OfferedById)
            throw new Refusal($"This is not offered to you. Only who is asked declines it.", 403);
        var from = OfferedById!.Value;
        (OfferedToId, OfferedById) = (null, null);
        Announce(new ObjectiveOfferEnded(Id, by, by == to ? from : to, Name));
    }

    // Somebody left: whoever takes over for them answers for it.
    public void Lose(Guid person, Guid successor)
    {
        if (OfferedToId == person || OfferedById == person)
            (OfferedToId, OfferedById) = (null, null);
        if (OwnerId != person)
            return;
        (OwnerId, OfferedToId, OfferedById) = (successor, null, null);
        Announce(new ObjectiveHandedOver(Id, person, successor, Name));
    }
}
