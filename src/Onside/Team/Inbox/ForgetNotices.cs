using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.History;

namespace Onside.Team.Inbox;

// Nothing is told any more of what is gone for good.
public sealed class ForgetNotices(AppDb db) : IForgets
{
    public Task Forget(string kind, IReadOnlyList<Guid> ids) =>
        db.Set<Notice>().IgnoreQueryFilters().Where(notice => notice.SubjectId != null && ids.Contains(notice.SubjectId.Value)).ExecuteDeleteAsync();
}
