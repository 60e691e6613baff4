namespace Onside.Team.Inbox;

// What its person does with it.
public partial class Notice
{
    public DateTime? ReadAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? SnoozedAt { get; private set; }
    public DateTime? SnoozedUntil { get; private set; }

    // Its place in the inbox: when it came, or when it comes again.
    public DateTime StandsAt { get; private set; } = at;

    public void Read(DateTime now) => ReadAt ??= now;

    public void Finish(DateTime now) => (DoneAt, ReadAt) = (now, ReadAt ?? now);

    public void TakeBack() => DoneAt = null;

    // It comes again as if it were new.
    public void Snooze(DateTime until, DateTime now) => (SnoozedAt, SnoozedUntil, StandsAt, ReadAt) = (now, until, until, null);

    public void Wake() => (SnoozedAt, SnoozedUntil, StandsAt) = (null, null, At);
}
