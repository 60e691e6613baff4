using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling;
using Onside.Market.Changes.Buyers;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Market.Changes;

// What happened at the customer of a deal that goes for good goes with it.
public sealed class ForgetChanges(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) => [.. await Of(db.Set<BuyerEvent>(), ids, most), .. await Of(db.Set<UntouchedDeal>(), ids, most)];

    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;

    private static async Task<IReadOnlyList<Subject>> Of<T>(IQueryable<T> records, IReadOnlyList<Guid> deals, int most) where T : OnDeal =>
        [.. (await records.IgnoreQueryFilters().Where(one => deals.Contains(one.DealId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Subject(News.Kind(typeof(T)), id))];
}
