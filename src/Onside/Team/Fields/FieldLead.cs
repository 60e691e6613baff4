using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Lists;

namespace Onside.Team.Fields;

// The values of one field that meet a condition.
public sealed record Holding(CustomField Field, params IReadOnlyList<Expression<Func<FieldValue, bool>>> Conditions)
{
    // A record has one value of it at most, so that two conditions are met by the same.
    public bool IsSingle => Field.AsTyped.Type != FieldType.Choices;

    public Holding And(Holding other) => this with { Conditions = [.. Conditions, .. other.Conditions] };

    public IQueryable<FieldValue> Of(AppDb db) => Conditions.Aggregate(db.Set<FieldValue>().Where(value => value.FieldId == Field.Id), (held, condition) => held.Where(condition));
}

// How a list finds the records that its conditions by own fields leave. A few are looked up one by one; of more, some are met soon on the list's own way, which tests each row.
public sealed class FieldLead(AppDb db)
{
    // Of a hundred thousand: where looking up and sorting costs as much as walking, and where walking meets a thousand soon enough to count them.
    private const int Few = 2_000, Many = 20_000;

    // Each of them must be met, by one of its holdings.
    public async Task<Narrowing<T>> Of<T>(IReadOnlyList<IReadOnlyList<Holding>> asked) where T : Entity
    {
        var sets = new List<Met>();
        foreach (var holdings in Joined(asked))
            sets.Add(await Measured(holdings));
        if (sets.Count == 0)
            return Narrowing<T>.None;
        sets = [.. sets.OrderBy(set => set.Count)];
        var least = sets[0].Count;
        Narrowing<T> walked = new(rows => sets.Aggregate(rows, (left, set) => left.Where(set.IsMet<T>(FieldFilter.Holds<T>))));
        if (least > Many)
            return walked;
        var lead = sets.Skip(1).Aggregate(sets[0].Ids, (ids, set) => least <= Few || set.Count > Many ? ids.Where(set.IsMet<Guid>(Holds)) : ids.Where(id => set.Ids.Contains(id)));
        return (least <= Few || sets.Count > 1) && await lead.Take(Few + 1).ToListAsync() is { Count: <= Few } found ? new(rows => rows.Among(db, found)) : walked with { Lead = lead };
    }

    private static Expression<Func<Guid, bool>> Holds(IQueryable<FieldValue> held) => id => held.Where(value => value.RecordId == id).Select(value => (Guid?)value.RecordId).FirstOrDefault() != null;

    // Both ends of a range are one condition, so that a narrow one is found by its few.
    private static IEnumerable<IReadOnlyList<Holding>> Joined(IReadOnlyList<IReadOnlyList<Holding>> asked) => asked
        .GroupBy(holdings => holdings is [{ IsSingle: true, Field.Id: var field }] ? (object)field : holdings)
        .Select(same => same.Count() == 1 ? same.First() : [same.Select(holdings => holdings[0]).Aggregate((one, other) => one.And(other))]);

    private async Task<Met> Measured(IReadOnlyList<Holding> holdings)
    {
        var values = holdings.Select(holding => holding.Of(db)).ToList();
        var ids = values.Select(held => held.Select(value => value.RecordId)).ToList();
        return new(values, ids.Count > 1 ? ids.Aggregate(Queryable.Union) : holdings[0].IsSingle ? ids[0] : ids[0].Distinct(), await Counted(ids.Aggregate(Queryable.Concat), Many));
    }

    private static Task<int> Counted(IQueryable<Guid> ids, int most) => ids.Take(most + 1).CountAsync();

    // Count: up to Many, and one more.
    private sealed record Met(IReadOnlyList<IQueryable<FieldValue>> Values, IQueryable<Guid> Ids, int Count)
    {
        public Expression<Func<T, bool>> IsMet<T>(Func<IQueryable<FieldValue>, Expression<Func<T, bool>>> by) => Values.Select(by).Aggregate((one, other) => one.Or(other));
    }
}
