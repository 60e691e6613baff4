using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Onside.Science.Tests;

public sealed class ExchangeRatesTests
{
    private static readonly DateOnly First = new(2026, 11, 2);

    private static readonly ExchangeRates Rates = new("EUR",
    [
        new("USD", First, 1.10m), new("USD", First.AddDays(7), 1.25m), new("JPY", First, 160m),
        new("KWD", First, 0.3350m), new("CLF", First.AddDays(3), 0.027m),
    ]);

    [Theory]
    [InlineData(10_000, "EUR", "USD", 11_000)]
    [InlineData(11_000, "USD", "EUR", 10_000)]
    [InlineData(1_000, "JPY", "EUR", 625)]
    [InlineData(625, "EUR", "JPY", 1_000)]
    [InlineData(10_000, "EUR", "KWD", 33_500)]
    [InlineData(1_600, "JPY", "USD", 1_100)]
    [InlineData(3_350, "KWD", "JPY", 1_600)]
    [InlineData(-1_000, "JPY", "EUR", -625)]
    [InlineData(123, "EUR", "EUR", 123)]
    public void Amounts_keep_their_worth_across_decimal_places(long amount, string from, string to, long converted) =>
        Assert.Equal(converted, Rates.Convert(amount, from, to, First).Value().MinorUnits);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(5, 2)]
    [InlineData(7, 4)]
    [InlineData(-3, -2)]
    public void A_half_goes_to_the_even_minor_unit(long cents, long half)
    {
        var rates = new ExchangeRates("EUR", [new("USD", First, 0.5m)]);
        Assert.Equal(half, rates.Convert(cents, "EUR", "USD", First).Value().MinorUnits);
    }

    [Fact]
    public void The_latest_rate_on_or_before_the_date_counts()
    {
        Assert.Equal(new Conversion(110, First), Rates.Convert(100, "EUR", "USD", First.AddDays(6)).Value());
        Assert.Equal(new Conversion(125, First.AddDays(7)), Rates.Convert(100, "EUR", "USD", First.AddDays(7)).Value());
        Assert.Equal(new Conversion(125, First.AddDays(7)), Rates.Convert(100, "EUR", "USD", First.AddDays(900)).Value());
    }

    [Fact]
    public void A_cross_rate_is_as_old_as_the_older_of_its_two() =>
        Assert.Equal(First, Rates.Convert(100, "USD", "JPY", First.AddDays(8)).Value().RateDate);

    [Fact]
    public void Without_a_rate_the_amount_is_undefined_and_says_which_rate_is_missing()
    {
        var early = Assert.IsType<Measure<Conversion>.Undefined>(Rates.Convert(100, "USD", "CLF", First));
        Assert.Equal("There is no exchange rate between CLF and EUR on or before 2026-11-02.", early.Reason.ToString(CultureInfo.InvariantCulture));
        Rates.Convert(100, "GBP", "EUR", First).IsUndefined();
        Rates.Rate("EUR", "GBP", First).IsUndefined();
    }

    [Fact]
    public void The_rate_shown_is_inverse_or_crossed()
    {
        Assert.Equal(1m, Rates.Rate("USD", "USD", First).Value());
        Assert.Equal(1.10m, Rates.Rate("EUR", "USD", First).Value());
        Assert.Equal(0.00625m, Rates.Rate("JPY", "EUR", First).Value());
        Assert.Equal(1.10m / 160m, Rates.Rate("JPY", "USD", First).Value());
    }

    [Fact]
    public void An_amount_too_large_is_an_error_and_no_wrong_number() =>
        Assert.Throws<OverflowException>(() => Rates.Convert(long.MaxValue, "EUR", "USD", First));

    [Theory]
    [InlineData("EUR", 1)]
    [InlineData("XAU", 1)]
    [InlineData("usd", 1)]
    [InlineData("GBP", 0)]
    [InlineData("GBP", -1)]
    public void A_rate_must_make_sense(string currency, int perBase) =>
        Assert.Throws<ArgumentException>(() => new ExchangeRates("EUR", [new(currency, First, perBase)]));

    [Fact]
    public void Two_rates_of_one_day_are_refused() =>
        Assert.Throws<ArgumentException>(() => new ExchangeRates("EUR", [new("USD", First, 1m), new("USD", First, 2m)]));

    [Fact]
    public void A_conversion_is_within_half_a_minor_unit_of_the_exact_fraction() =>
        Prop.ForAll<int, PositiveInt, PositiveInt>((amount, one, other) =>
        {
            var rates = new ExchangeRates("EUR", [new("JPY", First, one.Get / 1000m), new("KWD", First, other.Get / 100_000m)]);
            var converted = rates.Convert(amount, "JPY", "KWD", First).Value().MinorUnits;
            var (numerator, denominator) = ((BigInteger)amount * other.Get * 1_000_000, (BigInteger)one.Get * 100_000);
            return BigInteger.Abs((converted * denominator) - numerator) * 2 <= denominator;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_and_back_costs_at_most_the_rounding_of_one_minor_unit() =>
        Prop.ForAll<int, PositiveInt>((amount, perThousand) =>
        {
            var rates = new ExchangeRates("EUR", [new("USD", First, 1m + (perThousand.Get / 1000m))]);
            var dollars = rates.Convert(amount, "EUR", "USD", First).Value().MinorUnits;
            return Math.Abs(rates.Convert(dollars, "USD", "EUR", First).Value().MinorUnits - amount) <= 1;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("HRK", 2)]
    public void Exponents_are_those_of_the_standard(string code, int exponent) => Assert.Equal(exponent, Currencies.Exponent(code));

    [Theory]
    [InlineData("XAU")]
    [InlineData("XXX")]
    [InlineData("eur")]
    [InlineData("")]
    public void What_has_no_minor_unit_is_no_currency(string code)
    {
        Assert.False(Currencies.Contains(code));
        Assert.Throws<ArgumentException>(() => Currencies.Exponent(code));
    }

    [DataSetFact("reference/codes-all.csv")]
    public void The_table_is_the_published_list_of_active_codes()
    {
        var published = File.ReadLines(DataSets.Find("reference/codes-all.csv")!).Skip(1)
            .Select(line => line.Split(',')[^4..])
            .Where(fields => fields[3].Length == 0 && fields[0].Length == 3 && int.TryParse(fields[2], CultureInfo.InvariantCulture, out _))
            .Select(fields => (Code: fields[0], Exponent: int.Parse(fields[2], CultureInfo.InvariantCulture))).Distinct().Order().ToList();
        var withdrawn = new[] { "ANG", "BGN", "CUC", "HRK", "SLL", "ZWL" };
        Assert.Equal(published, Currencies.Codes.Except(withdrawn).Select(code => (code, Currencies.Exponent(code))));
    }
}
