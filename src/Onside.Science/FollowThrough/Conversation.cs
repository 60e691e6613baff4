namespace Onside.Science.FollowThrough;

/// <summary>
/// Where a conversation for action stands: who asked whom for what, and what was last said. It is immutable, every move makes a new one
/// with a version one higher.
/// </summary>
/// <remarks>Instants are UTC. A conversation knows its present; its past is the list of moves that were made, kept by whoever keeps conversations.</remarks>
/// <param name="Requester">Who asks, and is to be satisfied.</param>
/// <param name="Performer">Who is asked. Nobody yet, when a department is asked: then a named member promises.</param>
/// <param name="Terms">What is asked for, offered or promised. Proposed terms are <see cref="Pending"/> and do not bind.</param>
public sealed partial record Conversation(Guid Requester, Guid? Performer, Terms Terms)
{
    /// <summary>Rounds of counter and counter back after which people had better talk.</summary>
    public const int RoundsBeforeTalk = 3;

    /// <summary>Evidence told later than this after the fact is flagged.</summary>
    public static readonly TimeSpan BackdatedAfter = TimeSpan.FromHours(48);

    /// <summary>The state.</summary>
    public CommitmentState State { get; init; }

    /// <summary>How many moves were made. Marks, and parts below that come and go, do not count: by them nobody's answer becomes stale.</summary>
    public int Version { get; init; }

    /// <summary>Whether a department is asked as a whole: then a named member of it promises.</summary>
    public bool AsksDepartment { get; init; }

    /// <summary>The outcome that is asked for, in words.</summary>
    public string? Outcome { get; init; }

    /// <summary>What it is good for.</summary>
    public string? Why { get; init; }

    /// <summary>When the state was entered, or the question was put anew.</summary>
    public DateTime Since { get; init; }

    /// <summary>Terms that wait for an answer.</summary>
    public Proposal? Pending { get; init; }

    /// <summary>Full rounds of counter and counter back.</summary>
    public int Rounds { get; init; }

    /// <summary>How often a report did not satisfy.</summary>
    public int Loops { get; init; }

    /// <summary>The next review; there is one from the promise on, and it is not after the due instant.</summary>
    public DateTime? Review { get; init; }

    /// <summary>What the performer understood.</summary>
    public string? Restatement { get; init; }

    /// <summary>When the performer will answer, if that was told.</summary>
    public DateTime? AnswerBy { get; init; }

    /// <summary>Whether the answer clock of this question was extended.</summary>
    public bool Extended { get; init; }

    /// <summary>Mark: the answer clock has run out.</summary>
    public bool OverdueAnswer { get; init; }

    /// <summary>Mark: the requester has been silent about a report for too long; the performer is credited.</summary>
    public bool OverdueAck { get; init; }

    /// <summary>How the promise was changed, the worst time of all.</summary>
    public Renegotiation Renegotiated { get; init; }

    /// <summary>When it was last said to be done.</summary>
    public DateTime? ReportedAt { get; init; }

    /// <summary>A link to what was done.</summary>
    public string? Evidence { get; init; }

    /// <summary>Whether the evidence was told more than 48 hours after the fact.</summary>
    public bool Backdated { get; init; }

    /// <summary>Which condition the last report did not meet.</summary>
    public string? UnmetCondition { get; init; }

    /// <summary>The reason that was last given.</summary>
    public string? Reason { get; init; }

    /// <summary>Who could do it instead, as the performer proposed.</summary>
    public Guid? Cover { get; init; }

    /// <summary>Whose promise the present performer was asked to take over.</summary>
    public Guid? CoversFor { get; init; }

    /// <summary>The work put into what was then cancelled.</summary>
    public TimeSpan? Effort { get; init; }

    /// <summary>What ended it, when no speaker did.</summary>
    public Cause? EndedBy { get; init; }

    /// <summary>Parts split off or asked for below that have not ended.</summary>
    public int OpenChildren { get; init; }

    /// <summary>Whether it has ended.</summary>
    public bool IsEnded => State.IsEnd();

    /// <summary>Whether people have gone back and forth so often that they had better talk. It is proposed, never forced.</summary>
    public bool ProposesTalk => Rounds >= RoundsBeforeTalk;

    /// <summary>Whether somebody asks something of themselves: a task, in no measure.</summary>
    public bool IsSelf => Performer == Requester;

    /// <summary>Whose word is waited for; nobody's before the first and after the last.</summary>
    public Voice? Awaits => State switch
    {
        CommitmentState.Requested or CommitmentState.Promised => Pending is { } pending ? pending.By.Other() : Voice.Performer,
        CommitmentState.Offered or CommitmentState.Countered or CommitmentState.Reported => Voice.Requester,
        _ => null,
    };

    /// <summary>Whether it stands still: it is open and an obstacle on it is not settled. Its clocks run on, and its moves stay the same.</summary>
    public bool IsBlocked(IEnumerable<ObstacleState> obstacles) => !IsEnded && obstacles.Any(Obstacles.Blocks);
}

/// <summary>When a promise was changed.</summary>
public enum Renegotiation
{
    /// <summary>Never.</summary>
    Never,

    /// <summary>The change was proposed before it was due: neutral.</summary>
    InTime,

    /// <summary>Only when it was due already: the promise was broken.</summary>
    Late,
}

/// <summary>What ends a conversation without a word of the two.</summary>
public enum Cause
{
    /// <summary>The deal it served was lost.</summary>
    DealLost,

    /// <summary>Who offered has left.</summary>
    PerformerLeft,
}
