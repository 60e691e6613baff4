using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Commitments.Plans;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// Who takes part in the plan of a deal sees the deal from then on: as part of its team.
public sealed class WhenPlanOfDealJoined(AppDb db, Eyes eyes, Kept<PersonNames> people) : Listener<PlanJoined>
{
    protected override async Task On(PlanJoined joined)
    {
        if (await db.FindAsync<Outcome>(joined.OutcomeId) is not { SubjectKind: "deal", SubjectId: { } id } || await eyes.See(joined.PersonId, new("deal", id)))
            return;
        if (await db.Set<Deal>().WithTeam().SingleOrDefaultAsync(deal => deal.Id == id) is { } deal)
            deal.Join(joined.PersonId, (await people.Current()).Of(joined.PersonId).Part);
    }
}

// Who is given a deal is asked to answer for its outcome; until they accept, who had it answers.
public sealed class WhenDealWithOutcomeGiven(OutcomesOf outcomes) : Listener<DealGiven>
{
    protected override Task On(DealGiven given) => outcomes.Offer("deal", given.DealId, given.FromOwnerId, given.ToOwnerId);
}
