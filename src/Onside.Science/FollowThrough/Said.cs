namespace Onside.Science.FollowThrough;

/// <summary>What is agreed, as far as it was told. From the request on, condition and due are there.</summary>
/// <param name="Condition">The condition of satisfaction: by what the requester will see that it is done.</param>
/// <param name="Due">The instant by which, UTC. Clocks that jump do not move it.</param>
/// <param name="Scope">What belongs to it and what does not.</param>
/// <param name="Zone">The time zone in which the due time was said, kept for showing it.</param>
public sealed record Terms(string? Condition = null, DateTime? Due = null, string? Scope = null, string? Zone = null)
{
    /// <summary>These terms, and where they say nothing the others.</summary>
    public Terms Over(Terms others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new(Condition ?? others.Condition, Due ?? others.Due, Scope ?? others.Scope, Zone ?? others.Zone);
    }

    /// <summary>Whether something else is agreed: another condition, due instant or scope. The same instant told in another zone is no other.</summary>
    public bool Differ(Terms others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return this with { Zone = others.Zone } != others;
    }
}

/// <summary>Other terms that wait for an answer: a counter, or the change of a promise.</summary>
/// <param name="Terms">The terms in full.</param>
/// <param name="By">Who proposes them, and agrees to them by that.</param>
/// <param name="At">When they were proposed, UTC.</param>
/// <param name="Review">The review that goes with them, UTC, if one was told.</param>
/// <param name="Obstacle">What stands in the way of the old ones; always told with a counter.</param>
public sealed record Proposal(Terms Terms, Voice By, DateTime At, DateTime? Review = null, ObstacleCategory? Obstacle = null);

/// <summary>What a move carries. Each move reads its own parts and leaves the others alone; blank text is nothing said.</summary>
/// <param name="Seen">The version of the conversation that the speaker saw.</param>
public sealed record Said(int Seen)
{
    /// <summary>The outcome that is served (request, offer).</summary>
    public Guid? Outcome { get; init; }

    /// <summary>What it is good for (request, offer).</summary>
    public string? Why { get; init; }

    /// <summary>Terms; where they say nothing, those at hand stay (request, offer, counter, counter back, renegotiate).</summary>
    public Terms? Terms { get; init; }

    /// <summary>The member of the team who performs (promise, counter, and offer).</summary>
    public Guid? Performer { get; init; }

    /// <summary>The next review, UTC (promise, accept; and with any proposal of terms).</summary>
    public DateTime? Review { get; init; }

    /// <summary>The request in the performer's words (promise).</summary>
    public string? Restatement { get; init; }

    /// <summary>Why (decline, revoke; noted with withdraw and cancel).</summary>
    public string? Reason { get; init; }

    /// <summary>What stands in the way (counter; noted with renegotiate).</summary>
    public ObstacleCategory? Obstacle { get; init; }

    /// <summary>A link to what was done (report).</summary>
    public string? Evidence { get; init; }

    /// <summary>When it was done, if not just now, UTC (report).</summary>
    public DateTime? EvidenceAt { get; init; }

    /// <summary>Which condition is not met (not satisfied).</summary>
    public string? UnmetCondition { get; init; }

    /// <summary>Who could do it instead (revoke).</summary>
    public Guid? Cover { get; init; }

    /// <summary>When the answer will come, UTC (will answer by).</summary>
    public DateTime? AnswerBy { get; init; }

    /// <summary>The work that was put into it so far (cancel).</summary>
    public TimeSpan? Effort { get; init; }
}
