using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Science;

namespace Onside.Customers.Deals;

// Exact counts and sums of a pipeline's columns for what I may see: from the roll-up, or from the rows when a filter asks for more than it knows.
public static class ColumnTotals
{
    public record Slice(Guid StageId, Result Result, string Currency, long Count, long SumMinor);

    public static async Task<IReadOnlyList<Slice>> Of(PipelineBook.Way way, DealFilter filter, AppDb db, Me me, PipelineBook pipelines, RateBook rates, DateTime now) =>
        filter.NarrowsColumns ? await FromRows(filter.Apply(db.Set<Deal>().VisibleTo(me).Where(deal => deal.PipelineId == way.Id), db, pipelines, rates.Base, now))
        : me.SeesEverything ? await Rolled(way, filter, db, null)
        : [.. await Rolled(way, filter, db, me), .. await FromRows(ByTeamOnly(way, filter, db, me))];

    // How many a list holds: exact where the roll-up knows the filter, capped where rows would have to be counted one by one.
    public static async Task<Counted> Count(DealFilter filter, IQueryable<Deal> filtered, AppDb db, Me me)
    {
        if (filter.NarrowsColumns)
            return await filter.Narrowing.Count(filtered);
        var totals = Narrowed(db, filter, filter.Pipeline);
        if (filter.Wanted is { } result) totals = totals.Where(total => total.Result == result);
        if (me.SeesEverything)
            return new((int)await totals.SumAsync(total => total.Count), false);
        var byTeamOnly = await filtered.Where(deal => !me.Owners.Contains(deal.OwnerId)).CountUpTo();
        return byTeamOnly with { Count = byTeamOnly.Count + (int)await totals.Where(total => me.Owners.Contains(total.OwnerId)).SumAsync(total => total.Count) };
    }

    // In the company's currency at today's rates; what has no rate is left out and said.
    public static (long Count, Money Sum, bool IsWhole) Sum(IEnumerable<Slice> slices, RateBook rates, DateOnly today, Func<Slice, int>? weight = null)
    {
        var (count, sum, whole) = (0L, 0L, true);
        foreach (var slice in slices)
        {
            count += slice.Count;
            var amount = weight is null ? slice.SumMinor : Pipelines.Weighted(slice.SumMinor, weight(slice));
            if (slice.Currency == rates.Base)
                sum += amount;
            else if (rates.InBase(new Money(amount, slice.Currency), today) is Measure<Money>.Known { Value: var converted })
                sum += converted.MinorUnits;
            else
                whole = amount == 0 && whole;
        }
        return (count, new Money(sum, rates.Base), whole);
    }

    private static Task<List<Slice>> Rolled(PipelineBook.Way way, DealFilter filter, AppDb db, Me? me)
    {
        var totals = Narrowed(db, filter, way.Id).Where(total => total.Count > 0);
        if (me is not null) totals = totals.Where(total => me.Owners.Contains(total.OwnerId));
        return totals.GroupBy(total => new { total.StageId, total.Result, total.Currency })
            .Select(g => new Slice(g.Key.StageId, g.Key.Result, g.Key.Currency, g.Sum(total => total.Count), g.Sum(total => total.SumMinor))).ToListAsync();
    }

    private static IQueryable<StageTotal> Narrowed(AppDb db, DealFilter filter, Guid? pipeline)
    {
        IQueryable<StageTotal> totals = db.Set<StageTotal>();
        if (pipeline is { } way) totals = totals.Where(total => total.PipelineId == way);
        if (filter.Stage is { Count: > 0 } stages) totals = totals.Where(total => stages.Contains(total.StageId));
        return filter.Owner is { Count: > 0 } owners ? totals.Where(total => owners.Contains(total.OwnerId)) : totals;
    }

    private static IQueryable<Deal> ByTeamOnly(PipelineBook.Way way, DealFilter filter, AppDb db, Me me)
    {
        var deals = db.Set<Deal>().Where(deal => deal.PipelineId == way.Id && deal.Team.Any(member => member.PersonId == me.Id) && !me.Owners.Contains(deal.OwnerId));
        if (filter.Stage is { Count: > 0 } stages) deals = deals.Where(deal => stages.Contains(deal.StageId));
        return filter.Owner is { Count: > 0 } owners ? deals.Where(deal => owners.Contains(deal.OwnerId)) : deals;
    }

    public static Task<List<Slice>> FromRows(IQueryable<Deal> deals) => deals
        .GroupBy(deal => new { deal.StageId, deal.Result, deal.Currency })
        .Select(g => new Slice(g.Key.StageId, g.Key.Result, g.Key.Currency, g.LongCount(), g.Sum(deal => deal.AmountMinor ?? 0))).ToListAsync();
}
