using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// Who is asked for something about a deal sees it from then on: as part of its team.
public sealed class WhenAskedAboutDeal(AskedAboutDeal asked) : Listener<CommitmentMoved>
{
    protected override Task On(CommitmentMoved moved) =>
        moved.Move is Move.Request or Move.Promise or Move.Counter && moved.PerformerId is { } performer ? asked.Join(moved.CommitmentId, performer) : Task.CompletedTask;
}

// The same for who is asked instead of somebody who left, or did not answer.
public sealed class WhenAskedInstead(AskedAboutDeal asked) : Listener<CommitmentPassed>
{
    protected override Task On(CommitmentPassed passed) =>
        passed is { Passing: Passing.PerformerLeft or Passing.PassedOn, HeirId: { } cover } ? asked.Join(passed.CommitmentId, cover) : Task.CompletedTask;
}

public sealed class AskedAboutDeal(AppDb db, Eyes eyes, Kept<PersonNames> people)
{
    public async Task Join(Guid commitmentId, Guid person)
    {
        if (await db.FindAsync<Commitment>(commitmentId) is { SubjectKind: "deal", SubjectId: { } id })
            await See(id, person);
    }

    public async Task See(Guid id, Guid person)
    {
        if (!await eyes.See(person, new("deal", id)) && await db.Set<Deal>().WithTeam().SingleOrDefaultAsync(deal => deal.Id == id) is { } deal)
            deal.Join(person, (await people.Current()).Of(person).Functions is [var first, ..] ? first.ToString() : "");
    }
}
