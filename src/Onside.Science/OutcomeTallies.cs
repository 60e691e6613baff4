namespace Onside.Science;

/// <summary>How a deal stands or ended.</summary>
public enum DealOutcome
{
    /// <summary>Not decided yet.</summary>
    Open,

    /// <summary>The customer bought.</summary>
    Won,

    /// <summary>The customer bought elsewhere.</summary>
    Lost,

    /// <summary>The customer decided to do nothing.</summary>
    NoDecision,

    /// <summary>Never a fitting deal: disqualified, or declined by the seller because it did not fit.</summary>
    Disqualified,
}

/// <summary>One deal as far as win rates need it.</summary>
/// <param name="Outcome">How it stands.</param>
/// <param name="MinorUnits">Its value in minor units of the one currency of the calculation; not negative, 0 when it has none.</param>
/// <param name="Created">The business date it was created on.</param>
/// <param name="Closed">The business date it was decided on; none while open.</param>
public sealed record DealFate(DealOutcome Outcome, long MinorUnits, DateOnly Created, DateOnly? Closed);

/// <summary>Number and value of deals.</summary>
/// <param name="Deals">How many.</param>
/// <param name="MinorUnits">Their value together, in minor units of one currency.</param>
public readonly record struct Tally(long Deals, long MinorUnits)
{
    /// <summary>Both tallies together.</summary>
    /// <exception cref="OverflowException">The sum of the values exceeds 2^63 - 1 minor units.</exception>
    public static Tally operator +(Tally left, Tally right) =>
        new(checked(left.Deals + right.Deals), checked(left.MinorUnits + right.MinorUnits));
}

/// <summary>Deals counted by outcome: what a database can sum, and all that a win rate needs.</summary>
public sealed record OutcomeTallies
{
    /// <summary>Deals won.</summary>
    public Tally Won { get; init; }

    /// <summary>Deals lost to somebody else.</summary>
    public Tally Lost { get; init; }

    /// <summary>Deals that ended without a decision.</summary>
    public Tally NoDecision { get; init; }

    /// <summary>Deals disqualified or declined for fit.</summary>
    public Tally Disqualified { get; init; }

    /// <summary>Deals not decided yet.</summary>
    public Tally Open { get; init; }

    /// <summary>Counts deals by outcome.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A deal has a negative value.</exception>
    /// <exception cref="OverflowException">The values of one outcome exceed 2^63 - 1 minor units together.</exception>
    public static OutcomeTallies Of(IEnumerable<DealFate> deals)
    {
        ArgumentNullException.ThrowIfNull(deals);
        var tallies = new Tally[Enum.GetValues<DealOutcome>().Length];
        foreach (var deal in deals)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(deal.MinorUnits);
            tallies[(int)deal.Outcome] += new Tally(1, deal.MinorUnits);
        }

        return new OutcomeTallies
        {
            Open = tallies[(int)DealOutcome.Open],
            Won = tallies[(int)DealOutcome.Won],
            Lost = tallies[(int)DealOutcome.Lost],
            NoDecision = tallies[(int)DealOutcome.NoDecision],
            Disqualified = tallies[(int)DealOutcome.Disqualified],
        };
    }
}
