namespace Onside.Science.FollowThrough;

/// <summary>What the owner of an outcome chooses when everybody has declined.</summary>
public enum AfterDeclines
{
    /// <summary>Ask for something else.</summary>
    ReScope,

    /// <summary>Trigger a contingency.</summary>
    Contingency,

    /// <summary>Let it be.</summary>
    Drop,
}

/// <summary>What stands outside of the conversation and follows from it.</summary>
public static class Aftermath
{
    /// <summary>How long after an act in an emergency it may be entered.</summary>
    public static readonly TimeSpan EntryWithin = TimeSpan.FromHours(24);

    /// <summary>What the owner of the outcome must choose from: everything, when all who were asked have declined; nothing while anybody may still promise, or nobody was asked.</summary>
    /// <param name="asked">The states of all conversations in which the same thing was asked; those withdrawn say nothing.</param>
    public static IReadOnlyList<AfterDeclines> Choices(IEnumerable<CommitmentState> asked)
    {
        var answered = asked.Where(state => state is not (CommitmentState.Withdrawn or CommitmentState.Draft)).ToList();
        return answered.Count > 0 && answered.TrueForAll(state => state == CommitmentState.Declined) ? Enum.GetValues<AfterDeclines>() : [];
    }

    /// <summary>An act in an emergency, before the rules, is entered afterwards.</summary>
    /// <param name="by">Who acted; only the owner of the outcome may.</param>
    /// <param name="actedAt">When, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <returns>The flag, to be kept with the act; refused later than 24 hours after the act, or before it.</returns>
    public static Answer<AfterFact> Enter(Role by, DateTime actedAt, DateTime now) =>
        by != Role.OutcomeOwner ? Objection.Belongs(Role.OutcomeOwner)
        : actedAt > now ? ObjectionKind.EvidenceIsAhead
        : now - actedAt > EntryWithin ? ObjectionKind.TooLate
        : new AfterFact(actedAt, now);
}

/// <summary>The flag of an act that was entered after the fact.</summary>
/// <param name="ActedAt">When it was done, UTC.</param>
/// <param name="EnteredAt">When it was told, UTC.</param>
public sealed record AfterFact(DateTime ActedAt, DateTime EnteredAt);
