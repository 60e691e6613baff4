using Microsoft.EntityFrameworkCore;
using Onside.Customers.Selling.BusinessCase;
using Onside.Customers.Selling.Conduct;
using Onside.Customers.Selling.FollowUp;
using Onside.Customers.Selling.Negotiation;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Preparation;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Customers.Selling;

// What hangs on a deal that goes for good goes with it, and so does a contact's place on the map; what they said stays said.
public sealed class ForgetSelling(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) =>
    [
        .. await Of(db.Set<DealObjection>(), ids, most), .. await Of(db.Set<Stakeholder>(), ids, most), .. await Places(ids, most), .. await Of(db.Set<Concession>(), ids, most), .. await Of(db.Set<TermsCheck>(), ids, most), .. await Of(db.Set<TermsReading>(), ids, most),
        .. await Of(db.Set<PreparationSheet>(), ids, most), .. await Of(db.Set<CaseLine>(), ids, most), .. await Of(db.Set<CaseFrame>(), ids, most),
        .. await Of(db.Set<CompetitorFit>(), ids, most), .. await Of(db.Set<ConductCheck>(), ids, most), .. await Of(db.Set<FollowUpCheck>(), ids, most), .. await Of(db.Set<TurnOver>(), ids, most),
    ];

    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        foreach (var objection in await db.Set<DealObjection>().IgnoreQueryFilters().Where(one => (one.ContactId != null && ids.Contains(one.ContactId.Value)) || (one.ToldToId != null && ids.Contains(one.ToldToId.Value))).ToListAsync())
            objection.LetGoOf(ids);
        await db.SaveChangesAsync();
    }

    private async Task<IReadOnlyList<Subject>> Places(IReadOnlyList<Guid> contacts, int most) =>
        [.. (await db.Set<Stakeholder>().IgnoreQueryFilters().Where(one => contacts.Contains(one.ContactId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Subject(News.Kind(typeof(Stakeholder)), id))];

    private static async Task<IReadOnlyList<Subject>> Of<T>(IQueryable<T> records, IReadOnlyList<Guid> deals, int most) where T : OnDeal =>
        [.. (await records.IgnoreQueryFilters().Where(one => deals.Contains(one.DealId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Subject(News.Kind(typeof(T)), id))];
}
