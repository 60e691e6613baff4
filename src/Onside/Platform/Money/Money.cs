using System.Globalization;
using System.Text.Json.Serialization;
using Onside.Science;

namespace Onside.Platform.Money;

// An exact amount: whole minor units of a currency of ISO 4217 (cents; yen; fils).
public readonly record struct Money(long MinorUnits, string Currency)
{
    [JsonIgnore]
    public int Exponent => Currencies.Exponent(Currency);

    // How many minor units make one.
    [JsonIgnore]
    public long Unit => Power(Exponent);

    [JsonIgnore]
    public decimal Amount => new decimal(MinorUnits) / Power(Exponent);

    public static Money Zero(string currency) => new(0, currency);

    public static Money operator +(Money left, Money right) => left with { MinorUnits = checked(left.MinorUnits + InSame(left, right)) };

    public static Money operator -(Money left, Money right) => left with { MinorUnits = checked(left.MinorUnits - InSame(left, right)) };

    public static Money operator -(Money money) => money with { MinorUnits = checked(-money.MinorUnits) };

    // €286,400 or €31,560.50: as the reader writes it, the currency always told.
    public override string ToString() => MoneyText.Told(this, CultureInfo.CurrentCulture);

    // €286,400.00: every decimal, for columns that are added up.
    public string Exact() => MoneyText.Exact(this, CultureInfo.CurrentCulture);

    // €125.3k
    public string Compact() => MoneyText.Compact(this, CultureInfo.CurrentCulture);

    // 31560.50: what stands in a field.
    public string Typed() => MoneyText.Typed(this, CultureInfo.CurrentCulture);

    internal static long Power(int exponent) => exponent switch { 0 => 1, 1 => 10, 2 => 100, 3 => 1000, _ => 10_000 };

    private static long InSame(Money left, Money right) => left.Currency == right.Currency
        ? right.MinorUnits
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} are not added up without a rate.");
}
