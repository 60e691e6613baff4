using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;
using Onside.Team.People;

namespace Onside.Team.Commitments;

// Who leaves hands over what they deal with; what they would do in a case is nobody's, and is told to who answers.
public sealed class WhenPersonLeaves(AppDb db, Holders holders, TimeProvider clock) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated left)
    {
        foreach (var obstacle in await db.Set<Obstacle>().Where(o => o.OwnerId == left.PersonId && o.EndedAt == null).ToListAsync())
            obstacle.PassTo(left.SuccessorId);
        foreach (var announcement in await db.Set<Announcement>().Where(a => a.OwnerId == left.PersonId && a.EndedAt == null).ToListAsync())
            announcement.PassTo(left.SuccessorId);
        foreach (var contingency in await db.Set<Contingency>().Where(c => c.OwnerId == left.PersonId && c.EndedAt == null).ToListAsync())
            contingency.LoseOwner("", await Answers(contingency.On, left), clock.Now());
    }

    private async Task<Guid> Answers(Subject on, PersonDeactivated left) => await holders.Charge(on) is { } charge && charge.PersonId != left.PersonId ? charge.PersonId : left.SuccessorId;
}
