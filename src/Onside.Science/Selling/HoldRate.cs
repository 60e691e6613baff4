namespace Onside.Science.Selling;

/// <summary>What became of the objections that one response was used on, each use counted once.</summary>
/// <param name="Held">The objection was resolved after the use, and has not come up again since.</param>
/// <param name="CameBack">The objection was settled and came up again after the use, however it stands now.</param>
/// <param name="Disclosed">The customer was told openly that it stays.</param>
/// <param name="Withdrawn">The customer took it back by themselves.</param>
/// <param name="Open">The objection is open and has not been settled since the use: nothing is known yet.</param>
public readonly record struct AnswerFates(long Held, long CameBack, long Disclosed, long Withdrawn, long Open)
{
    /// <summary>Uses whose objection has been settled: those a rate can be taken of.</summary>
    public long Settled => checked(Held + CameBack + Disclosed + Withdrawn);

    /// <summary>All uses.</summary>
    public long Uses => checked(Settled + Open);
}

/// <summary>A hold rate with everything that belongs beside it.</summary>
/// <param name="Rate">Held of settled uses.</param>
/// <param name="Range">The 95 % Wilson interval of <paramref name="Rate"/>; undefined or insufficient exactly when the rate is.</param>
/// <param name="Fates">The counts both are taken of; disclosed and withdrawn ones are told apart beside the rate.</param>
public sealed record Holding(Measure<Ratio> Rate, Measure<Interval> Range, AnswerFates Fates);

/// <summary>
/// How often an objection that was answered by one response was resolved and stayed so.
/// Uses, not objections, are the trials: a response used again after the objection came back is judged again.
/// A use on an objection that has come up again counts as settled even while that objection is open: left out until it is settled again, it would flatter the response.
/// </summary>
public static class HoldRate
{
    /// <summary>Settled uses needed before a rate is given. A working rule: below five the Wilson interval is wider than half of the scale.</summary>
    public const int Need = 5;

    /// <summary>Held divided by settled. 6 held, 1 came back, 1 disclosed, 2 withdrawn, 3 open: 6 of 10, between 0.313 and 0.832.</summary>
    /// <param name="fates">Counts of uses; none negative.</param>
    /// <returns>Undefined without uses; insufficient with fewer than <see cref="Need"/> settled uses.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">The counts exceed 2^63 - 1 together.</exception>
    /// <remarks>Interval: <see cref="Proportions.Wilson"/>. An association: who used the response, and on whom, is not random.</remarks>
    public static Holding Of(AnswerFates fates)
    {
        foreach (var count in (ReadOnlySpan<long>)[fates.Held, fates.CameBack, fates.Disclosed, fates.Withdrawn, fates.Open])
            ArgumentOutOfRangeException.ThrowIfNegative(count, nameof(fates));
        if (fates.Uses == 0)
            return new(Measure.Undefined<Ratio>($"Nobody has used it yet."), Measure.Undefined<Interval>($"Nobody has used it yet."), fates);
        if (fates.Settled < Need)
            return new(Measure.Insufficient<Ratio>((int)fates.Settled, Need), Measure.Insufficient<Interval>((int)fates.Settled, Need), fates);
        return new(Measure.Known(new Ratio(fates.Held, fates.Settled)), Proportions.Wilson(fates.Held, fates.Settled), fates);
    }
}
