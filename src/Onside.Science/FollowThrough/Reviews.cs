namespace Onside.Science.FollowThrough;

/// <summary>Where a review stands.</summary>
public enum ReviewState
{
    /// <summary>It has a date.</summary>
    Scheduled,

    /// <summary>It took place. An end.</summary>
    Held,

    /// <summary>The date passed without it.</summary>
    Missed,

    /// <summary>It has another date.</summary>
    Rescheduled,
}

/// <summary>What can be done with a review.</summary>
public enum ReviewMove
{
    /// <summary>Say that it took place.</summary>
    Hold,

    /// <summary>The date has passed.</summary>
    Miss,

    /// <summary>Give it another date.</summary>
    Reschedule,
}

/// <summary>A review: its state, and how often it got another date.</summary>
/// <param name="State">The state.</param>
/// <param name="Moved">How often.</param>
public sealed record ReviewCourse(ReviewState State, int Moved = 0);

/// <summary>Reviews: held, or missed and rescheduled, twice at most; then the owner of the outcome decides.</summary>
public static class Reviews
{
    /// <summary>How often anybody may give a review another date.</summary>
    public const int MostMoves = 2;

    /// <summary>Working days after its date after which a review that was not held is brought before the owner of the outcome.</summary>
    public const int WorkingDaysUntilRaised = 2;

    private static readonly Role[] Anybody = [Role.Participant, Role.OutcomeOwner, Role.Requester, Role.Performer, Role.Owner];

    // A missed one that was held late after all is held: what happened may be told.
    private static readonly SubMachine<ReviewState, ReviewMove> Machine = new(
        new(ReviewState.Scheduled, ReviewMove.Hold, Anybody, ReviewState.Held, []),
        new(ReviewState.Scheduled, ReviewMove.Miss, [Role.Clock], ReviewState.Missed, []),
        new(ReviewState.Missed, ReviewMove.Hold, Anybody, ReviewState.Held, []),
        new(ReviewState.Missed, ReviewMove.Reschedule, Anybody, ReviewState.Rescheduled, [Part.Date]),
        new(ReviewState.Rescheduled, ReviewMove.Hold, Anybody, ReviewState.Held, []),
        new(ReviewState.Rescheduled, ReviewMove.Miss, [Role.Clock], ReviewState.Missed, []));

    /// <summary>Makes a move, or says why not. After two other dates only the owner of the outcome gives a third.</summary>
    public static Answer<ReviewCourse> Make(ReviewCourse review, ReviewMove move, Role by, Given given)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Machine.Make(review.State, move, by, given) switch
        {
            Answer<ReviewState>.Refused { Objection: var objection } => objection,
            Answer<ReviewState>.Made when IsDecided(review, move, by) => new Objection(ObjectionKind.OutcomeOwnerDecides, Role.OutcomeOwner),
            Answer<ReviewState>.Made { Now: var state } => new ReviewCourse(state, review.Moved + (move == ReviewMove.Reschedule ? 1 : 0)),
            _ => ObjectionKind.NotInThisState,
        };
    }

    /// <summary>The moves that a role may make now.</summary>
    public static IReadOnlyList<ReviewMove> Open(ReviewCourse review, Role by)
    {
        ArgumentNullException.ThrowIfNull(review);
        return [.. Machine.Open(review.State, by).Where(move => !IsDecided(review, move, by))];
    }

    /// <summary>Whether a review that was not held is brought before the owner of the outcome: two working days after its date.</summary>
    /// <param name="review">The review.</param>
    /// <param name="date">Its date, UTC.</param>
    /// <param name="hours">The working time of the owner of the outcome.</param>
    /// <param name="workingDay">The working time of a usual day, more than none.</param>
    /// <param name="now">UTC.</param>
    /// <exception cref="ArgumentOutOfRangeException">A working day without work.</exception>
    public static bool IsRaised(ReviewCourse review, DateTime date, WorkingTime hours, TimeSpan workingDay, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(review);
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(workingDay, TimeSpan.Zero);
        return review.State != ReviewState.Held && now >= hours.Add(date, workingDay * WorkingDaysUntilRaised);
    }

    private static bool IsDecided(ReviewCourse review, ReviewMove move, Role by) =>
        move == ReviewMove.Reschedule && review.Moved >= MostMoves && by != Role.OutcomeOwner;
}
