namespace Onside.Team.Activities;

public record NoteWritten(Guid ActivityId, string SubjectKind, Guid SubjectId, Guid AuthorId);

public record CallLogged(Guid ActivityId, string SubjectKind, Guid SubjectId, Guid AuthorId, DateTime StartedAt, CallOutcome Outcome);

public record MeetingPlanned(Guid ActivityId, string? SubjectKind, Guid? SubjectId, Guid AuthorId, DateTime StartsAt);

public record TaskAssigned(Guid ActivityId, string? SubjectKind, Guid? SubjectId, Guid AssigneeId, Guid AuthorId);

public record TaskDone(Guid ActivityId, string? SubjectKind, Guid? SubjectId, Guid DoneById, DateTime At);

public record TaskReopened(Guid ActivityId, string? SubjectKind, Guid? SubjectId);

public record ReminderFell(Guid ReminderId, Guid ActivityId, Guid PersonId, DateTime At);

public record CommentWritten(Guid CommentId, Guid ActivityId, string? SubjectKind, Guid? SubjectId, Guid AuthorId);
