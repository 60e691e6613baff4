using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Market.Strengths.Matching;

// What answers a need, and what was asked about it, goes with the need, the deal or the conversation that goes for good.
public sealed class ForgetStrengths(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) =>
    [
        .. await Of(db.Set<NeedStrength>().IgnoreQueryFilters().Where(one => ids.Contains(one.DealId) || ids.Contains(one.NeedId)), most),
        .. await Of(db.Set<StrengthGap>().IgnoreQueryFilters().Where(one => ids.Contains(one.DealId) || ids.Contains(one.NeedId) || ids.Contains(one.CommitmentId)), most),
    ];

    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;

    private static async Task<IReadOnlyList<Subject>> Of<T>(IQueryable<T> gone, int most) where T : OnDeal =>
        [.. (await gone.OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Subject(News.Kind(typeof(T)), id))];
}
