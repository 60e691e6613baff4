using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.People;

namespace Onside.Customers.Selling.FollowUp;

// With the win the follow-up begins; what is written down of long ago has no talk before it any more.
public sealed class WhenDealWon(FollowUps follow, Me me, TimeProvider clock) : Listener<DealWon>
{
    protected override Task On(DealWon won)
    {
        var on = DateOnly.FromDateTime(me.IsSomebody ? me.Zone.Local(won.At) : won.At);
        return on.AddDays(FollowUpCheck.Days[^1]) < DateOnly.FromDateTime(clock.Now()) ? Task.CompletedTask : follow.Begin(won.DealId, won.OwnerId, on);
    }
}

public sealed class WhenDealWinUndone(FollowUps follow, TimeProvider clock) : Listener<DealWinUndone>
{
    protected override Task On(DealWinUndone undone) => follow.End(undone.DealId, clock.Now());
}

public sealed class WhenDealReopened(FollowUps follow, TimeProvider clock) : Listener<DealReopened>
{
    protected override Task On(DealReopened reopened) => reopened.From == Result.Won ? follow.End(reopened.DealId, clock.Now()) : Task.CompletedTask;
}

public sealed class WhenDealReopeningUndone(FollowUps follow) : Listener<DealReopeningUndone>
{
    protected override Task On(DealReopeningUndone undone) => undone.Result == Result.Won ? follow.Begin(undone.DealId, undone.OwnerId, undone.ClosedOn) : Task.CompletedTask;
}

// Another answers for the deal: what its last owner had still to hold goes along.
public sealed class WhenDealGiven(FollowUps follow, AppDb db) : Listener<DealGiven>
{
    protected override Task On(DealGiven given) => follow.PassOn(db.Set<FollowUpCheck>().Where(check => check.DealId == given.DealId && check.OwnerId == given.FromOwnerId), given.ToOwnerId);
}

// Somebody leaves: what they had still to hold is held by who takes over.
public sealed class WhenPersonDeactivated(FollowUps follow, AppDb db) : Listener<PersonDeactivated>
{
    protected override Task On(PersonDeactivated left) => follow.PassOn(db.Set<FollowUpCheck>().Where(check => check.OwnerId == left.PersonId), left.SuccessorId);
}
