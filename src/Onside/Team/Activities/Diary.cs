using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

// What I may see of the activities: those of the subjects I see, those without a subject that are mine, and my own tasks.
public sealed class Diary(AppDb db, SubjectBook book, Me me)
{
    public async Task<Activity> Find(Guid id) =>
        await db.Set<Activity>().Include(a => a.Attendees).SingleOrDefaultAsync(a => a.Id == id) is { } found && await Sees(found) ? found : throw Refusal.NotFound();

    // A deleted one, to be taken back.
    public async Task<Activity> FindDeleted(Guid id) =>
        await db.Set<Activity>().IgnoreQueryFilters().SingleOrDefaultAsync(a => a.Id == id && a.DeletedAt != null) is { } found && await Sees(found) ? found : throw Refusal.NotFound();

    public Task<ActivityView> Show(Guid id) => db.Set<Activity>().Where(a => a.Id == id).Select(ActivityView.Of(db, me.Id)).SingleAsync();

    private async Task<bool> Sees(Activity activity) =>
        IsMine(activity) || (activity.Subject is { } subject && (await book.Named([subject])).Count > 0);

    private bool IsMine(Activity activity) => activity.AssigneeId == me.Id || (activity.SubjectId is null && activity.AuthorId == me.Id);
}
