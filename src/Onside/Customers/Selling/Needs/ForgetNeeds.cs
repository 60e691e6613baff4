using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Customers.Selling.Needs;

// What was needed and shown goes with the deal that goes for good.
public sealed class ForgetNeeds(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most)
    {
        var needs = await db.Set<Need>().IgnoreQueryFilters().Where(need => ids.Contains(need.DealId)).OrderBy(need => need.Id).Select(need => need.Id).Take(most).ToListAsync();
        var presentations = await db.Set<Presentation>().IgnoreQueryFilters().Where(one => ids.Contains(one.DealId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync();
        return [.. needs.Select(id => new Subject(News.Kind(typeof(Need)), id)), .. presentations.Select(id => new Subject(News.Kind(typeof(Presentation)), id))];
    }

    // Answers, and who was shown what, go with their rows.
    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;
}
