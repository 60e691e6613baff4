using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// Who asks about a deal asks for its next step, mostly somebody of its team, and before it is to be closed.
public sealed class SuggestAboutDeal(AppDb db, Me me, TimeProvider clock) : ISuggests
{
    public string Kind => "deal";

    public async Task<Suggested> About(Guid id)
    {
        var deal = await db.Set<Deal>().VisibleTo(me).Where(deal => deal.Id == id).Select(deal => new { deal.Name, deal.CloseOn, deal.OwnerId, Team = deal.Team.Select(member => member.PersonId).ToList() }).SingleOrDefaultAsync();
        return deal is null ? Suggested.Nothing : new(
            deal.CloseOn is { } close && close >= clock.Today(me.Zone) ? Say($"To close {deal.Name} by {new Moments(clock.Now(), me.Zone).Said(close)}.") : Say($"To go on with {deal.Name}."), deal.CloseOn, [.. deal.Team, deal.OwnerId])
        { OwnerId = deal.OwnerId };
    }
}
