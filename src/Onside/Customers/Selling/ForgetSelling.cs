using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Customers.Selling;

// What hangs on a deal that goes for good goes with it; what a contact said who does stays said.
public sealed class ForgetSelling(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) =>
        [.. await Of(db.Set<DealObjection>(), ids, most), .. await Of(db.Set<Concession>(), ids, most), .. await Of(db.Set<TermsCheck>(), ids, most), .. await Of(db.Set<TermsReading>(), ids, most)];

    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        foreach (var objection in await db.Set<DealObjection>().IgnoreQueryFilters().Where(one => (one.ContactId != null && ids.Contains(one.ContactId.Value)) || (one.ToldToId != null && ids.Contains(one.ToldToId.Value))).ToListAsync())
            objection.LetGoOf(ids);
        await db.SaveChangesAsync();
    }

    private static async Task<IReadOnlyList<Subject>> Of<T>(IQueryable<T> records, IReadOnlyList<Guid> deals, int most) where T : OnDeal =>
        [.. (await records.IgnoreQueryFilters().Where(one => deals.Contains(one.DealId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Subject(News.Kind(typeof(T)), id))];
}
