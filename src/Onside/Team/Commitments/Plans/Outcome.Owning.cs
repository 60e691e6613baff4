using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

public partial class Outcome
{
    // Who answers now; once it is closed, who answered last.
    public Guid OwnerId { get; private set; }

    public Guid? OfferedToId { get; private set; }
    public Guid? OfferedById { get; private set; }
    public DateTime? OfferedAt { get; private set; }
    public DateTime? ReviewHeldAt { get; private set; }

    public List<OutcomeTenure> Tenures { get; private set; } = [];

    public Accountability Accountability => new(
        [.. Tenures.OrderBy(tenure => tenure.Number).Select(tenure => new Tenure(tenure.OwnerId, tenure.From, tenure.To, tenure.Left))],
        OfferedToId is { } to ? new(to, OfferedById!.Value, OfferedAt!.Value) : null, ReviewHeldAt);

    // Who answers offers it to anybody; who takes part may ask for it. Nothing has moved by that.
    public void Offer(Guid to, Guid by, DateTime at)
    {
        RefuseUnlessPart(by);
        if (by != OwnerId && by != to)
            throw new Objected(Objection.Belongs(Role.OutcomeOwner));
        Become(Objected.Unless(Accountability.Propose(to, by, at)));
        if (Part(to) is null)
            Change(by, at, () => Participants.Add(new(Id, to, false)));
        Announce(new AccountabilityOffered(Id, to, by, Accountability.Answers!.Value, What));
    }

    // One act: the one stops answering at the instant at which the other begins.
    public void AcceptOffer(Guid by, DateTime at)
    {
        var before = OwnerId;
        Hand(() => Objected.Unless(Accountability.Transfer(by, at)), by, at);
        Announce(new AccountabilityMoved(Id, before, OwnerId, What));
    }

    public void DeclineOffer(Guid by)
    {
        var (to, from) = (OfferedToId, OfferedById);
        Become(Objected.Unless(Accountability.Decline(by)));
        Announce(new AccountabilityDeclined(Id, to!.Value, from!.Value, by, What));
    }

    // Somebody left: who answered before takes it back; where there is nobody, their cover.
    public void Lose(Guid person, Guid cover, DateTime at)
    {
        var before = OwnerId;
        Hand(() => Objected.Unless(Accountability.Leaves(person, cover, at)), cover, at);
        foreach (var step in Steps.Where(step => step.OwnerId == person && step.DoneAt is null))
            step.GiveTo(OwnerId);
        Part(person)?.Delete(at);
        if (before != OwnerId)
            Announce(new AccountabilityMoved(Id, before, OwnerId, What));
    }

    public IReadOnlyList<Guid> Stewards => Accountability.Stewards;

    private void Hand(Func<Accountability> moved, Guid by, DateTime at)
    {
        var before = Fields();
        Become(moved());
        if (Part(OwnerId) is { } part)
            part.Expect(true, part.Expectation);
        else
            Participants.Add(new(Id, OwnerId, true));
        Revise(by, at, before);
    }

    private void Become(Accountability now)
    {
        foreach (var (tenure, i) in now.Tenures.Select((tenure, i) => (tenure, i)))
        {
            if (i == Tenures.Count)
                Tenures.Add(new(Id, i + 1, tenure.Owner, tenure.From));
            Tenures.Single(known => known.Number == i + 1).Become(tenure);
        }
        (OfferedToId, OfferedById, OfferedAt, ReviewHeldAt) = (now.Offer?.To, now.Offer?.By, now.Offer?.At, now.ReviewHeldAt);
        OwnerId = now.Owner ?? OwnerId;
    }
}

// From when until when somebody answered for an outcome.
public class OutcomeTenure(Guid outcomeId, int number, Guid ownerId, DateTime from) : Entity, IPart, IUnaudited
{
    public Guid OutcomeId { get; private set; } = outcomeId;
    public int Number { get; private set; } = number;
    public Guid OwnerId { get; private set; } = ownerId;
    public DateTime From { get; private set; } = from;
    public DateTime? To { get; private set; }
    public bool Left { get; private set; }

    Subject? IPartOf.Whole => new("outcome", OutcomeId);

    public void Become(Tenure tenure) => (To, Left) = (tenure.To, tenure.Left);
}
