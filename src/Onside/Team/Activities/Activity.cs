using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Team.Activities;

// Something done or to be done with a subject: one table for all kinds, so that a timeline is one walk along one index.
public partial class Activity(ActivityKind kind, string? subjectKind, Guid? subjectId, Guid authorId, DateTime createdAt, DateTime at) : Entity, IPartOf, ITold, IDerives
{
    public ActivityKind Kind { get; private set; } = kind;
    public string? SubjectKind { get; private set; } = subjectKind;
    public Guid? SubjectId { get; private set; } = subjectId;
    public Guid AuthorId { get; private set; } = authorId;
    public DateTime CreatedAt { get; private set; } = createdAt;

    // Its place on the timeline: written, started, begins, done.
    public DateTime At { get; private set; } = at;

    public string? Title { get; private set; }

    // Clean HTML, and its beginning as plain text.
    public string? Text { get; private set; }
    public string Summary { get; private set; } = "";

    public DateTime? PinnedAt { get; private set; }
    public DateTime? EditedAt { get; private set; }

    public Subject? Subject => SubjectId is { } id && SubjectKind is { } kind ? new(kind, id) : null;

    Subject? IPartOf.Whole => Subject;

    public string SearchText => $"{Title} {Activities.Summary.Plain(Text ?? "")} {With} {Place}";

    private Activity(ActivityKind kind, Subject? subject, Guid authorId, DateTime createdAt, DateTime at)
        : this(kind, subject?.Kind, subject?.Id, authorId, createdAt, at)
    {
    }

    // A task is its assignee's; what hangs on no record is also its author's, and of those who take part.
    public bool Concerns(Guid person) =>
        AssigneeId == person || (SubjectId is null && (AuthorId == person || Attendees.Any(attendee => attendee.PersonId == person)));

    public void Pin(DateTime at) => PinnedAt ??= at;

    public void Unpin() => PinnedAt = null;

    // A save from a page that somebody else has overtaken.
    public void RefuseUnlessSeen<TForm>(int? version, TForm theirs, TForm mine, IEnumerable<Conflict.Field>? also = null) where TForm : class
    {
        if (version is { } seen && seen != Version)
            throw Conflict.Between(theirs, mine, Version, also);
    }

    private void Say(string? title, string? text)
    {
        (Title, Text) = (title, string.IsNullOrEmpty(text) ? null : text);
        Derive();
    }

    public void Derive() => Summary = Activities.Summary.Of(Title, Text);
}

public enum ActivityKind
{
    Note,
    Call,
    Meeting,
    Task,
}
