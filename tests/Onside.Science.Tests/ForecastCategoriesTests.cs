namespace Onside.Science.Tests;

public sealed class ForecastCategoriesTests
{
    private static readonly ForecastEntry<int>[] Entries =
    [
        new(1, ForecastCategory.Closed, 50), new(2, ForecastCategory.Commit, 100), new(3, ForecastCategory.BestCase, 150),
        new(4, ForecastCategory.Pipeline, 200), new(5, ForecastCategory.Omitted, 1_000),
    ];

    [Fact]
    public void Cumulative_columns_hold_everything_surer()
    {
        var rollUp = ForecastCategories.RollUp(Entries);
        Assert.Equal((150, 300, 450), (rollUp.CommitForecast, rollUp.BestCaseForecast, rollUp.OpenPipeline));
    }

    [Fact]
    public void Single_columns_hold_their_own() =>
        Assert.Equal(new ForecastRollUp(1_000, 200, 150, 100, 50), ForecastCategories.RollUp(Entries));

    [Fact]
    public void A_deal_reported_by_representative_and_manager_counts_once() =>
        Assert.Equal(ForecastCategories.RollUp(Entries), ForecastCategories.RollUp(Entries.Concat(Entries)));

    [Fact]
    public void A_deal_reported_differently_is_refused() =>
        Assert.Throws<ArgumentException>(() => ForecastCategories.RollUp([new(1, ForecastCategory.Commit, 5), new ForecastEntry<int>(1, ForecastCategory.BestCase, 5)]));

    [Fact]
    public void A_column_too_large_is_an_error_and_no_wrong_number() =>
        Assert.Throws<OverflowException>(() => ForecastCategories.RollUp([new(1, ForecastCategory.Commit, long.MaxValue), new ForecastEntry<int>(2, ForecastCategory.Commit, 1)]));

    [Fact]
    public void Nothing_is_expected_of_nothing() => Assert.Equal(new ForecastRollUp(0, 0, 0, 0, 0), ForecastCategories.RollUp<int>([]));
}
