using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Team.Commitments.Plans;

// Somebody leaves: who answered before them answers again; where there is nobody, their successor. Not a moment without an owner.
public sealed class WhenPersonLeaves(AppDb db, TimeProvider clock) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated left)
    {
        var concerned = db.Set<Outcome>().Where(o => o.ClosedAt == null).Where(o => o.OwnerId == left.PersonId || o.OfferedToId == left.PersonId || o.OfferedById == left.PersonId
            || o.Participants.Any(part => part.PersonId == left.PersonId) || o.Tenures.Any(tenure => tenure.OwnerId == left.PersonId));
        foreach (var outcome in await concerned.WithPlan().ToListAsync())
            outcome.Lose(left.PersonId, left.SuccessorId, clock.Now());
    }
}

// For records whose owner answers for their outcome: given to somebody, its outcome is offered to them.
public sealed class OutcomesOf(AppDb db, TimeProvider clock)
{
    public async Task Offer(string kind, Guid id, Guid from, Guid to)
    {
        foreach (var outcome in await db.Set<Outcome>().Where(o => o.SubjectId == id && o.SubjectKind == kind && o.ClosedAt == null && o.OwnerId == from && o.OfferedToId == null).WithPlan().ToListAsync())
            if (outcome.OwnerId == from && outcome.OfferedToId is null && to != from)
                outcome.Offer(to, from, clock.Now());
    }
}
