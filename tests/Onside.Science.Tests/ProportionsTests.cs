using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class ProportionsTests
{
    [Theory]
    [InlineData(14, 20, 0.95, 0.481, 0.855)]
    [InlineData(15, 20, 0.95, 0.531, 0.888)]
    [InlineData(81, 263, 0.95, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.95, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.95, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.95, 0.0061, 0.1718)]
    public void Wilson_gives_the_published_bounds(int successes, int trials, double confidence, double lower, double upper)
    {
        // The last four are table 1, method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872.
        var interval = Wilson(successes, trials, confidence);
        var digits = successes >= 14 && trials == 20 ? 3 : 4;
        Assert.Equal(lower, interval.Lower, digits);
        Assert.Equal(upper, interval.Upper, digits);
    }

    [Fact]
    public void Without_trials_there_is_no_interval() => Assert.IsType<Measure<Interval>.Undefined>(Proportions.Wilson(0, 0));

    [Theory]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(0, -1, 0.95)]
    [InlineData(1, 5, 1.0)]
    [InlineData(1, 5, 0.0)]
    [InlineData(1, 5, double.NaN)]
    public void Impossible_counts_are_refused(int successes, int trials, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportions.Wilson(successes, trials, confidence));

    [Fact]
    public void Bounds_lie_within_0_and_1_and_contain_the_rate() => ForAllCounts((successes, trials) =>
    {
        var interval = Wilson(successes, trials);
        return interval.Lower >= 0 && interval.Upper <= 1 && interval.Contains((double)successes / trials);
    });

    [Fact]
    public void Failures_have_the_mirrored_interval() => ForAllCounts((successes, trials) =>
    {
        var (won, lost) = (Wilson(successes, trials), Wilson(trials - successes, trials));
        return Math.Abs(won.Lower - (1 - lost.Upper)) < 1e-12 && Math.Abs(won.Upper - (1 - lost.Lower)) < 1e-12;
    });

    [Fact]
    public void One_more_success_moves_both_bounds_up() => ForAllCounts((successes, trials) =>
    {
        if (successes == trials)
        {
            return true;
        }

        var (fewer, more) = (Wilson(successes, trials), Wilson(successes + 1, trials));
        return more.Lower > fewer.Lower && more.Upper > fewer.Upper;
    });

    [Fact]
    public void More_confidence_is_a_wider_interval() => ForAllCounts((successes, trials) =>
    {
        var (narrow, wide) = (Wilson(successes, trials, 0.8), Wilson(successes, trials, 0.99));
        return wide.Lower <= narrow.Lower && wide.Upper >= narrow.Upper;
    });

    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.25, -0.6744897501960817)]
    [InlineData(0.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void Normal_quantiles_are_those_of_the_source(double probability, double quantile) =>
        Assert.Equal(quantile, NormalDistribution.Quantile(probability), 12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Normal_quantiles_end_before_certainty(double probability) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalDistribution.Quantile(probability));

    private static void ForAllCounts(Func<int, int, bool> holds) =>
        Prop.ForAll<NonNegativeInt, PositiveInt>((some, all) => holds(some.Get % (all.Get + 1), all.Get)).QuickCheckThrowOnFailure();

    private static Interval Wilson(long successes, long trials, double confidence = 0.95) =>
        Assert.IsType<Measure<Interval>.Known>(Proportions.Wilson(successes, trials, confidence)).Value;
}
