using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Team.Activities;

// Notes, calls, meetings and tasks on what goes for good go with it, and nobody follows it any more.
public sealed class ForgetActivities(AppDb db) : IForgets
{
    private static readonly string Kind = News.Kind(typeof(Activity));

    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) =>
        [.. (await db.Set<Activity>().IgnoreQueryFilters().Where(activity => activity.SubjectId != null && ids.Contains(activity.SubjectId.Value)).OrderBy(activity => activity.Id).Select(activity => activity.Id).Take(most).ToListAsync())
            .Select(id => new Subject(Kind, id))];

    public async Task Forget(string kind, IReadOnlyList<Guid> ids)
    {
        await db.Set<Follow>().IgnoreQueryFilters().Where(follow => ids.Contains(follow.SubjectId)).ExecuteDeleteAsync();
        // Whom a call was with stays readable by name.
        await db.Set<Activity>().IgnoreQueryFilters().Where(call => call.ContactId != null && ids.Contains(call.ContactId.Value)).ExecuteUpdateAsync(call => call.SetProperty(c => c.ContactId, (Guid?)null));
    }
}
