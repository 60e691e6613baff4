using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Commitments.Guests;

namespace Onside.Team.Commitments.Plans.Outside;

// A new link for somebody outside, after which the one before opens nothing; or none any more.
public static class SendGuestLink
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid guestId, Input<Nothing> _, Outcomes outcomes, AppDb db, GuestLetters letters, PlanReading reading, Me me)
    {
        var (outcome, guest) = await Mine(id, guestId, outcomes, db, me);
        var link = guest.MakeLink(outcomes.Now);
        outcome.Tell(guestId, PlanGuestAct.LinkMade);
        await letters.Invite(guest, outcome, link);
        await db.SaveChangesAsync();
        return new(await reading.Of(id) with { Link = new(guestId, guest.Name, guest.Mail, link) });
    }

    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> PostRevocation(Guid id, Guid guestId, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, guest) = await Mine(id, guestId, outcomes, db, me);
        guest.Revoke(outcomes.Now);
        outcome.Tell(guestId, PlanGuestAct.LinkRevoked);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"The link of {guest.Name} opens nothing any more."));
    }

    private static async Task<(Outcome, Guest)> Mine(Guid id, Guid guestId, Outcomes outcomes, AppDb db, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.Outsider(guestId, me.Id);
        return (outcome, await db.Set<Guest>().SingleAsync(guest => guest.Id == guestId));
    }
}
