using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Steering.Swarms;

// A swarm goes for good with its deal.
public sealed class ForgetSwarms(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) =>
        [.. (await db.Set<Swarm>().IgnoreQueryFilters().Where(one => ids.Contains(one.DealId)).OrderBy(one => one.Id).Select(one => one.Id).Take(most).ToListAsync()).Select(id => new Subject(News.Kind(typeof(Swarm)), id))];

    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;
}
