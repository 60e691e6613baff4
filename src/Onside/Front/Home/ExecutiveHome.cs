using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Front.Home;

// Whoever sells: the deals that need them, how their month stands, and what others did meanwhile.
public sealed class ExecutiveHome(Me me, MyDay day, DealTallies tallies, NeedyDeals needy, Since since, TimeProvider clock)
{
    public const int Most = 8;

    public async Task<(MyDay.View Day, View Home)> Read(HomePromises.Found promised)
    {
        var (now, today) = (clock.Now(), clock.Today(me.Zone));
        var standing = await tallies.Of([me.Id], now, today);
        var left = await since.Left(now);
        return (await day.Today(also: promised.Subjects), new(await needy.Of(me.Id, Most, now), [.. Enum.GetValues<Need>().Select(need => new Needing(need, standing.Of(Tallies.Of(need)).Count))], MyMonth.Of(standing), left, await since.Read(left)));
    }

    public sealed record View(IReadOnlyList<NeedyDeal> Deals, IReadOnlyList<Needing> Needs, MyMonth Month, DateTime Since, IReadOnlyList<Since.Item> News)
    {
        public long AtRisk => Needs.First(needing => needing.Need == Need.Any).Count;
    }

    public sealed record Needing(Need Need, long Count);
}

// In the company's currency; IsWhole: nothing was left out for want of a rate.
public sealed record MyMonth(DateOnly First, DateOnly Last, Tallies.Total Won, Tallies.Total Open, Tallies.Total Closing, Platform.Money.Money Weighted)
{
    public static MyMonth Of(Tallies standing) => new(standing.Month.First, standing.Month.Last, standing.Of(Tally.Won), standing.Of(Tally.Open), standing.Of(Tally.Closing), standing.Weighted());
}

// Needs: all that holds, the most pressing first.
public sealed record NeedyDeal(DealRow Deal, IReadOnlyList<Need> Needs);

public sealed class NeedyDeals(AppDb db, Kept<PipelineBook> kept, Kept<PersonNames> people)
{
    // The largest first.
    public async Task<List<NeedyDeal>> Of(Guid owner, int most, DateTime now)
    {
        var pipelines = await kept.Current();
        var deals = db.Set<Deal>().Where(deal => deal.OwnerId == owner && deal.Result == Result.Open).Where(DealNeeds.Of(Need.Any, db, pipelines, now));
        var shown = DealRow.From(db).Judged(DealNeeds.Of(Need.Missing, db, pipelines, now)).Judged(DealNeeds.Of(Need.NextStep, db, pipelines, now));
        var (page, names) = (await DealFilter.Sorts.Named("-amount").Page(deals, shown, null, most), await people.Current());
        return [.. page.Rows.Select(row => new NeedyDeal(row.Row.Row with { Owner = names.Of(row.Row.Row.OwnerId).Name }, [.. Needs(row, pipelines, now)]))];
    }

    private static IEnumerable<Need> Needs(Judged<Judged<DealRow>> row, PipelineBook pipelines, DateTime now)
    {
        var deal = row.Row.Row;
        if (deal.CloseOn < DealNeeds.Day(now)) yield return Need.Overdue;
        if (StaleDeals.IsStale(pipelines.Known(deal.StageId), deal.StageEnteredAt, now)) yield return Need.Stale;
        if (row.Row.Holds) yield return Need.Missing;
        if (row.Holds) yield return Need.NextStep;
    }
}
