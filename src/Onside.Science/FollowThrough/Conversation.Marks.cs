namespace Onside.Science.FollowThrough;

// What the system may do: mark. A mark changes no state and no version, and a clock set back takes none away.
public sealed partial record Conversation
{
    /// <summary>Working days of silence after which a report is credited to the performer.</summary>
    public const int SilentWorkingDays = 10;

    /// <summary>Marks a request whose answer is overdue. It is never promised and never declined by that.</summary>
    /// <param name="answerDue">When the answer was due, UTC; see <see cref="AnswerClock.DueAt"/>. Not known: no mark.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The same conversation when there is nothing to mark.</returns>
    public Conversation MarkAnswer(DateTime? answerDue, DateTime now) =>
        State == CommitmentState.Requested && now > answerDue ? this with { OverdueAnswer = true } : this;

    /// <summary>Marks a report about which the requester was silent for ten working days: the performer is credited, the requester owes. It is never satisfied by that.</summary>
    /// <param name="hours">The working time of the requester.</param>
    /// <param name="workingDay">The working time of a usual day, more than none.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The same conversation when there is nothing to mark.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A working day without work.</exception>
    public Conversation MarkSilence(WorkingTime hours, TimeSpan workingDay, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(workingDay, TimeSpan.Zero);
        return State == CommitmentState.Reported && now >= hours.Add(Since, workingDay * SilentWorkingDays) ? this with { OverdueAck = true } : this;
    }
}
