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
    public DateTime? SeenAt { get; private set; }

    public void Deliver(DateTime now)
    {
        if (DeliveredAt is not null)
            return;
        DeliveredAt = now;
        Announce(new ReminderFell(Id, ActivityId, PersonId, now));
    }

    public void See(DateTime now) => SeenAt ??= now;

    public void Snooze(DateTime until) => (At, Lead, DeliveredAt, SeenAt) = (until, null, null, null);

    public void Move(DateTime at, ReminderLead lead) => (At, Lead, DeliveredAt, SeenAt) = (at, lead, null, null);
}

public enum ReminderLead
{
    AtTheTime,
    TenMinutes,
    OneHour,
    OneDay,
}
