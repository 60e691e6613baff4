namespace Onside.Science;

/// <summary>Sample percentiles.</summary>
public static class Percentiles
{
    /// <summary>The sample quantile of type 7: linear between the order statistics, the minimum at 0 and the maximum at 1.</summary>
    /// <param name="sample">Observations in any order and any one unit; all finite.</param>
    /// <param name="probability">From 0 to 1: 0.5 is the median, 0.9 the ninetieth percentile.</param>
    /// <returns>A value in the unit of the sample. Undefined for an empty sample. 2,5,7,9,12,15,20,30,60,240: median 13.5, p90 78.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside [0, 1], or an observation that is not finite.</exception>
    /// <remarks>R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", The American Statistician 50 (1996), 361-365; the default of R and NumPy.</remarks>
    public static Measure<double> Type7(IEnumerable<double> sample, double probability)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        var sorted = sample.ToArray();
        if (sorted.Length == 0)
        {
            return Measure.Undefined<double>($"There is no observation.");
        }

        Array.Sort(sorted);
        if (!double.IsFinite(sorted[0]) || !double.IsFinite(sorted[^1]))
        {
            throw new ArgumentOutOfRangeException(nameof(sample), "Every observation is a finite number.");
        }

        var position = (sorted.Length - 1) * probability;
        var below = (int)position;
        var (low, high) = (sorted[below], sorted[Math.Min(below + 1, sorted.Length - 1)]);
        var between = position - below;
        return Measure.Known(Math.Clamp((low * (1 - between)) + (high * between), low, high));
    }
}
