using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Team.Inbox;

// One person is told one thing: what happened, on which record, and why it came to them.
public partial class Notice(Guid personId, string reason, string? subjectKind, Guid? subjectId, Guid? actorId, DateTime at) : Entity, IUnaudited, IMine
{
    public Guid PersonId { get; private set; } = personId;
    public string Reason { get; private set; } = reason;
    public string? SubjectKind { get; private set; } = subjectKind;
    public Guid? SubjectId { get; private set; } = subjectId;

    // Whose act it was; nobody's when a clock did it.
    public Guid? ActorId { get; private set; } = actorId;
    public DateTime At { get; private set; } = at;

    // The sentence with its values apart (Saying), and the beginning of what was written.
    public string Said { get; private set; } = "";
    public string? Excerpt { get; private set; }

    // A place on the record's page (#…), or a page of its own.
    public string? Link { get; private set; }

    // How many more of the same kind came with the same act.
    public int More { get; private set; }

    public Guid Whose => PersonId;

    public Subject? Subject => SubjectKind is { } kind && SubjectId is { } id ? new(kind, id) : null;

    public static Notice Of(Guid personId, Reason reason, Tidings told, DateTime at, int more = 0)
    {
        var notice = new Notice(personId, reason.Key, told.About?.Kind, told.About?.Id, told.By, at) { More = more };
        notice.Say(told);
        return notice;
    }

    public void AndOneMore() => More++;

    // Something weightier of the same act.
    public void Become(Reason reason, Tidings told)
    {
        (Reason, SubjectKind, SubjectId, More) = (reason.Key, told.About?.Kind, told.About?.Id, 0);
        Say(told);
    }

    private void Say(Tidings told) => (Said, Excerpt, Link) = (Saying.Keep(told.Said), Cut(told.Excerpt), told.Link);

    private static string? Cut(string? text) => text is { Length: > LongestExcerpt } ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestExcerpt - 2]) ? LongestExcerpt - 2 : LongestExcerpt - 1), "…") : text;

    public const int LongestExcerpt = 240;
}

// What is told: the sentence names its actor as a Somebody, so that they are called as they are called today.
public sealed record Tidings(Subject? About, FormattableString Said)
{
    public string? Excerpt { get; init; }

    public string? Link { get; init; }

    public Guid? By { get; init; }
}
