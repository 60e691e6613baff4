using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;

namespace Onside.Team.Files;

// Files on what goes for good go with it; their contents are swept afterwards (SweepFiles).
public sealed class ForgetFiles(AppDb db) : IForgets
{
    public async Task<IReadOnlyList<Subject>> On(IReadOnlyList<Guid> ids, int most) =>
        [.. (await db.Set<File>().IgnoreQueryFilters().Where(file => ids.Contains(file.SubjectId)).OrderBy(file => file.Id).Select(file => file.Id).Take(most).ToListAsync()).Select(id => new Subject(FileSubjects.Files, id))];

    public Task Forget(string kind, IReadOnlyList<Guid> ids) => Task.CompletedTask;
}
