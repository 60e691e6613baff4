namespace Onside.Science.FollowThrough;

/// <summary>How a commitment counts.</summary>
public enum Reckoned
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>Reported by its due instant, and accepted or left without an answer.</summary>
    Kept,

    /// <summary>The same, reported after its due instant.</summary>
    KeptLate,

    /// <summary>Kept on terms that were changed in time: neutral.</summary>
    Renegotiated,

    /// <summary>Revoked, changed only when it was due already, or cancelled when it was due and nothing had come.</summary>
    Broken,

    /// <summary>Declined: free of any penalty, it stands here to be seen and not to be counted against anybody.</summary>
    Declined,

    /// <summary>In no figure: withdrawn, cancelled in time or with a lost deal, or asked of oneself.</summary>
    NotCounted,
}

/// <summary>Counts commitments at their end (notion F26, after the percent plan complete of the Last Planner System, Ballard 2000).</summary>
public static class Reckoning
{
    /// <summary>How a conversation counts.</summary>
    /// <returns>
    /// <see cref="Reckoned.Open"/> until it has ended, except for a report without an answer for ten working days: the performer is credited for it then.
    /// What counts is the report that satisfied, against the due instant that bound.
    /// </returns>
    public static Reckoned Of(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation switch
        {
            { IsSelf: true, IsEnded: true } => Reckoned.NotCounted,
            { OverdueAck: true } or { State: CommitmentState.Satisfied } => Delivered(conversation),
            { State: CommitmentState.Declined } => Reckoned.Declined,
            { State: CommitmentState.Reneged } => Reckoned.Broken,
            { State: CommitmentState.Withdrawn } or { EndedBy: Cause.DealLost } => Reckoned.NotCounted,

            // Who waits in vain and then cancels was not kept a promise.
            { State: CommitmentState.Cancelled } => conversation.Since > conversation.Terms.Due ? Reckoned.Broken : Reckoned.NotCounted,
            _ => Reckoned.Open,
        };
    }

    private static Reckoned Delivered(Conversation conversation) => conversation switch
    {
        { Renegotiated: Renegotiation.Late } => Reckoned.Broken,
        _ when conversation.ReportedAt > conversation.Terms.Due => Reckoned.KeptLate,
        { Renegotiated: Renegotiation.InTime } => Reckoned.Renegotiated,
        _ => Reckoned.Kept,
    };
}
