using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Live;
using Onside.Science;
using Onside.Science.Selling;

namespace Onside.Market.Content.Helping;

// Counts of the whole company, never a deal by name: what one learns here is everybody's.
public sealed class Outcomes(AppDb db, Remembered remembered, Me me, TimeProvider clock)
{
    private static readonly Result[] Closed = [Result.Won, Result.Lost, Result.NoDecision, Result.Declined];

    private DateOnly Since => clock.Today(me.Zone).AddYears(-1);

    // What was used on how many deals, and what became of those; beside it all deals of the same time.
    public async Task<Happened> Of(IReadOnlyCollection<Guid> ids)
    {
        var since = Since;
        var rows = ids.Count == 0 ? [] : await db.UsedOn(ids).Join(db.Set<Deal>(), use => use.DealId, deal => deal.Id, (use, deal) => new { use.WhatId, deal.Result, IsLate = deal.ClosedOn != null && deal.ClosedOn >= since })
            .GroupBy(one => new { one.WhatId, one.Result, one.IsLate }).Select(g => new { g.Key.WhatId, g.Key.Result, g.Key.IsLate, Count = g.LongCount() }).ToListAsync();
        return new(rows.GroupBy(row => row.WhatId).ToDictionary(what => what.Key, what => Outcome.Of(what.Sum(row => row.Count), Tallies(what.Where(row => row.IsLate).Select(row => (row.Result, row.Count))))), await Overall());
    }

    public async Task<IReadOnlyDictionary<Guid, Holding>> Holds(IReadOnlyCollection<Guid> responses)
    {
        var rows = responses.Count == 0 ? [] : await db.Set<ResponseUse>().Standing(db).Where(use => responses.Contains(use.ResponseId))
            .Join(db.Set<DealObjection>(), use => use.ObjectionId, objection => objection.Id, (use, objection) => new { use.ResponseId, objection.State, CameBack = objection.ReopenedAt != null && objection.ReopenedAt >= use.At })
            .GroupBy(one => new { one.ResponseId, one.State, one.CameBack }).Select(g => new { g.Key.ResponseId, g.Key.State, g.Key.CameBack, Count = g.LongCount() }).ToListAsync();
        return responses.Distinct().ToDictionary(id => id, id => HoldRate.Of(Fates(rows.Where(row => row.ResponseId == id).Select(row => (row.State, row.CameBack, row.Count)).ToList())));
    }

    private Task<Outcome> Overall()
    {
        var since = Since;
        return remembered.Of(new Question(since), ["deal"], async () =>
        {
            var rows = await db.Set<Deal>().Where(deal => Closed.Contains(deal.Result) && deal.ClosedOn >= since).GroupBy(deal => deal.Result).Select(g => new { g.Key, Count = g.LongCount() }).ToListAsync();
            return Outcome.Of(rows.Sum(row => row.Count), Tallies(rows.Select(row => (row.Key, row.Count))));
        });
    }

    private static OutcomeTallies Tallies(IEnumerable<(Result Result, long Count)> rows)
    {
        var counts = rows.GroupBy(row => row.Result).ToDictionary(same => same.Key, same => new Science.Tally(same.Sum(row => row.Count), 0));
        return new() { Won = counts.GetValueOrDefault(Result.Won), Lost = counts.GetValueOrDefault(Result.Lost), NoDecision = counts.GetValueOrDefault(Result.NoDecision), Disqualified = counts.GetValueOrDefault(Result.Declined) };
    }

    private static AnswerFates Fates(IReadOnlyList<(ObjectionState State, bool CameBack, long Count)> rows)
    {
        long Of(ObjectionState state) => rows.Where(row => !row.CameBack && row.State == state).Sum(row => row.Count);
        return new(Of(ObjectionState.Resolved), rows.Where(row => row.CameBack).Sum(row => row.Count), Of(ObjectionState.Disclosed), Of(ObjectionState.Withdrawn), Of(ObjectionState.Open));
    }

    private sealed record Question(DateOnly Since);
}

// By what was used.
public sealed record Happened(IReadOnlyDictionary<Guid, Outcome> All, Outcome Overall)
{
    public Outcome Of(Guid id) => All.GetValueOrDefault(id) ?? Outcome.Nothing;
}
