namespace Onside.Team.Inbox;

// What leaves the house because of it, and when. What was read or done before that is not sent.
public partial class Notice
{
    public DateTime? MailDueAt { get; private set; }
    public DateTime? MailedAt { get; private set; }
    public DateTime? PushDueAt { get; private set; }
    public DateTime? PushedAt { get; private set; }

    public bool IsStillNew => ReadAt is null && DoneAt is null;

    public void Plan(DateTime? mailDueAt, DateTime? pushDueAt) => (MailDueAt, PushDueAt) = (mailDueAt, pushDueAt);

    public void Mailed(DateTime now) => MailedAt = now;

    public void Pushed(DateTime now) => PushedAt = now;
}
