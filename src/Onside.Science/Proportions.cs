namespace Onside.Science;

/// <summary>Intervals of rates that rest on counts.</summary>
public static class Proportions
{
    /// <summary>The Wilson score interval of a proportion: the true rates under which the observed count would be no surprise.</summary>
    /// <param name="successes">Successes, from 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">Independent trials.</param>
    /// <param name="confidence">The coverage wanted, strictly between 0 and 1.</param>
    /// <returns>Bounds within [0, 1] that contain the observed rate; 14 of 20 at 95 % gives [0.481, 0.855]. Undefined without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, a negative count, or a confidence outside (0, 1).</exception>
    /// <remarks>E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the American Statistical Association 22 (1927), 209-212; without continuity correction.</remarks>
    public static Measure<Interval> Wilson(long successes, long trials, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies strictly between 0 and 1.");
        }

        if (trials == 0)
        {
            return Measure.Undefined<Interval>($"There is nothing to take a rate of yet.");
        }

        // The upper bound is one minus the lower bound of the failures: exactly symmetric, also in the last digit.
        var z = NormalDistribution.Quantile(0.5 + (confidence / 2));
        return Measure.Known(new Interval(WilsonLower(successes, trials, z), 1 - WilsonLower(trials - successes, trials, z)));
    }

    private static double WilsonLower(long successes, long trials, double z)
    {
        if (successes == 0)
        {
            return 0;
        }

        var rate = (double)successes / trials;
        var square = z * z;
        var centre = rate + (square / (2.0 * trials));
        var spread = z * Math.Sqrt((rate * (1 - rate) / trials) + (square / (4.0 * trials * trials)));
        return Math.Clamp((centre - spread) / (1 + (square / trials)), 0, rate);
    }
}
