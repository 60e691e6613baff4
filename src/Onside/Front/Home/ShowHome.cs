using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Calendars;
using Onside.Team.People;

namespace Onside.Front.Home;

public static class ShowHome
{
    private const int Most = 8;

    public static async Task<Page<HomePage, View>> Get(AppDb db, Me me, MyDay day, Kept<PipelineBook> kept, Kept<PersonNames> people, Kept<CalendarBook> calendars, Teller teller, TimeProvider clock)
    {
        var (now, today) = (clock.Now(), clock.Today(me.Zone));
        var since = await Since.Of(db, me, now);
        return new(new(me.Name, await day.Today(Most), await Deals(db, me, await kept.Current(), await people.Current(), now, today), since, await Since.Read(db, me, teller, since), now, today, TellDay.Of(today, await calendars.Current(), me).Told));
    }

    // Open deals of mine that are overdue, stale, or without a next step.
    private static async Task<List<NeedyDeal>> Deals(AppDb db, Me me, PipelineBook pipelines, PersonNames names, DateTime now, DateOnly today)
    {
        var steps = db.NextSteps(now);
        var needy = db.Set<Deal>().Where(deal => deal.OwnerId == me.Id && deal.Result == Result.Open)
            .Where(StaleDeals.In(pipelines, now).Or(deal => deal.CloseOn < today || !steps.Any(step => step.SubjectId == deal.Id)));
        var rows = (await DealFilter.Sorts.Named("-amount").Page(needy, DealRow.From(db), null, Most)).Rows;
        return [.. rows.Owned(names).Select(deal => new NeedyDeal(deal, deal.CloseOn < today ? Need.Overdue : StaleDeals.IsStale(pipelines.Known(deal.StageId), deal.StageEnteredAt, now) ? Need.Stale : Need.NextStep))];
    }

    public record View(string Name, MyDay.View Day, IReadOnlyList<NeedyDeal> Deals, DateTime Since, IReadOnlyList<Since.Item> News, DateTime Now, DateOnly Today, string? Holiday);

    public record NeedyDeal(DealRow Deal, Need Need);

    public enum Need
    {
        Overdue,
        Stale,
        NextStep,
    }
}
