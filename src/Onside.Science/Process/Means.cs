namespace Onside.Science.Process;

/// <summary>A mean with its interval.</summary>
/// <param name="Value">The mean, in the unit of the sample.</param>
/// <param name="Interval">Where the true mean lies with the confidence asked for.</param>
public sealed record Mean(double Value, Interval Interval);

/// <summary>Means of samples that are small and skewed, such as days in a step.</summary>
public static class Means
{
    /// <summary>Observations before a mean is given an interval.</summary>
    public const int Least = 5;

    /// <summary>The mean with its interval by the normal approximation: mean ± z·s/√n, the lower end never below 0.</summary>
    /// <param name="sample">Observations that are not negative and finite, in any one unit.</param>
    /// <param name="confidence">The coverage wanted, strictly between 0 and 1.</param>
    /// <returns>1, 2, 3, 4, 5 at 95 %: 3 with [1.61, 4.39]. Insufficient below <see cref="Least"/> observations; undefined without any.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A confidence outside (0, 1), or an observation that is negative or not finite.</exception>
    /// <remarks>s is the sample's standard deviation with n − 1. For few or skewed observations the interval is too narrow; it is given as an orientation beside n.</remarks>
    public static Measure<Mean> Of(IReadOnlyList<double> sample, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(sample);
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies strictly between 0 and 1.");
        }

        if (sample.Any(one => !(one >= 0 && double.IsFinite(one))))
        {
            throw new ArgumentOutOfRangeException(nameof(sample), "Observations are finite and not negative.");
        }

        if (sample.Count < Least)
        {
            return sample.Count == 0 ? Measure.Undefined<Mean>($"There is no observation.") : Measure.Insufficient<Mean>(sample.Count, Least);
        }

        var mean = sample.Average();
        var deviation = Math.Sqrt(sample.Sum(one => (one - mean) * (one - mean)) / (sample.Count - 1));
        var spread = NormalDistribution.Quantile(0.5 + (confidence / 2)) * deviation / Math.Sqrt(sample.Count);
        return Measure.Known(new Mean(mean, new(Math.Max(0, mean - spread), mean + spread)));
    }
}
