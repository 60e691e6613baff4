namespace Onside.Team.Inbox;

// Slot: what can be answered right from a mail about records of a kind. The address only opens a page: looking at it changes nothing.
public interface IAnsweredByMail
{
    string Kind { get; }

    Task<IReadOnlyList<MailAnswer>> Of(Guid personId, IReadOnlyCollection<Guid> ids);
}

public sealed record MailAnswer(Guid SubjectId, FormattableString Words, string Address);
