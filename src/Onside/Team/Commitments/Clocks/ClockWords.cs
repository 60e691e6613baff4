using Onside.Platform.Data;
using Onside.Science.FollowThrough;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Commitments.Clocks;

// What a clock says to whom, and why it comes.
public static class ClockWords
{
    public static FormattableString Of(Commitment it, Nudge nudge, Hearer hearer)
    {
        var (what, asks, isPerformer) = (it.What, (object)new Somebody(it.RequesterId), it.Conversation.Awaits == Voice.Performer);
        var (awaited, waiting) = isPerformer ? (Performer(it), asks) : (asks, Performer(it));
        return (nudge, hearer) switch
        {
            (Nudge.Half or Nudge.Full, _) when it.AwaitsDepartment is not null => $"{waiting} waits for an answer of {awaited}: {what}",
            (Nudge.Half, _) => $"{waiting} waits for your answer: {what}",
            (Nudge.Full, _) => $"{waiting} expected your answer by now: {what}",
            (Nudge.Options, Hearer.Requester) => $"{awaited} has not answered yet. Ask somebody else, talk, or wait: {what}",
            (Nudge.Options, _) => $"{awaited} has not answered yet. Talk to them, or wait: {what}",
            (_, Hearer.Requester) => $"{awaited} still has not answered. It stays with you, decide how it goes on: {what}",
            _ => $"{awaited} still has not answered {waiting}. Help them to an answer: {what}",
        };
    }

    public static FormattableString Of(Commitment it, Reminder reminder, bool isRequester) => reminder switch
    {
        Reminder.TwoDays => $"Due on {Day(it)}: {it.What}",
        Reminder.FourHours => $"Due within four hours: {it.What}",
        Reminder.ObstaclePrompt => $"This is overdue. What is in the way? {it.What}",
        Reminder.Contingency => $"This promise is overdue, and what you have ready for that is needed: {it.What}",
        _ when isRequester => $"{Performer(it)} is late with what you were promised. Decide how it goes on: {it.What}",
        _ => $"{Performer(it)} is late with a promise to {new Somebody(it.RequesterId)}. Decide how it goes on: {it.What}",
    };

    private static object Performer(Commitment it) => it switch
    {
        { GuestName: { } guest } => guest,
        { PerformerId: { } performer } => new Somebody(performer),
        _ => it.Department!.Value.Called(),
    };

    private static DateOnly Day(Commitment it) => DateOnly.FromDateTime(Zones.Known(it.Zone ?? "UTC").Local(it.DueAt!.Value));
}

public static class ClockReasons
{
    public static readonly Reason Later = new("clock", $"An answer or a promise is due", $"an answer or a promise is waited for", 60, Opens: true);
    public static readonly Reason Now = new("clock-now", $"Something promised is due within hours, or overdue", $"it is due within hours, or overdue", 70, Opens: true, Mail: MailChoice.AtOnce);
}
