namespace Onside.Science;

/// <summary>The age in its stage from which a deal is called stale.</summary>
/// <param name="Days">Older than this is stale.</param>
/// <param name="Residences">Completed residences of the stage that are known.</param>
/// <param name="IsMeasured">Whether the threshold comes from those residences and not from the fallback.</param>
public readonly record struct StaleAfter(double Days, int Residences, bool IsMeasured);

/// <summary>When a deal has stayed in its stage unusually long.</summary>
public static class Staleness
{
    /// <summary>Completed residences needed before the stage's own history counts.</summary>
    public const int NeededResidences = 20;

    /// <summary>The threshold of a stage with a shorter history, in days.</summary>
    public const double FallbackDays = 30;

    /// <summary>The 75th percentile (type 7) of the completed residences of one stage, or 30 days when fewer than 20 are known.</summary>
    /// <param name="residences">How long deals that have left the stage stayed in it, in days; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">A residence is negative or not finite.</exception>
    public static StaleAfter Threshold(IEnumerable<double> residences)
    {
        ArgumentNullException.ThrowIfNull(residences);
        var completed = residences.ToArray();
        foreach (var days in completed)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(days, nameof(residences));
        }

        return completed.Length >= NeededResidences && Percentiles.Type7(completed, 0.75) is Measure<double>.Known { Value: var threshold }
            ? new StaleAfter(threshold, completed.Length, IsMeasured: true)
            : new StaleAfter(FallbackDays, completed.Length, IsMeasured: false);
    }
}
