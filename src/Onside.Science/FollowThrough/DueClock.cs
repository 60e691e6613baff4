namespace Onside.Science.FollowThrough;

/// <summary>What is told about a promise when its due instant comes near and has passed.</summary>
public enum Reminder
{
    /// <summary>The performer, two days before.</summary>
    TwoDays,

    /// <summary>The performer, four hours before.</summary>
    FourHours,

    /// <summary>The performer, when it is overdue: what stands in the way?</summary>
    ObstaclePrompt,

    /// <summary>The owner of the contingency: it is triggered.</summary>
    Contingency,

    /// <summary>Whoever decides: it goes no further without them.</summary>
    Escalation,
}

/// <summary>The clock of a promise. Before the due instant it runs in true hours, after it in working time.</summary>
/// <param name="Hours">The working time of the performer, or of the company.</param>
/// <param name="Step">The working time between two things told when it is overdue: usually that of one day. More than none.</param>
public sealed record DueClock(WorkingTime Hours, TimeSpan Step)
{
    private static readonly Reminder[] Overdue = [Reminder.ObstaclePrompt, Reminder.Contingency, Reminder.Escalation];

    /// <summary>When something is to be told at the earliest.</summary>
    /// <param name="reminder">What.</param>
    /// <param name="due">The due instant, UTC.</param>
    /// <returns>UTC; undefined when nobody works within the next ten years.</returns>
    public DateTime? At(Reminder reminder, DateTime due) => reminder switch
    {
        Reminder.TwoDays => due.AddDays(-2),
        Reminder.FourHours => due.AddHours(-4),
        Reminder.ObstaclePrompt => due,
        Reminder.Contingency => Hours.Add(due, Step),
        _ => Hours.Add(due, Step * 2),
    };

    /// <summary>What is to be told now about a promise that is not reported.</summary>
    /// <param name="promised">When it was promised, UTC: what would have come before that is left out.</param>
    /// <param name="due">The due instant, UTC.</param>
    /// <param name="hasContingency">Whether one is armed; without one it is left out.</param>
    /// <param name="told">What was told about this due instant so far.</param>
    /// <param name="now">UTC.</param>
    /// <returns>
    /// One thing at most, and none twice. Before the due instant the later of two reminders only; after it one after the other, each at least a step after the one before was told:
    /// nobody hears of an escalation before the performer could name the obstacle.
    /// </returns>
    public Reminder? Due(DateTime promised, DateTime due, bool hasContingency, IReadOnlyCollection<Told<Reminder>> told, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(told);
        return now < due ? Before(promised, due, told, now) : After(due, hasContingency, told, now);
    }

    private Reminder? Before(DateTime promised, DateTime due, IReadOnlyCollection<Told<Reminder>> told, DateTime now)
    {
        Reminder? last = now >= At(Reminder.FourHours, due) ? Reminder.FourHours : now >= At(Reminder.TwoDays, due) ? Reminder.TwoDays : null;
        return last is { } reminder && promised <= At(reminder, due) && !told.Any(one => one.What >= reminder) ? reminder : null;
    }

    private Reminder? After(DateTime due, bool hasContingency, IReadOnlyCollection<Told<Reminder>> told, DateTime now)
    {
        var order = Overdue.Where(reminder => hasContingency || reminder != Reminder.Contingency);
        var last = told.Where(one => one.What >= Reminder.ObstaclePrompt).OrderBy(one => one.What).LastOrDefault();
        var next = order.Cast<Reminder?>().FirstOrDefault(reminder => last is null || reminder > last.What);
        return next is { } reminder && now >= At(reminder, due) && (last is null || now >= Hours.Add(last.At, Step)) ? next : null;
    }
}
