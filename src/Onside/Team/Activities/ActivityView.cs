using System.Linq.Expressions;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Team.Fields;
using Onside.Team.People;

namespace Onside.Team.Activities;

// One activity as it is shown and sent: Call, Meeting and Task hold what only that kind has.
public sealed record ActivityView(
    Guid Id, int Version, ActivityKind Kind, DateTime At, string? SubjectKind, Guid? SubjectId, Named Author, DateTime CreatedAt, DateTime? EditedAt, DateTime? PinnedAt,
    string? Title, string? Text, string Summary, CallView? Call, MeetingView? Meeting, TaskView? Task, DateTime? RemindsMeAt)
{
    // What it is about, where I may see that.
    public SubjectName? Subject { get; init; }

    // What was answered, where it is shown with its thread.
    public Thread? Thread { get; init; }

    // Told to its writer once.
    public Unheard? Unheard { get; init; }

    // The company's own.
    public FieldSheet Fields { get; init; } = FieldSheet.Empty;

    public bool IsOpenTask => Task is { DoneAt: null };

    public static Expression<Func<Activity, ActivityView>> Of(AppDb db, Guid reader) => Of(db.Set<Person>(), db.Set<Reminder>(), reader);

    private static Expression<Func<Activity, ActivityView>> Of(IQueryable<Person> people, IQueryable<Reminder> reminders, Guid reader) => a => new ActivityView(
        a.Id, a.Version, a.Kind, a.At, a.SubjectKind, a.SubjectId,
        new Named(a.AuthorId, people.Where(p => p.Id == a.AuthorId).Select(p => p.Name).FirstOrDefault() ?? ""),
        a.CreatedAt, a.EditedAt, a.PinnedAt, a.Title, a.Text, a.Summary,
        a.Kind == ActivityKind.Call ? new CallView(a.Direction!.Value, a.Outcome!.Value, a.Minutes, a.With, a.ContactId) : null,
        a.Kind == ActivityKind.Meeting
            ? new MeetingView(a.EndsAt!.Value, a.Place, a.Attendees.Select(x => new Named(x.PersonId, people.Where(p => p.Id == x.PersonId).Select(p => p.Name).FirstOrDefault() ?? "")).ToList())
            : null,
        a.Kind == ActivityKind.Task
            ? new TaskView(new Named(a.AssigneeId!.Value, people.Where(p => p.Id == a.AssigneeId).Select(p => p.Name).FirstOrDefault() ?? ""), a.Priority!.Value, a.DueAt, a.DueOn, a.DoneAt,
                a.DoneById == null ? null : new Named(a.DoneById.Value, people.Where(p => p.Id == a.DoneById).Select(p => p.Name).FirstOrDefault() ?? ""))
            : null,
        reminders.Where(r => r.ActivityId == a.Id && r.PersonId == reader && r.DeliveredAt == null).Min(r => (DateTime?)r.At));
}

public sealed record Named(Guid Id, string Name);

public sealed record CallView(CallDirection Direction, CallOutcome Outcome, int? Minutes, string? With, Guid? ContactId);

public sealed record MeetingView(DateTime EndsAt, string? Place, IReadOnlyList<Named> Attendees);

// DueOn is set where only the day counts; DueAt is then the end of that day.
public sealed record TaskView(Named Assignee, TaskPriority Priority, DateTime? DueAt, DateOnly? DueOn, DateTime? DoneAt, Named? DoneBy)
{
    public bool IsLate(DateTime now) => DoneAt is null && DueAt <= now;
}
