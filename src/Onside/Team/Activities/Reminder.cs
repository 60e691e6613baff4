using Onside.Platform.Data;

namespace Onside.Team.Activities;

// One person is to be reminded of one activity. Delivered once: the version settles it between two nodes.
public class Reminder(Guid activityId, Guid personId, DateTime at, ReminderLead? lead) : Entity, IUnaudited, IMine
{
    public Guid ActivityId { get; private set; } = activityId;
    public Guid PersonId { get; private set; } = personId;
    public Guid Whose => PersonId;
    public DateTime At { get; private set; } = at;

    // Set when it hangs on the activity's own time and moves with it.
    public ReminderLead? Lead { get; private set; } = lead;

    public DateTime? DeliveredAt { get; private set; }
    public DateTime? ToldAt { get; private set; }
    public DateTime? SeenAt { get; private set; }

    public void Deliver(DateTime now)
    {
        if (DeliveredAt is not null)
            return;
        DeliveredAt = now;
        Announce(new ReminderFell(Id, ActivityId, PersonId, now));
    }

    // Said once, in whichever window asks first; until it is put aside it stays on the list.
    public void Tell(DateTime now) => ToldAt ??= now;

    public void See(DateTime now) => SeenAt ??= now;

    public void Snooze(DateTime until) => Wait(until, null);

    public void Move(DateTime at, ReminderLead lead) => Wait(at, lead);

    private void Wait(DateTime at, ReminderLead? lead) => (At, Lead, DeliveredAt, ToldAt, SeenAt) = (at, lead, null, null, null);
}

public enum ReminderLead
{
    AtTheTime,
    TenMinutes,
    OneHour,
    OneDay,
}
