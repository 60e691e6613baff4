using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.People;
using Onside.Team.People.Teams;

namespace Onside.Team.Commitments.Clocks;

// Somebody leaves: nobody inherits a promise, so what they owed is asked of who takes over; what they asked for is for who takes over.
public sealed class WhenPersonDeactivated(AppDb db, Answering answering, Kept<LeadBook> leads, Kept<PersonNames> people, TimeProvider clock) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated left)
    {
        var (now, covers) = (clock.Now(), await Covers(left));
        var owed = await db.Set<Commitment>().Where(c => c.PerformerId == left.PersonId && c.EndedAt == null).ToListAsync();
        foreach (var commitment in owed)
            if (!covers.Any(cover => commitment.PerformerLeaves(cover, now)) && commitment.State != CommitmentState.Reported)
                commitment.PerformerLeavesNobody();
        var asked = await db.Set<Commitment>().Where(c => c.RequesterId == left.PersonId && c.EndedAt == null).ToListAsync();
        foreach (var commitment in asked)
            commitment.RequesterLeaves(left.SuccessorId, now);
        foreach (var commitment in owed.Union(asked))
            await answering.Expect(commitment);
    }

    // Who is named; where they asked for it themselves, whoever leads the one who leaves.
    private async Task<IReadOnlyList<Guid>> Covers(PersonDeactivated left)
    {
        var names = await people.Current();
        return [.. (await leads.Current()).LeadsOf(left.PersonId).Where(lead => names.Of(lead).IsActive).Prepend(left.SuccessorId).Distinct()];
    }
}
