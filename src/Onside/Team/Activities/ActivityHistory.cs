using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

// The history of a note, call, meeting or task: for those who see it. A task is given, done and moved by its own acts, and reminders follow.
public sealed class ActivityHistory(AppDb db, Me me, Diary diary, Reminding reminding, SubjectBook book) : Historied<Activity>(db, me)
{
    public override FormattableString Called => $"Activity";

    public override string Icon => "history";

    protected override Expression<Func<Activity, string>> Name => activity => activity.Summary;

    public override async Task<Historic?> Find(Guid id)
    {
        var found = await Db.Set<Activity>().IgnoreQueryFilters().AsNoTracking().Include(a => a.Attendees).SingleOrDefaultAsync(a => a.Id == id);
        return found is not null && await diary.Sees(found) ? Told(found) : null;
    }

    public override async Task<IReadOnlyList<Historic>> Find(IReadOnlyCollection<Guid> ids)
    {
        var found = await Db.Set<Activity>().IgnoreQueryFilters().AsNoTracking().Include(a => a.Attendees).Where(a => ids.Contains(a.Id)).ToListAsync();
        var seen = await book.Named(found.Select(a => a.Subject).OfType<Subject>());
        return [.. found.Where(a => diary.IsMine(a) || (a.Subject is { } subject && seen.ContainsKey(subject))).Select(Told)];
    }

    public override async Task<IReadOnlyList<Historic>> Deleted(DateTime since, DateTime? before, Guid? beforeId, int most)
    {
        var gone = Visible(Db.Set<Activity>().IgnoreQueryFilters().AsNoTracking().Where(a => a.DeletedAt >= since));
        if (before is { } at && beforeId is { } last)
            gone = gone.Where(a => a.DeletedAt <= at && (a.DeletedAt < at || a.Id < last));
        var found = await gone.OrderByDescending(a => a.DeletedAt).ThenByDescending(a => a.Id).Take(most).ToListAsync();
        var seen = await book.Named(found.Select(a => a.Subject).OfType<Subject>());
        return [.. found.Where(a => a.AuthorId == Me.Id || a.AssigneeId == Me.Id || (a.Subject is { } subject && seen.ContainsKey(subject))).Select(Told)];
    }

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(Activity.Text), JsonValueKind.String) => Summary.Plain(value.GetString()!),
        (nameof(Activity.Kind), JsonValueKind.Number) => ActivityWords.Of((ActivityKind)value.GetInt32()),
        (nameof(Activity.Outcome), JsonValueKind.Number) => ActivityWords.Of((CallOutcome)value.GetInt32()),
        (nameof(Activity.Priority), JsonValueKind.Number) => ActivityWords.Of((TaskPriority)value.GetInt32()),
        (nameof(Activity.Minutes), JsonValueKind.Number) => ActivityWords.Lasting(value.GetInt32()),
        _ => null,
    });

    // Its row finds its own place on the page.
    public override async Task<Shown?> Show(string place, Guid id) =>
        place.Length == 0 && await Db.Set<Activity>().AnyAsync(a => a.Id == id) ? new(typeof(ActivityChanged), await diary.Show(id)) : null;

    protected override IQueryable<Activity> Visible(IQueryable<Activity> activities) =>
        Me.SeesEverything ? activities : activities.Where(a => Me.Owners.Contains(a.AuthorId) || a.AssigneeId == Me.Id);

    protected override string Url(Guid id) => $"/activities/{id}";

    protected override async Task TakeBack(Activity activity, Before before)
    {
        await Db.Entry(activity).Collection(a => a.Attendees).LoadAsync();
        if (before.Has(nameof(Activity.DoneAt)))
            activity.TakeBackDone(before.Of<DateTime?>(nameof(Activity.DoneAt)), before.Of<Guid?>(nameof(Activity.DoneById)));
        if (!activity.IsOpenTask)
            return;
        var due = new Due(before.Of(nameof(Activity.DueAt), activity.DueAt), before.Of(nameof(Activity.DueOn), activity.DueOn));
        if (before.Has(nameof(Activity.AssigneeId)) && before.Of<Guid?>(nameof(Activity.AssigneeId)) is { } assignee)
            activity.Assign(assignee, due);
        if (due != activity.When)
            activity.Reschedule(due);
        await reminding.Follow(activity);
    }

    private Historic Told(Activity activity) => new(activity.Id, activity.Summary.Length > 0 ? activity.Summary : ActivityWords.Of(activity.Kind), Url(activity.Id), activity.DeletedAt);
}
