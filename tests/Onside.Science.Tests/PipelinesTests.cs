using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class PipelinesTests
{
    private static readonly DateOnly Today = new(2026, 11, 19);
    private static readonly DateOnly QuarterEnd = new(2026, 12, 31);

    [Theory]
    [InlineData(28_640_000, 8_500, 24_344_000)]
    [InlineData(5, 5_000, 2)]
    [InlineData(7, 5_000, 4)]
    [InlineData(-5, 5_000, -2)]
    [InlineData(1, 4_999, 0)]
    [InlineData(1, 5_001, 1)]
    [InlineData(long.MaxValue, 10_000, long.MaxValue)]
    [InlineData(long.MinValue, 10_000, long.MinValue)]
    [InlineData(12_345, 0, 0)]
    public void A_weighted_amount_is_exact_and_a_half_goes_to_even(long amount, int probability, long weighted) =>
        Assert.Equal(weighted, Pipelines.Weighted(amount, probability));

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void A_probability_lies_between_0_and_1(int basisPoints) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Pipelines.Weighted(1, basisPoints));

    [Fact]
    public void A_weighted_amount_is_within_half_a_unit_of_the_true_product_and_mirrors_its_credit_note() =>
        Prop.ForAll<long, NonNegativeInt>((amount, some) =>
        {
            var probability = some.Get % 10_001;
            var weighted = Pipelines.Weighted(amount, probability);
            var off = BigInteger.Abs((new BigInteger(weighted) * 10_000) - (new BigInteger(amount) * probability));
            return off * 2 <= 10_000 && (amount == long.MinValue || Pipelines.Weighted(-amount, probability) == -weighted);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_total_is_the_sum_of_its_columns_however_deals_are_grouped() =>
        Prop.ForAll<(int Amount, byte Step)[]>(cards =>
        {
            var deals = cards.Select(card => ((long)card.Amount, card.Step % 7 * 1_500)).ToList();
            var byColumn = deals.GroupBy(deal => deal.Item2).Sum(column => Pipelines.WeightedTotal(column));
            return byColumn == Pipelines.WeightedTotal(deals);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Coverage_of_3_is_short_when_4_is_needed()
    {
        var coverage = Pipelines.Coverage([new OpenDeal<int>(1, 900_000, Today)], Today, QuarterEnd, 500_000, 200_000, Measure.Known(new Ratio(1, 4)));
        Assert.Equal(3.0, coverage.Coverage.Value().Value);
        Assert.Equal(4.0, coverage.Required.Value().Value);
        Assert.Equal(300_000, coverage.ShortBy.Value());
        Assert.False(coverage.IsMet);
    }

    [Fact]
    public void The_amount_missing_is_rounded_up()
    {
        var coverage = Pipelines.Coverage([new OpenDeal<int>(1, 78_420_000, Today)], Today, QuarterEnd, 90_000_000, 41_260_000, Measure.Known(new Ratio(52, 100)));
        Assert.Equal(15_310_770, coverage.ShortBy.Value());
        Assert.Equal(1.61, coverage.Coverage.Value().Value, 2);
        Assert.Equal(1.92, coverage.Required.Value().Value, 2);
    }

    [Fact]
    public void Deals_past_their_date_or_without_one_are_listed_and_not_counted()
    {
        OpenDeal<string>[] deals =
        [
            new("yesterday", 1, Today.AddDays(-1)), new("today", 10, Today), new("last day", 100, QuarterEnd),
            new("next year", 1_000, QuarterEnd.AddDays(1)), new("some day", 10_000, null),
        ];
        var coverage = Pipelines.Coverage(deals, Today, QuarterEnd, 500, 0, Measure.Known(new Ratio(1, 2)));
        Assert.Equal(110, coverage.Open);
        Assert.Equal(["yesterday"], coverage.PastClose);
        Assert.Equal(["some day"], coverage.Undated);
    }

    [Fact]
    public void A_met_quota_is_met_and_not_infinite()
    {
        var coverage = Pipelines.Coverage([new OpenDeal<int>(1, 5, Today)], Today, QuarterEnd, 500, 500, Measure.Known(new Ratio(1, 2)));
        Assert.True(coverage.IsMet);
        Assert.Equal(Measure.Undefined<Ratio>($"The quota is met."), coverage.Coverage);
        Assert.Equal(0, coverage.ShortBy.Value());
    }

    [Fact]
    public void Without_a_win_rate_nobody_knows_what_is_needed()
    {
        var coverage = Pipelines.Coverage([new OpenDeal<int>(1, 5, Today)], Today, QuarterEnd, 500, 0, Measure.Known(new Ratio(0, 7)));
        coverage.Required.IsUndefined();
        coverage.ShortBy.IsUndefined();
        Assert.Equal(new Ratio(5, 500), coverage.Coverage.Value());
        Pipelines.Coverage<int>([], Today, QuarterEnd, 0, 0, Measure.Known(new Ratio(1, 2))).Coverage.IsUndefined();
    }

    [Fact]
    public void Enough_is_exactly_what_is_not_short() =>
        Prop.ForAll<NonNegativeInt, PositiveInt, PositiveInt>((open, remaining, deals) =>
        {
            var rate = new Ratio(1 + (deals.Get / 2), deals.Get + 1);
            var coverage = Pipelines.Coverage([new OpenDeal<int>(1, open.Get, Today)], Today, QuarterEnd, remaining.Get, 0, Measure.Known(rate));
            var enough = (long)open.Get * rate.Numerator >= (long)remaining.Get * rate.Denominator;
            return coverage.ShortBy.Value() == 0 == enough;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Velocity_of_40_deals_is_2000_a_day() =>
        Assert.Equal(2_000m, Pipelines.Velocity(40, Measure.Known(new Ratio(1, 4)), Measure.Known(12_000m), Measure.Known(60m)).Value());

    [Fact]
    public void A_cycle_is_at_least_one_day() =>
        Assert.Equal(120_000m, Pipelines.Velocity(40, Measure.Known(new Ratio(1, 4)), Measure.Known(12_000m), Measure.Known(0.2m)).Value());

    [Fact]
    public void Velocity_says_what_is_missing()
    {
        var noRate = Measure.Undefined<Ratio>($"No deal was decided.");
        Assert.Equal(Measure.Undefined<decimal>($"No deal was decided."), Pipelines.Velocity(40, noRate, Measure.Known(1m), Measure.Known(1m)));
        Assert.Equal(Measure.Insufficient<decimal>(2, 10), Pipelines.Velocity(40, Measure.Known(new Ratio(1, 4)), Measure.Insufficient<decimal>(2, 10), Measure.Known(1m)));
    }
}
