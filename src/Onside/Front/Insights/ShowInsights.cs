using Microsoft.EntityFrameworkCore;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Science;
using Onside.Team.Activities;

namespace Onside.Front.Insights;

public static class ShowInsights
{
    public const int Months = 12;
    public const int Weeks = 12;

    public static async Task<Page<InsightsPage, View>> Get(Query<Asked> query, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<Company.Facts> company, TimeProvider clock)
    {
        var (pipelines, rates, now, today) = (await kept.Current(), await exchange.Current(), clock.Now(), clock.Today(me.Zone));
        var way = pipelines.Of(query.Value.Pipeline);
        var slices = await ColumnTotals.Of(way, new DealFilter { Pipeline = way.Id }, db, me, pipelines, rates, now);
        var months = await WonByMonth(db, me, way, rates, today);
        return new(new(way.Id, way.Name, pipelines.Ways, [.. way.Steps.Select(step => ShowBoard.Head(step, slices, rates, today, []))], months, await Rates(db, me, way, today), await Busy(db, me, now, today), today, InFiscal((await company.Current()).Fiscal, months, rates, today)));
    }

    private static async Task<List<Month>> WonByMonth(AppDb db, Me me, PipelineBook.Way way, RateBook rates, DateOnly today)
    {
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var won = await db.Set<Deal>().VisibleTo(me).Where(deal => deal.PipelineId == way.Id && deal.Result == Result.Won && deal.ClosedOn >= first)
            .GroupBy(deal => new { deal.ClosedOn!.Value.Year, deal.ClosedOn!.Value.Month, deal.Currency })
            .Select(g => new { g.Key.Year, g.Key.Month, g.Key.Currency, Count = g.LongCount(), Sum = g.Sum(deal => deal.AmountMinor ?? 0) }).ToListAsync();
        return [.. Enumerable.Range(0, Months).Select(i => first.AddMonths(i)).Select(month =>
            ColumnTotals.Sum(won.Where(w => w.Year == month.Year && w.Month == month.Month).Select(w => new ColumnTotals.Slice(default, Result.Won, w.Currency, w.Count, w.Sum)), rates, month) is var (count, sum, _) ? new Month(month, count, sum) : null!)];
    }

    // Quarters and years are whole months, and a year began within the last twelve.
    private static Fiscal InFiscal(FiscalCalendar fiscal, List<Month> months, RateBook rates, DateOnly today)
    {
        var quarter = fiscal.Quarter(today);
        Won Since(DateOnly first, DateOnly last) => new(first, last, months.Where(month => month.First >= first).Sum(month => month.Count), months.Where(month => month.First >= first).Aggregate(new Money(0, rates.Base), (all, month) => all + month.Sum));
        return new(quarter.Year, quarter.Quarter, Since(fiscal.FirstDay(quarter), fiscal.LastDay(quarter)), Since(fiscal.FirstDay(quarter.Year), fiscal.LastDay(quarter.Year)));
    }

    // Closed within the last year: of all, and by owner, each with its interval.
    private static async Task<List<Rate>> Rates(AppDb db, Me me, PipelineBook.Way way, DateOnly today)
    {
        var since = today.AddYears(-1);
        var closed = await db.Set<Deal>().VisibleTo(me).Where(deal => deal.PipelineId == way.Id && deal.ClosedOn >= since)
            .GroupBy(deal => new { deal.Source, deal.Result }).Select(g => new { g.Key.Source, g.Key.Result, Count = g.LongCount() }).ToListAsync();
        Rate Of(string? name, IEnumerable<(Result Result, long Count)> fates)
        {
            var counts = fates.GroupBy(fate => fate.Result).ToDictionary(fate => fate.Key, fate => fate.Sum(f => f.Count));
            long Count(Result result) => counts.GetValueOrDefault(result);
            return new(name, Count(Result.Won), Count(Result.Won) + Count(Result.Lost) + Count(Result.NoDecision), Count(Result.Declined));
        }
        var bySource = closed.GroupBy(row => row.Source).Select(source => Of(source.Key ?? "", source.Select(row => (row.Result, row.Count)))).Where(rate => rate.Closed > 0).OrderByDescending(rate => rate.Closed).Take(6);
        return [Of(null, closed.Select(row => (row.Result, row.Count))), .. bySource];
    }

    private static async Task<List<Week>> Busy(AppDb db, Me me, DateTime now, DateOnly today)
    {
        var starts = Enumerable.Range(0, Weeks).Select(i => today.StartOfWeek().AddDays(7 * (i + 1 - Weeks))).ToList();
        var from = me.Zone.Instant(starts[0], TimeOnly.MinValue);
        var done = db.Set<Activity>().Past(now).Where(a => a.At >= from);
        if (!me.SeesEverything) done = done.Where(a => me.Owners.Contains(a.AuthorId));
        var days = await done.GroupBy(a => new { a.Kind, a.At.Date }).Select(g => new { g.Key.Kind, Day = g.Key.Date, Count = g.Count() }).ToListAsync();
        return [.. starts.Select(start => new Week(start, days.Where(day => DateOnly.FromDateTime(day.Day) >= start && DateOnly.FromDateTime(day.Day) < start.AddDays(7))
            .GroupBy(day => day.Kind).ToDictionary(kind => kind.Key, kind => kind.Sum(day => day.Count))))];
    }

    public class Asked
    {
        public Guid? Pipeline { get; set; }
    }

    public record View(Guid PipelineId, string Pipeline, IReadOnlyList<PipelineBook.Way> Pipelines, IReadOnlyList<ShowBoard.Column> Stages, IReadOnlyList<Month> Won, IReadOnlyList<Rate> WinRates, IReadOnlyList<Week> Activity, DateOnly Today, Fiscal Fiscal);

    // What was won in the fiscal quarter and year so far; the year is named by the one in which it ends.
    public record Fiscal(int Year, int Quarter, Won QuarterSoFar, Won YearSoFar);

    public record Won(DateOnly First, DateOnly Last, long Count, Money Sum);

    public record Month(DateOnly First, long Count, Money Sum);

    // Won of those that were decided; declined ones are told apart and count for nobody as a loss.
    public record Rate(string? Source, long Won, long Closed, long Declined)
    {
        public Measure<Science.Interval> Interval => Proportions.Wilson(Won, Closed);
    }

    public record Week(DateOnly Monday, Dictionary<ActivityKind, int> Counts);
}
