using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Inbox;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Changes;

// One click: whoever owns a deal that it touches finds it in the inbox, once.
public static class TellOwners
{
    private const int Most = 500;

    public static async Task<Fragment<ChangeBody, ShowChange.View>> Post(Guid id, Input<Nothing> _, AppDb db, TouchedDeals touched, Notices notices, ShowChange.Reading reading, Me me, TimeProvider clock)
    {
        var change = await db.Set<MarketChange>().Known(id);
        if (change.ClosedAt is not null)
            throw new Refusal($"This is dealt with. Open it again first.");
        var count = 0;
        await db.Transact(async () =>
        {
            await db.Serialize($"change-told/{id}");
            var owners = await touched.Of(change).Where(deal => deal.OwnerId != me.Id && !db.Set<ChangeTold>().Any(told => told.ChangeId == id && told.PersonId == deal.OwnerId)).GroupBy(deal => deal.OwnerId).Select(same => new { same.Key, Deals = same.Count() }).OrderBy(owner => owner.Key).Take(Most).ToListAsync();
            foreach (var owner in owners)
            {
                db.Add(new ChangeTold(id, owner.Key, me.Id, clock.Now()));
                await notices.Notify(owner.Key, ChangeReasons.Touched, new(new Subject(MarketChangeSubjects.Changes, id), Many(owner.Deals, $"A change of the market touches 1 deal of yours: {change.What}", $"A change of the market touches {owner.Deals} deals of yours: {change.What}")));
            }
            count = owners.Count;
            await db.SaveChangesAsync();
        });
        return await reading.After(id, new(count == 0 ? $"Every other owner knows already." : Many(count, $"1 owner is told.", $"{count:N0} owners are told.")));
    }
}

public static class ChangeReasons
{
    public static readonly Reason Touched = new("market-change", $"A change of the market touches my deals", $"you own deals that it touches", 74, Opens: true);
}
