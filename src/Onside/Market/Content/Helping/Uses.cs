using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Market.Content.Helping;

public static class UseQueries
{
    // Whose answer nobody took back.
    public static IQueryable<ResponseUse> Standing(this IQueryable<ResponseUse> uses, AppDb db) => uses.Where(use => db.Set<ObjectionAnswer>().Any(answer => answer.Id == use.AnswerId));

    // On which deals these were used, pieces, plays and responses alike: once for each deal.
    public static IQueryable<UsedOn> UsedOn(this AppDb db, IReadOnlyCollection<Guid> ids) =>
        db.Set<ContentUse>().Where(use => ids.Contains(use.WhatId)).Select(use => new UsedOn { WhatId = use.WhatId, DealId = use.DealId })
            .Union(db.Set<ResponseUse>().Standing(db).Where(use => ids.Contains(use.ResponseId)).Select(use => new UsedOn { WhatId = use.ResponseId, DealId = use.DealId }));
}

public sealed class UsedOn
{
    public Guid WhatId { get; init; }
    public Guid DealId { get; init; }
}

// What was used on a deal goes with it.
public sealed class ForgetUses(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most)
    {
        var pieces = await db.Set<ContentUse>().IgnoreQueryFilters().Where(use => ids.Contains(use.DealId)).OrderBy(use => use.Id).Select(use => use.Id).Take(most).ToListAsync();
        var responses = await db.Set<ResponseUse>().IgnoreQueryFilters().Where(use => ids.Contains(use.DealId)).OrderBy(use => use.Id).Select(use => use.Id).Take(most).ToListAsync();
        return [.. pieces.Select(id => new Subject(News.Kind(typeof(ContentUse)), id)), .. responses.Select(id => new Subject(News.Kind(typeof(ResponseUse)), id))];
    }

    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;
}
