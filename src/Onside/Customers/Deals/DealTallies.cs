using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Money;

namespace Onside.Customers.Deals;

// How the deals of some owners stand, in one statement: what is open, at risk and why, closes this month and was won in it.
public sealed class DealTallies(AppDb db, Kept<PipelineBook> kept, Kept<RateBook> exchange)
{
    public async Task<Tallies> Of(IReadOnlyCollection<Guid> owners, DateTime now, DateOnly today)
    {
        var (pipelines, rates, month) = (await kept.Current(), await exchange.Current(), Month.Of(today));
        var theirs = db.Set<Deal>().Where(deal => owners.Contains(deal.OwnerId));
        var open = theirs.Where(deal => deal.Result == Result.Open);
        var rows = Counted(open, Tally.Open)
            .Concat(Counted(open.Where(deal => deal.CloseOn >= month.First && deal.CloseOn <= month.Last), Tally.Closing))
            .Concat(Counted(theirs.Where(deal => deal.Result == Result.Won && deal.ClosedOn >= month.First && deal.ClosedOn <= month.Last), Tally.Won));
        foreach (var need in Enum.GetValues<Need>())
            rows = rows.Concat(Counted(open.Where(DealNeeds.Of(need, db, pipelines, now)), Tallies.Of(need)));
        return new(owners.Count == 0 ? [] : await rows.ToListAsync(), pipelines, rates, today, month);
    }

    private static IQueryable<Tallies.Row> Counted(IQueryable<Deal> deals, Tally what) =>
        deals.GroupBy(deal => new { deal.OwnerId, deal.StageId, deal.Currency })
            .Select(g => new Tallies.Row { What = (int)what, OwnerId = g.Key.OwnerId, StageId = g.Key.StageId, Currency = g.Key.Currency, Count = g.LongCount(), SumMinor = g.Sum(deal => deal.AmountMinor ?? 0) });
}

public enum Tally
{
    Open,
    Closing,
    Won,
    AtRisk,
    Overdue,
    Stale,
    Missing,
    NextStep,
}

public sealed record Month(DateOnly First, DateOnly Last)
{
    public static Month Of(DateOnly day) => new DateOnly(day.Year, day.Month, 1) is var first ? new(first, first.AddMonths(1).AddDays(-1)) : null!;
}

public sealed class Tallies(IReadOnlyList<Tallies.Row> rows, PipelineBook pipelines, RateBook rates, DateOnly today, Month month)
{
    public sealed class Row
    {
        public int What { get; init; }
        public Guid OwnerId { get; init; }
        public Guid StageId { get; init; }
        public required string Currency { get; init; }
        public long Count { get; init; }
        public long SumMinor { get; init; }
    }

    private readonly ILookup<int, Row> _all = rows.ToLookup(row => row.What);
    private readonly ILookup<(int What, Guid Owner), Row> _byOwner = rows.ToLookup(row => (row.What, row.OwnerId));

    public Month Month => month;

    public static Tally Of(Need need) => Tally.AtRisk + (int)need;

    // IsWhole: no amount was left out for want of a rate.
    public Total Of(Tally what, Guid? owner = null) => ColumnTotals.Sum(Slices(what, owner), rates, today) is var (count, sum, whole) ? new(count, sum, whole) : null!;

    public Money Weighted(Guid? owner = null) => ColumnTotals.Sum(Slices(Tally.Open, owner), rates, today, slice => pipelines.Known(slice.StageId)?.Probability ?? 0).Sum;

    private IEnumerable<ColumnTotals.Slice> Slices(Tally what, Guid? owner) =>
        (owner is { } one ? _byOwner[((int)what, one)] : _all[(int)what]).Select(row => new ColumnTotals.Slice(row.StageId, Result.Open, row.Currency, row.Count, row.SumMinor));

    public sealed record Total(long Count, Money Sum, bool IsWhole);
}
