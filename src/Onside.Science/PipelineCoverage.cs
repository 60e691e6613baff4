namespace Onside.Science;

/// <summary>An open deal as far as coverage needs it.</summary>
/// <typeparam name="TDeal">What identifies a deal.</typeparam>
/// <param name="Deal">The deal.</param>
/// <param name="MinorUnits">Its amount in minor units of the currency of the quota.</param>
/// <param name="CloseDate">The date it is expected to close on, if it has one.</param>
public sealed record OpenDeal<TDeal>(TDeal Deal, long MinorUnits, DateOnly? CloseDate) where TDeal : notnull;

/// <summary>Whether the open pipeline is enough for what is left to the quota.</summary>
/// <param name="Open">The open amount that counts, in minor units.</param>
/// <param name="Remaining">Quota less closed won, in minor units; zero or negative when the quota is met.</param>
/// <param name="Coverage">Open against remaining; undefined once the quota is met, never infinite.</param>
/// <param name="Required">The coverage that the value win rate asks for: its inverse.</param>
/// <param name="ShortBy">The open amount missing to the required coverage, in minor units rounded up; 0 when there is enough.</param>
/// <param name="PastClose">Deals not counted because their close date is past.</param>
/// <param name="Undated">Deals not counted because they have no close date.</param>
public sealed record PipelineCoverage<TDeal>(
    long Open,
    long Remaining,
    Measure<Ratio> Coverage,
    Measure<Ratio> Required,
    Measure<long> ShortBy,
    IReadOnlyList<TDeal> PastClose,
    IReadOnlyList<TDeal> Undated) where TDeal : notnull
{
    /// <summary>Whether nothing is left to the quota.</summary>
    public bool IsMet => Remaining <= 0;
}
