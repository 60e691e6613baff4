using Onside.Science;
using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Clocks;

// The clocks of one commitment, by the calendars of those it waits for. What they say when is decided by the model; here they are given what was told.
public sealed record CommitmentClock(Commitment It, WorkingTime Awaited, WorkingTime Performer, WorkingTime Requester)
{
    private AnswerClock Answer => new(Awaited, Answering.Norm);

    private DueClock Due => new(Performer, Answering.Norm);

    // The question that waits: when it was put, and for when the answer was announced.
    private (DateTime Asked, DateTime? AnswerBy)? Question => It.State switch
    {
        CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Countered => (It.Since, It.AnswerBy),
        CommitmentState.Promised when It.PendingAt is { } proposed => (proposed, null),
        _ => null,
    };

    // What was told about another question, or before the answer was put off, is nothing told about this one.
    public DateTime? QuestionKey => Question is { } question ? question.AnswerBy ?? question.Asked : null;

    private DateTime? DueKey => It.State == CommitmentState.Promised ? It.DueAt : null;

    public DateTime? AnswerDueAt => Question is { } question ? Answer.DueAt(question.Asked, question.AnswerBy) : null;

    // Of a requester who lets somebody wait, no manager hears.
    public Nudge? NextNudge(IEnumerable<ClockTold> told, DateTime now) =>
        Question is { } question && Answer.Due(question.Asked, question.AnswerBy, Nudges(told), now) is { } nudge && (nudge != Nudge.Escalation || It.Conversation.Awaits == Voice.Performer) ? nudge : null;

    public Reminder? NextReminder(IEnumerable<ClockTold> told, bool hasContingency, DateTime now) =>
        DueKey is { } due ? Due.Due(It.Since, due, hasContingency, Reminders(told), now) : null;

    // When it is looked at first; what lies behind is settled at the next look.
    public DateTime? Soonest => Instants([]).Min();

    public DateTime? After(DateTime now, IReadOnlyList<ClockTold> told) => Instants(told).Where(at => at > now).Min();

    private IEnumerable<DateTime?> Instants(IReadOnlyList<ClockTold> told) => Asking(told).Concat(Owing(told)).Append(It.State == CommitmentState.Reported ? Requester.Add(It.Since, Answering.Norm * Conversation.SilentWorkingDays) : null);

    private IEnumerable<DateTime?> Asking(IReadOnlyList<ClockTold> told) => Question is not { } question ? [] :
    [
        .. Enum.GetValues<Nudge>().Select(nudge => Answer.At(nudge, question.Asked, question.AnswerBy)),
        AnswerDueAt?.AddMinutes(1),
        Nudges(told).Where(one => one.What is Nudge.Half or Nudge.Full).Select(one => (DateTime?)one.At).Min() is { } first ? Awaited.Add(first, Answering.Norm / 2) : null,
    ];

    private IEnumerable<DateTime?> Owing(IReadOnlyList<ClockTold> told) => DueKey is not { } due ? [] :
    [
        .. Enum.GetValues<Reminder>().Select(reminder => Due.At(reminder, due)),
        Reminders(told).Where(one => one.What >= Reminder.ObstaclePrompt).Select(one => (DateTime?)one.At).Max() is { } last ? Performer.Add(last, Answering.Norm) : null,
    ];

    private List<Told<Nudge>> Nudges(IEnumerable<ClockTold> told) => [.. told.Where(one => one.Nudge is not null && one.About == QuestionKey).Select(one => new Told<Nudge>(one.Nudge!.Value, one.At))];

    private List<Told<Reminder>> Reminders(IEnumerable<ClockTold> told) => [.. told.Where(one => one.Reminder is not null && one.About == DueKey).Select(one => new Told<Reminder>(one.Reminder!.Value, one.At))];
}
