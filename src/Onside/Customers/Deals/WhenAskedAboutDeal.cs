using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// Who is asked for something about a deal sees it from then on: as part of its team.
public sealed class WhenAskedAboutDeal(AppDb db, Eyes eyes, Kept<PersonNames> people) : Listener<CommitmentMoved>
{
    protected override async Task On(CommitmentMoved moved)
    {
        if (moved.Move is not (Move.Request or Move.Promise or Move.Counter) || moved.PerformerId is not { } performer || await db.FindAsync<Commitment>(moved.CommitmentId) is not { SubjectKind: "deal", SubjectId: { } id })
            return;
        if (!await eyes.See(performer, new("deal", id)) && await db.Set<Deal>().WithTeam().SingleOrDefaultAsync(deal => deal.Id == id) is { } deal)
            deal.Join(performer, (await people.Current()).Of(performer).Functions is [var first, ..] ? first.ToString() : "");
    }
}
