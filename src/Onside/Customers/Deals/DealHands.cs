using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.People;

namespace Onside.Customers.Deals;

// What higher features call: who works on a deal from now on, and who owns it, once that was agreed there.
public sealed class DealHands(AppDb db, Eyes eyes, Kept<PersonNames> people)
{
    // Whoever is asked in sees the deal from then on: as part of its team.
    public async Task TakeIn(Guid dealId, IEnumerable<Guid> persons)
    {
        var (deal, names) = (await db.Set<Deal>().WithTeam().Find(dealId), await people.Current());
        foreach (var person in persons.Distinct().Where(person => person != deal.OwnerId && deal.Team.All(member => member.PersonId != person)))
            if (!await eyes.See(person, new("deal", dealId)))
                deal.Join(person, names.Of(person).Part);
    }

    // Handed over by agreement: who owned it stays at hand.
    public async Task Over(Guid dealId, Guid to, string former)
    {
        var deal = await db.Set<Deal>().WithTeam().Find(dealId);
        deal.Join(deal.OwnerId, former);
        deal.GiveTo(to);
    }
}
