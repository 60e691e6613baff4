using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Front.Home;

public static class ShowHome
{
    private const int Most = 8;

    public static async Task<Page<HomePage, View>> Get(AppDb db, Me me, MyDay day, Kept<PipelineBook> kept, Kept<PersonNames> people, Teller teller, TimeProvider clock)
    {
        var (now, today) = (clock.Now(), clock.Today(me.Zone));
        var since = await Since.Of(db, me, now);
        return new(new(me.Name, await day.Today(Most), await Deals(db, me, await kept.Current(), await people.Current(), now, today), since, await Since.Read(db, me, teller, since), now, today));
    }

    // Open deals of mine that are overdue, stale, or without a next step.
    private static async Task<List<NeedyDeal>> Deals(AppDb db, Me me, PipelineBook pipelines, PersonNames names, DateTime now, DateOnly today)
    {
        var (stale, planned) = (StaleDeals.In(pipelines, now), db.WithNextStep(now));
        var open = db.Set<Deal>().Where(deal => deal.OwnerId == me.Id && deal.Result == Result.Open);
        var rows = await open.Where(deal => deal.CloseOn < today || !planned.Contains(deal.Id)).Union(open.Where(stale))
            .OrderByDescending(deal => deal.AmountInBase).ThenBy(deal => deal.Id).Take(Most).Select(DealRow.From(db)).ToListAsync();
        return [.. rows.Owned(names).Select(deal => new NeedyDeal(deal, deal.CloseOn < today ? Need.Overdue : StaleDeals.IsStale(pipelines.Known(deal.StageId), deal.StageEnteredAt, now) ? Need.Stale : Need.NextStep))];
    }

    public record View(string Name, MyDay.View Day, IReadOnlyList<NeedyDeal> Deals, DateTime Since, IReadOnlyList<Since.Item> News, DateTime Now, DateOnly Today);

    public record NeedyDeal(DealRow Deal, Need Need);

    public enum Need
    {
        Overdue,
        Stale,
        NextStep,
    }
}
