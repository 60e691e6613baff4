using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Guests;

namespace Onside.Team.Commitments.Plans;

// Somebody outside takes part by a link: they confirm the plan, worry or worry no more, and do nothing else.
public partial class Outcome
{
    public bool IsOutside(Guid person) => Part(person) is { IsOutside: true };

    public void Invite(Guest guest, bool isRequired, string? expectation, Guid by, DateTime at)
    {
        RefuseUnlessOwner(by);
        RefuseCrowd();
        Change(by, at, () =>
        {
            var part = new PlanParticipant(Id, guest.Id, isRequired, guest.Name);
            part.Expect(isRequired, expectation);
            Participants.Add(part);
        });
        Tell(guest.Id, PlanGuestAct.Invited);
    }

    // Where they do not answer, who answers for the outcome decides whether the plan stands without them; nobody confirms for them.
    public void Require(Guid guestId, bool isRequired, Guid by)
    {
        var part = Outsider(guestId, by);
        part.Expect(isRequired, part.Expectation);
        Tell(guestId, isRequired ? PlanGuestAct.Required : PlanGuestAct.Optional);
    }

    // Their links are given away, and taken back, by who answers for the outcome.
    public PlanParticipant Outsider(Guid guestId, Guid by)
    {
        RefuseUnlessOwner(by);
        return Part(guestId) is { IsOutside: true } part ? part : throw Refusal.NotFound();
    }

    // What they worried about is settled, for them.
    public void WorryNoMore(Guid person, DateTime at)
    {
        var part = RefuseUnlessPart(person);
        if (part.Confirmation is not { Concern: not null } said)
            throw new Refusal($"There is no open concern of yours.");
        part.Confirm(said with { Concern = null }, at);
        Tell(person, PlanGuestAct.TookBack);
    }

    // Those who confirmed what is not so any more, each told once until they confirm anew.
    public IReadOnlyList<PlanParticipant> UntoldOutsiders() =>
        IsOpen ? [.. Present.Where(part => part is { IsOutside: true, ToldAt: null } && SamePage.Of(part.PersonId) == Stance.Stale)] : [];

    public void Tell(Guid guestId, PlanGuestAct act) => Announce(new PlanGuestTold(Id, guestId, Part(guestId)!.GuestName!, act, OwnerId, What));

    private void RefuseCrowd()
    {
        if (Participants.Count >= MostParticipants)
            throw new Refusal($"At most {MostParticipants} people take part in a plan.");
    }
}
