using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Fields;

namespace Onside.Team.Activities;

// What I may see of the activities: those of the subjects I see, those without a subject that are mine, and my own tasks.
public sealed class Diary(AppDb db, SubjectBook book, Threads threads, FieldDesk desk, Me me, TimeProvider clock)
{
    public DateTime Now => clock.Now();

    public Moments Moments => new(Now, me.Zone);

    public Task<SubjectName> Subject(string kind, Guid id) => book.Find(new(kind, id));

    public async Task<Activity> Find(Guid id, ActivityKind? kind = null) =>
        await Loaded(db.Set<Activity>(), id) is { } found && (kind is null || found.Kind == kind) && await Sees(found) ? found : throw Refusal.NotFound();

    public async Task<Activity> FindDeleted(Guid id) =>
        await Loaded(db.Set<Activity>().IgnoreQueryFilters().Where(a => a.DeletedAt != null), id) is { } found && await Sees(found) ? found : throw Refusal.NotFound();

    // As it is now, with its subject's name; only for an activity that was found above.
    public async Task<ActivityView> Show(Guid id, bool whole = false) =>
        await threads.Of((await Named([await db.Set<Activity>().Where(a => a.Id == id).Select(ActivityView.Of(db, me.Id)).SingleAsync()]))[0], whole);

    public async Task<List<ActivityView>> Named(IReadOnlyList<ActivityView> activities) => (await Named(activities, [])).Activities;

    // Together with other records of the same page: one statement a kind.
    public async Task<(List<ActivityView> Activities, Dictionary<Subject, SubjectName> Names)> Named(IReadOnlyList<ActivityView> activities, IEnumerable<Subject> also)
    {
        var names = await book.Named(activities.Where(a => a.SubjectId is not null).Select(a => new Subject(a.SubjectKind!, a.SubjectId!.Value)).Concat(also));
        return ([.. (await threads.Told(await WithFields(activities))).Select(a => a.SubjectId is { } id && names.TryGetValue(new(a.SubjectKind!, id), out var name) ? a with { Subject = name } : a)], names);
    }

    // What something new is asked besides; where there is little room, only what it cannot do without.
    public async Task<FieldSheet> Blank(bool onlyRequired = false)
    {
        var sheet = await desk.Sheet(ActivityFields.Kind);
        return onlyRequired ? new([.. sheet.Entries.Where(entry => entry.Field.IsRequired)]) { Offers = sheet.Offers } : sheet;
    }

    // With the company's own fields, where there are any.
    public async Task<IReadOnlyList<ActivityView>> WithFields(IReadOnlyList<ActivityView> activities)
    {
        if (activities.Count == 0 || (await desk.Book()).Offered(ActivityFields.Kind).Count == 0)
            return activities;
        var sheets = await desk.Sheets(ActivityFields.Kind, [.. activities.Select(a => a.Id).Distinct()]);
        return [.. activities.Select(a => a with { Fields = sheets[a.Id] })];
    }

    public async Task<Fragment<ActivityChanged, ActivityView>> Changed(Guid id, FormattableString? said = null, string? undo = null, Unheard? unheard = null)
    {
        var view = await Show(id) with { Unheard = unheard };
        return new(view, SeenAt(view), said is null ? null : new(said, undo));
    }

    // Where it is seen when the page has no script.
    public static string SeenAt(ActivityView activity, bool gone = false) => activity.Subject?.Url ?? (activity.Task is not null || gone ? "/tasks" : $"/activities/{activity.Id}");

    // A comment is seen by whoever sees what it answers.
    public async Task<(Comment Comment, Activity About)> FindComment(Guid id, bool deleted = false)
    {
        var comments = deleted ? db.Set<Comment>().IgnoreQueryFilters().Where(c => c.DeletedAt != null) : db.Set<Comment>();
        var comment = await comments.SingleOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound();
        return (comment, await Find(comment.ActivityId));
    }

    // The same inside a statement.
    public IQueryable<Activity> Seen(IQueryable<Activity> activities) => activities.Where(Concerning(me.Id).Or(book.Sees<Activity>(a => a.SubjectKind, a => a.SubjectId)));

    private static Expression<Func<Activity, bool>> Concerning(Guid person) =>
        a => a.AssigneeId == person || (a.SubjectId == null && (a.AuthorId == person || a.Attendees.Any(attendee => attendee.PersonId == person)));

    private static Task<Activity?> Loaded(IQueryable<Activity> activities, Guid id) => activities.Include(a => a.Attendees).SingleOrDefaultAsync(a => a.Id == id);

    public async Task<bool> Sees(Activity activity) =>
        activity.Concerns(me.Id) || (activity.Subject is { } subject && (await book.Named([subject])).Count > 0);

    public bool IsMine(Activity activity) => activity.Concerns(me.Id);
}
