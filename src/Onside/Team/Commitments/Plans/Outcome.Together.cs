using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

public partial class Outcome
{
    public List<PlanParticipant> Participants { get; private set; } = [];

    public List<PlanConcern> Concerns { get; private set; } = [];

    // Said by somebody who performs, not by who asked: no contingency is needed, and why.
    public string? NoContingency { get; private set; }
    public Guid? NoContingencyById { get; private set; }

    public IEnumerable<PlanParticipant> Present => Participants.Where(part => part.DeletedAt is null);

    public PlanParticipant? Part(Guid person) => Participants.Find(part => part.PersonId == person && part.DeletedAt is null);

    // Who answers says who takes part, and what is expected of them.
    public void TakeIn(Guid person, bool isRequired, string? expectation, Guid by, DateTime at)
    {
        RefuseUnlessOwner(by);
        RefuseCrowd();
        var part = Part(person);
        Change(by, at, () =>
        {
            if (part is null)
                Participants.Add(part = new(Id, person, isRequired));
            part.Expect(isRequired || person == OwnerId, expectation);
        });
        Announce(new PlanJoined(Id, person, What));
    }

    public void LetGo(Guid person, Guid by, DateTime at)
    {
        if (by != person)
            RefuseUnlessOwner(by);
        RefuseClosed();
        if (person == OwnerId)
            throw new Refusal($"Who answers for it takes part. Hand it over first.");
        if (Stewards.Contains(person))
            throw new Refusal($"Who answered before stays at hand until the first review is held. Hold the review first.");
        if (Part(person) is not { } part)
            throw Refusal.NotFound();
        Change(by, at, () => part.Delete(at));
        Announce(new PlanLeft(Id, person) { Guest = part.GuestName });
    }

    // My part: the priorities said back, and what I need from the others.
    public void Tell(Guid person, string? restatement, string? needs, string? noContingency, DateTime at)
    {
        var part = RefuseUnlessPart(person);
        Change(person, at, () =>
        {
            part.Say(restatement, LastRevision, needs);
            if (noContingency is not null || NoContingencyById == person)
                (NoContingency, NoContingencyById) = (noContingency, noContingency is null ? null : person);
        });
    }

    public void Worry(Guid person, string text, DateTime at)
    {
        RefuseUnlessPart(person);
        Change(person, at, () => Concerns.Add(new(Id, person, text, at)));
        Announce(new ConcernRaised(Id, OwnerId, text, What));
    }

    public void HaveNoConcern(Guid person, DateTime at) => RefuseUnlessPart(person).HaveNone(at);

    // It is answered by who answers for the outcome, or taken back by who had it.
    public void Settle(Guid concernId, string answer, Guid by, DateTime at)
    {
        RefuseClosed();
        var concern = Concerns.Find(one => one.Id == concernId) ?? throw Refusal.NotFound();
        if (by != OwnerId && by != concern.ById)
            throw new Objected(Objection.Belongs(Role.OutcomeOwner));
        concern.Settle(answer, by, at);
        Announce(new ConcernSettled(Id, concern.ById, answer, What));
    }
}

// Somebody who takes part in a plan, and what they said to it.
public class PlanParticipant(Guid outcomeId, Guid personId, bool isRequired, string? guestName = null) : Entity, IPart, IUnaudited
{
    public Guid OutcomeId { get; private set; } = outcomeId;
    public Guid PersonId { get; private set; } = personId;

    // Of somebody outside, who takes part by a link.
    public string? GuestName { get; private set; } = guestName;
    public bool IsRequired { get; private set; } = isRequired;
    public string? Expectation { get; private set; }
    public string? Needs { get; private set; }
    public string? Restatement { get; private set; }
    public int? RestatedRevision { get; private set; }
    public DateTime? SaidNoneAt { get; private set; }
    public int? ConfirmedRevision { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public string? MyPart { get; private set; }
    public string? OpenConcern { get; private set; }

    // When a letter said that what they confirmed has changed.
    public DateTime? ToldAt { get; private set; }

    public bool IsOutside => GuestName is not null;

    Subject? IPartOf.Whole => new("outcome", OutcomeId);

    public Confirmation? Confirmation => ConfirmedRevision is { } revision ? new(PersonId, revision, MyPart ?? "", OpenConcern) : null;

    public void Expect(bool isRequired, string? expectation) => (IsRequired, Expectation) = (isRequired, expectation);

    public void Say(string? restatement, int revision, string? needs)
    {
        if (restatement is not null)
            (Restatement, RestatedRevision) = (restatement, revision);
        Needs = needs;
    }

    public void HaveNone(DateTime at) => SaidNoneAt = at;

    public void Confirm(Confirmation said, DateTime at) => (ConfirmedRevision, MyPart, OpenConcern, ConfirmedAt, ToldAt) = (said.Revision, said.MyPart, said.Concern, at, null);

    public void BeTold(DateTime at) => ToldAt = at;
}

// What somebody worries about, or an idea.
public class PlanConcern(Guid outcomeId, Guid byId, string text, DateTime at) : Entity, IPart, IUnaudited
{
    public Guid OutcomeId { get; private set; } = outcomeId;
    public Guid ById { get; private set; } = byId;
    public string Text { get; private set; } = text;
    public DateTime At { get; private set; } = at;
    public string? Answer { get; private set; }
    public DateTime? SettledAt { get; private set; }
    public Guid? SettledById { get; private set; }

    Subject? IPartOf.Whole => new("outcome", OutcomeId);

    public void Settle(string answer, Guid by, DateTime at) => (Answer, SettledAt, SettledById) = (answer, at, by);
}
