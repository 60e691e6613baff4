namespace Onside.Science.FollowThrough;

/// <summary>What is told while an answer is waited for.</summary>
public enum Nudge
{
    /// <summary>The performer, at half of the norm.</summary>
    Half,

    /// <summary>The performer, when the answer is due.</summary>
    Full,

    /// <summary>The requester, at one and a half: to ask somebody else, to talk, or to wait.</summary>
    Options,

    /// <summary>The performer's manager, at twice the norm; for a guest, whoever keeps the relationship.</summary>
    Escalation,
}

/// <summary>Something that was told.</summary>
/// <typeparam name="T">The kinds of what can be told.</typeparam>
/// <param name="What">What.</param>
/// <param name="At">When, UTC.</param>
public sealed record Told<T>(T What, DateTime At) where T : struct, Enum;

/// <summary>The clock of an answer. It runs in working time, and what was told is given to it: nothing is told twice, whatever the clock on the wall does.</summary>
/// <param name="Hours">The working time of who is to answer, or of the company.</param>
/// <param name="Norm">The working time within which people answer: usually that of one day. More than none.</param>
public sealed record AnswerClock(WorkingTime Hours, TimeSpan Norm)
{
    /// <summary>When the answer is due.</summary>
    /// <param name="asked">When the question was put, UTC.</param>
    /// <param name="answerBy">When the performer said they will answer, UTC. It only ever extends: one before the norm changes nothing.</param>
    /// <returns>UTC; undefined when nobody works within the next ten years.</returns>
    public DateTime? DueAt(DateTime asked, DateTime? answerBy = null) => Hours.Add(asked, Norm) is not { } due ? null : answerBy > due ? answerBy : due;

    /// <summary>When something is to be told.</summary>
    /// <param name="nudge">What.</param>
    /// <param name="asked">When the question was put, UTC.</param>
    /// <param name="answerBy">When the performer said they will answer, UTC.</param>
    /// <returns>UTC: half-way to the due instant in working time, then at it, then half a norm and a whole one after it.</returns>
    public DateTime? At(Nudge nudge, DateTime asked, DateTime? answerBy = null) => DueAt(asked, answerBy) is not { } due ? null : nudge switch
    {
        Nudge.Half => Hours.Add(asked, Hours.Between(asked, due) / 2),
        Nudge.Full => due,
        Nudge.Options => Hours.Add(due, Norm / 2),
        _ => Hours.Add(due, Norm),
    };

    /// <summary>What is to be told now.</summary>
    /// <param name="asked">When the question was put, UTC.</param>
    /// <param name="answerBy">When the performer said they will answer, UTC.</param>
    /// <param name="told">What was told about this question so far; after an extension, since then.</param>
    /// <param name="now">UTC.</param>
    /// <returns>
    /// One thing at most, and none twice: the next in order of which the time has come, where half-way is left out once the answer is due. The performer is told first;
    /// the manager only after the performer and the requester, and half a norm of working time after the performer at the earliest.
    /// </returns>
    public Nudge? Due(DateTime asked, DateTime? answerBy, IReadOnlyCollection<Told<Nudge>> told, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(told);
        bool Has(Nudge nudge) => told.Any(one => one.What == nudge);
        bool IsReached(Nudge nudge) => now >= At(nudge, asked, answerBy);
        var next = Enum.GetValues<Nudge>().First(nudge => nudge switch
        {
            Nudge.Half => !Has(Nudge.Half) && !Has(Nudge.Full) && !IsReached(Nudge.Full),
            Nudge.Escalation => true,
            _ => !Has(nudge),
        });
        return !Has(next) && IsReached(next) && (next != Nudge.Escalation || MayEscalate(told, now)) ? next : null;
    }

    /// <summary>Who holds an item that waits for somebody: a guest is reminded, but whoever keeps the relationship holds it.</summary>
    public static Guid Holder(Guid awaited, bool isGuest, Guid keeper) => isGuest ? keeper : awaited;

    // After an outage everything is late at once; the performer still gets the time to answer.
    private bool MayEscalate(IEnumerable<Told<Nudge>> told, DateTime now) =>
        now >= Hours.Add(told.Where(one => one.What is Nudge.Half or Nudge.Full).Min(one => one.At), Norm / 2);
}
