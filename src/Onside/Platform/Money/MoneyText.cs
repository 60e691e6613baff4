using System.Collections.Concurrent;
using System.Globalization;
using Onside.Science;

namespace Onside.Platform.Money;

// Amounts as the reader writes them.
public static class MoneyText
{
    private const char Stuck = ' ';
    private static readonly ConcurrentDictionary<(string Culture, string Signs, string Currency), NumberFormatInfo> Formats = new();

    public static string Told(Money money, CultureInfo reader) =>
        money.MinorUnits % Money.Power(money.Exponent) == 0 ? Written(money.Amount, 0, money.Currency, reader) : Exact(money, reader);

    public static string Exact(Money money, CultureInfo reader) => Written(money.Amount, money.Exponent, money.Currency, reader);

    public static string Typed(Money money, CultureInfo reader) => money.Amount.ToString("F" + money.Exponent, reader);

    // Three to four figures: thousands and more are rounded to one decimal, half to even.
    public static string Compact(Money money, CultureInfo reader)
    {
        Int128 unit = Money.Power(money.Exponent);
        var whole = Rounding.HalfEven(money.MinorUnits, unit);
        var size = 0;
        while (size < 4 && Int128.Abs(size == 0 ? whole : Tenths(money, unit, size) / 10) >= 1000)
            size++;
        if (size == 0)
            return Written((decimal)whole, 0, money.Currency, reader);
        var tenths = Tenths(money, unit, size);
        return Written((decimal)tenths / 10, tenths % 10 == 0 ? 0 : 1, money.Currency, reader, Suffix(size, reader));
    }

    // US$ for readers elsewhere; codes where no sign is known to all.
    public static string Sign(string currency, CultureInfo reader) => currency switch
    {
        "EUR" => "€",
        "GBP" => "£",
        "JPY" => "¥",
        "INR" => "₹",
        "USD" => reader.Name == "en-US" ? "$" : "US$",
        _ => currency,
    };

    private static Int128 Tenths(Money money, Int128 unit, int size) => Rounding.HalfEven(money.MinorUnits * (Int128)10, unit * Thousands(size));

    private static Int128 Thousands(int size) => size switch { 0 => 1, 1 => 1000, 2 => 1_000_000, 3 => 1_000_000_000, _ => 1_000_000_000_000 };

    private static string Suffix(int size, CultureInfo reader) => reader.TwoLetterISOLanguageName == "de"
        ? Stuck + (size switch { 1 => "Tsd.", 2 => "Mio.", 3 => "Mrd.", _ => "Bio." })
        : size switch { 1 => "k", 2 => "M", 3 => "bn", _ => "tn" };

    private static string Written(decimal number, int decimals, string currency, CultureInfo reader, string suffix = "")
    {
        var format = Formats.GetOrAdd((reader.Name, reader.NumberFormat.CurrencyDecimalSeparator + reader.NumberFormat.CurrencyGroupSeparator, currency), _ => Format(currency, reader));
        var digits = Math.Abs(number).ToString("N" + decimals, format) + suffix;
        var told = format.CurrencyPositivePattern switch
        {
            0 => format.CurrencySymbol + digits,
            1 => digits + format.CurrencySymbol,
            2 => format.CurrencySymbol + Stuck + digits,
            _ => digits + Stuck + format.CurrencySymbol,
        };
        return number < 0 ? format.NegativeSign + told : told;
    }

    private static NumberFormatInfo Format(string currency, CultureInfo reader)
    {
        var format = (NumberFormatInfo)reader.NumberFormat.Clone();
        format.CurrencySymbol = Sign(currency, reader);
        // A code stuck to its number reads badly: CHF 120, not CHF120.
        if (char.IsLetter(format.CurrencySymbol[^1]))
            format.CurrencyPositivePattern |= 2;
        format.NumberDecimalSeparator = format.CurrencyDecimalSeparator;
        format.NumberGroupSeparator = format.CurrencyGroupSeparator;
        return format;
    }
}
