using System.Globalization;
using Onside.Platform.Money;

namespace Onside.Tests.Platform.Money;

public class MoneyTests
{
    [Theory]
    [InlineData("en-GB", 28_640_000, "EUR", "€286,400")]
    [InlineData("en-GB", 3_156_050, "EUR", "€31,560.50")]
    [InlineData("de-DE", 3_156_050, "EUR", "31.560,50 €")]
    [InlineData("de-AT", 3_156_050, "EUR", "€ 31.560,50")]
    [InlineData("de-CH", 12_000_00, "CHF", "CHF 12’000")]
    [InlineData("en-GB", 12_000_00, "CHF", "CHF 12,000")]
    [InlineData("en-US", -1_050, "USD", "-$10.50")]
    [InlineData("en-GB", 1_050, "USD", "US$10.50")]
    [InlineData("en-GB", 1_234_567, "JPY", "¥1,234,567")]
    [InlineData("de-DE", 1_234_567, "KWD", "1.234,567 KWD")]
    [InlineData("en-GB", 0, "EUR", "€0")]
    [InlineData("en-GB", long.MaxValue, "EUR", "€92,233,720,368,547,758.07")]
    public void An_amount_is_exact_and_tells_its_currency_as_the_reader_writes_it(string reader, long minor, string currency, string told) =>
        Assert.Equal(told, MoneyText.Told(new(minor, currency), CultureInfo.GetCultureInfo(reader)).Replace(' ', ' '));

    [Theory]
    [InlineData("en-GB", 12_530_000, "EUR", "€125.3k")]
    [InlineData("de-DE", 12_530_000, "EUR", "125,3 Tsd. €")]
    [InlineData("en-GB", 99_949, "EUR", "€999")]
    [InlineData("en-GB", 99_950, "EUR", "€1k")]
    [InlineData("en-GB", 100_000, "EUR", "€1k")]
    [InlineData("en-GB", 99_995_000, "EUR", "€1M")]
    [InlineData("en-GB", 125_000_000, "EUR", "€1.2M")]
    [InlineData("en-GB", 135_000_000, "EUR", "€1.4M")]
    [InlineData("en-GB", -125_300_000_000, "EUR", "-€1.3bn")]
    [InlineData("en-GB", 950, "EUR", "€10")]
    [InlineData("en-GB", 1_500, "JPY", "¥1.5k")]
    public void A_compact_amount_keeps_four_figures_and_rounds_half_to_even(string reader, long minor, string currency, string told) =>
        Assert.Equal(told, MoneyText.Compact(new(minor, currency), CultureInfo.GetCultureInfo(reader)).Replace(' ', ' '));

    [Theory]
    [InlineData("en-GB", "1,234.50", "1234.50")]
    [InlineData("de-DE", "1.234,50", "1234.50")]
    [InlineData("de-DE", "1234,5", "1234.5")]
    [InlineData("de-CH", "1'234.50", "1234.50")]
    [InlineData("de-CH", "1’234.50", "1234.50")]
    [InlineData("de-AT", "1 234,50", "1234.50")]
    [InlineData("en-GB", "-12", "-12")]
    [InlineData("en-GB", " 12 ", "12")]
    [InlineData("en-GB", "12,345,678", "12345678")]
    public void A_typed_amount_is_read_in_the_readers_own_way(string reader, string typed, string amount)
    {
        Assert.True(Amounts.TryRead(typed, CultureInfo.GetCultureInfo(reader), out var read));
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData("de-DE", "1.23")]
    [InlineData("de-DE", "1234.50")]
    [InlineData("en-GB", "1,23")]
    [InlineData("en-GB", "1234,567")]
    [InlineData("en-GB", "1.2.3")]
    [InlineData("en-GB", "1.5,0")]
    [InlineData("en-GB", ",5")]
    [InlineData("en-GB", "--1")]
    [InlineData("en-GB", "1e3")]
    [InlineData("en-GB", "twelve")]
    [InlineData("en-GB", "€12")]
    [InlineData("en-GB", "")]
    [InlineData("en-GB", ".")]
    public void What_could_mean_another_amount_is_not_guessed(string reader, string typed) =>
        Assert.False(Amounts.TryRead(typed, CultureInfo.GetCultureInfo(reader), out _));

    [Theory]
    [InlineData("12.345", "EUR", "EUR has at most 2 decimals.")]
    [InlineData("12.5", "JPY", "JPY has no decimals.")]
    [InlineData("12.3456", "KWD", "KWD has at most 3 decimals.")]
    [InlineData("12", "XYZ", "XYZ is not a currency that is used here.")]
    [InlineData("1000000000000000000", "EUR", "This amount is too large.")]
    [InlineData("12.340", "EUR", null)]
    [InlineData("12.345", "KWD", null)]
    public void Too_many_decimals_are_refused_in_words(string amount, string currency, string? complaint) =>
        Assert.Equal(complaint, Amounts.Complaint(decimal.Parse(amount, CultureInfo.InvariantCulture), currency) is { } said ? FormattableString.Invariant(said) : null);

    [Fact]
    public void What_stands_in_a_field_is_read_back_as_the_same_amount()
    {
        foreach (var reader in new[] { "en-GB", "en-US", "de-DE", "de-AT", "de-CH" }.Select(CultureInfo.GetCultureInfo))
            foreach (var money in new Onside.Platform.Money.Money[] { new(123_456_789, "EUR"), new(5, "EUR"), new(-1_234, "JPY"), new(1_234_567, "KWD") })
            {
                Assert.True(Amounts.TryRead(MoneyText.Typed(money, reader), reader, out var amount), $"{reader} {money}");
                Assert.Equal(money.Amount, amount);
            }
    }

    [Fact]
    public void Different_currencies_are_not_added_up()
    {
        Assert.Equal(new(300, "EUR"), new Onside.Platform.Money.Money(100, "EUR") + new Onside.Platform.Money.Money(200, "EUR"));
        Assert.Throws<InvalidOperationException>(() => new Onside.Platform.Money.Money(100, "EUR") + new Onside.Platform.Money.Money(200, "USD"));
        Assert.Throws<OverflowException>(() => new Onside.Platform.Money.Money(long.MaxValue, "EUR") + new Onside.Platform.Money.Money(1, "EUR"));
    }
}
