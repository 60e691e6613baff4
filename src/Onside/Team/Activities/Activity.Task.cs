using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

public partial class Activity
{
    public Guid? AssigneeId { get; private set; }
    public TaskPriority? Priority { get; private set; }

    // Due at a moment; a task that is due on a day is due at the end of that day where its assignee is.
    public DateTime? DueAt { get; private set; }
    public DateOnly? DueOn { get; private set; }

    public DateTime? DoneAt { get; private set; }
    public Guid? DoneById { get; private set; }

    public Due When => new(DueAt, DueOn);

    public bool IsOpenTask => Kind == ActivityKind.Task && DoneAt is null;

    public static Activity Task(Subject? subject, Guid authorId, TaskFacts facts, string? text, DateTime now)
    {
        var task = new Activity(ActivityKind.Task, subject, authorId, now, now);
        task.Set(facts, text);
        task.Announce(new TaskAssigned(task.Id, subject?.Kind, subject?.Id, facts.AssigneeId, authorId));
        return task;
    }

    public void Change(TaskFacts facts, string? text, DateTime now)
    {
        if (facts.AssigneeId != AssigneeId)
            Announce(new TaskAssigned(Id, SubjectKind, SubjectId, facts.AssigneeId, AuthorId));
        Set(facts, text);
        EditedAt = now;
    }

    public void Assign(Guid personId, Due due)
    {
        RefuseUnlessOpen();
        if (personId == AssigneeId)
            return;
        (AssigneeId, DueAt, DueOn) = (personId, due.At, due.On);
        Announce(new TaskAssigned(Id, SubjectKind, SubjectId, personId, AuthorId));
    }

    public void Reschedule(Due due)
    {
        RefuseUnlessOpen();
        (DueAt, DueOn) = (due.At, due.On);
    }

    public void Complete(Guid personId, DateTime now)
    {
        RefuseUnlessOpen();
        (DoneAt, DoneById, At) = (now, personId, now);
        Announce(new TaskDone(Id, SubjectKind, SubjectId, personId, now));
    }

    public void Reopen()
    {
        if (DoneAt is null)
            throw new Refusal($"This task is open already.");
        (DoneAt, DoneById, At) = (null, null, CreatedAt);
        Announce(new TaskReopened(Id, SubjectKind, SubjectId));
    }

    // Open again, or done again as it was.
    public void TakeBackDone(DateTime? doneAt, Guid? doneById)
    {
        if (doneAt is { } at && doneById is { } person)
            Complete(person, at);
        else
            Reopen();
    }

    private void Set(TaskFacts facts, string? text)
    {
        (AssigneeId, Priority, DueAt, DueOn) = (facts.AssigneeId, facts.Priority, facts.Due.At, facts.Due.On);
        Say(facts.Title, text);
    }

    private void RefuseUnlessOpen()
    {
        if (Kind != ActivityKind.Task)
            throw Refusal.NotFound();
        if (DoneAt is not null)
            throw new Refusal($"This task is done already.");
    }
}

public sealed record TaskFacts(string Title, Guid AssigneeId, Due Due, TaskPriority Priority = TaskPriority.Normal);

public enum TaskPriority
{
    Low,
    Normal,
    High,
}
