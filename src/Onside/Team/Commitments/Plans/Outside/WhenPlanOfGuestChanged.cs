using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Commitments.Guests;
using Onside.Team.Inbox;

namespace Onside.Team.Commitments.Plans.Outside;

// Who is outside has no inbox: that what they confirmed has changed comes as a letter, one until they confirm anew.
public sealed class WhenPlanOfGuestChanged(AppDb db, GuestLetters letters, TimeProvider clock) : Listener<PlanChanged>
{
    protected override async Task On(PlanChanged changed)
    {
        if (!changed.IsMaterial || await db.FindAsync<Outcome>(changed.OutcomeId) is not { } outcome || outcome.UntoldOutsiders() is not { Count: > 0 } parts)
            return;
        var (ids, now) = (parts.Select(part => part.PersonId).ToList(), clock.Now());
        foreach (var guest in await db.Set<Guest>().Where(guest => ids.Contains(guest.Id) && guest.RevokedAt == null).ToListAsync())
        {
            outcome.Part(guest.Id)!.BeTold(now);
            await letters.Changed(guest, outcome, guest.AddLink(now));
        }
    }
}

// Who answers for the outcome hears what somebody outside said to its plan.
public sealed class WhenGuestConfirmed(Notices notices) : Listener<PlanConfirmed>
{
    protected override async Task On(PlanConfirmed said)
    {
        if (said.Guest is { } guest)
            await notices.Notify(said.OwnerId, PlanReasons.Owned, PlanReasons.Told(said.OutcomeId, said.Concern is { } concern ? $"{guest} confirmed the plan and worries: {concern}" : (FormattableString)$"{guest} confirmed the plan: {said.What}"));
    }
}

public sealed class WhenGuestWorriesNoMore(Notices notices) : Listener<PlanGuestTold>
{
    protected override async Task On(PlanGuestTold told)
    {
        if (told.Act == PlanGuestAct.TookBack)
            await notices.Notify(told.OwnerId, PlanReasons.Owned, PlanReasons.Told(told.OutcomeId, $"{told.Guest} worries no more about the plan: {told.What}"));
    }
}

// Whoever takes no part any more comes in no more.
public sealed class WhenGuestLeaves(AppDb db, TimeProvider clock) : Listener<PlanLeft>
{
    protected override async Task On(PlanLeft left)
    {
        if (left.Guest is not null && await db.FindAsync<Guest>(left.PersonId) is { } guest)
            guest.Revoke(clock.Now());
    }
}
