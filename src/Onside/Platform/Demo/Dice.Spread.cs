namespace Onside.Platform.Demo;

public sealed partial class Dice
{
    private const double LogarithmOf2 = 0.6931471805599453;
    private const int UniformsOfNormal = 12;
    private const double LongestStep = 16;

    // The sum of twelve uniform draws (Irwin-Hall) has variance 1; its tails end at six deviations, which suits a believable company.
    public double Normal(double mean, double deviation)
    {
        var sum = -UniformsOfNormal / 2.0;
        for (var i = 0; i < UniformsOfNormal; i++)
            sum += Share();
        return mean + (deviation * sum);
    }

    // Half of the draws lie below the median; a spread of 0.5 puts two of three between 0.6 and 1.6 times the median.
    public double LogNormal(double median, double spread) => median * Exp(Normal(0, spread));

    // Minor units around a median, in whole steps: prices people would write.
    public long Amount(long median, double spread, long step) =>
        Math.Max(1, (long)Math.Round(LogNormal((double)median / step, spread), MidpointRounding.ToEven)) * step;

    // How many of something rare happen where so many are usual (Knuth's method, in pieces that do not underflow).
    public int Poisson(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        var count = 0;
        for (; mean > LongestStep; mean -= LongestStep)
            count += PoissonPiece(LongestStep);
        return count + PoissonPiece(mean);
    }

    private int PoissonPiece(double mean)
    {
        var (count, limit) = (0, Exp(-mean));
        for (var product = Share(); product > limit; product *= Share())
            count++;
        return count;
    }

    // Math.Exp may differ in the last digit between processors; these operations may not (IEEE 754).
    private static double Exp(double power)
    {
        var doublings = Math.Round(power / LogarithmOf2, MidpointRounding.ToEven);
        var rest = power - (doublings * LogarithmOf2);
        var (sum, term) = (1.0, 1.0);
        for (var i = 1; i <= 18; i++)
        {
            term = term * rest / i;
            sum += term;
        }

        return Math.ScaleB(sum, (int)doublings);
    }
}
