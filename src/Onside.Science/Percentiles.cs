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

    /// <summary>An estimate of a quantile when only the counts of buckets are known: observations are taken as spread evenly over their bucket.</summary>
    /// <param name="bounds">Upper bounds of the buckets, growing and above 0, in any one unit. Observations are not negative.</param>
    /// <param name="counts">Observations in each bucket, none negative; one more than there are bounds: the last bucket has no upper bound.</param>
    /// <param name="probability">From 0 to 1: 0.5 is the median.</param>
    /// <returns>A value in the unit of the bounds, at most one bucket's width away from the sample's own quantile; in the last bucket its lower bound, for no more is known.
    /// Undefined without observations. Bounds 1, 2, 4 and counts 2, 4, 4, 0: median 1.75, p90 3.5.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside [0, 1].</exception>
    /// <exception cref="ArgumentException">Not one count more than bounds.</exception>
    /// <remarks>The estimate of Prometheus' histogram_quantile.</remarks>
    public static Measure<double> OfHistogram(IReadOnlyList<double> bounds, IReadOnlyList<long> counts, double probability)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentNullException.ThrowIfNull(counts);
        if (!(probability >= 0 && probability <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability lies between 0 and 1.");
        }

        if (counts.Count != bounds.Count + 1)
        {
            throw new ArgumentException("There is one count more than there are bounds.", nameof(counts));
        }

        var (rank, below) = (counts.Sum() * probability, 0L);
        for (var i = 0; i < bounds.Count; i++)
        {
            if (counts[i] > 0 && below + counts[i] >= rank)
            {
                var low = i == 0 ? 0 : bounds[i - 1];
                return Measure.Known(low + ((bounds[i] - low) * (rank - below) / counts[i]));
            }

            below += counts[i];
        }

        return counts[^1] > 0 ? Measure.Known(bounds[^1]) : Measure.Undefined<double>($"There is no observation.");
    }
}
