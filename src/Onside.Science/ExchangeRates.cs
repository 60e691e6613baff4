using System.Collections.Frozen;
using System.Numerics;

namespace Onside.Science;

/// <summary>What one unit of the base currency was worth in another currency from a date on.</summary>
/// <param name="Currency">The other currency, an ISO 4217 code.</param>
/// <param name="Date">The business date of the rate.</param>
/// <param name="PerBase">Units (not minor units) of the currency for one unit of the base; positive.</param>
public sealed record DatedRate(string Currency, DateOnly Date, decimal PerBase);

/// <summary>An amount in another currency, and the date of the rate behind it.</summary>
/// <param name="MinorUnits">The amount in minor units of the target currency.</param>
/// <param name="RateDate">The date of the rate used; of a cross rate the older of its two; the date asked for when no rate was needed.</param>
public readonly record struct Conversion(long MinorUnits, DateOnly RateDate);

/// <summary>Dated exchange rates against one base currency, and conversion between any two currencies by them.</summary>
/// <remarks>
/// The rate of a date is the latest on or before it. From the base a rate multiplies, to the base it divides (inverse), and between two other
/// currencies both happen at once (cross rate through the base). The whole conversion is one exact fraction, rounded once, half to even, to the
/// minor unit of the target: so 0.005 becomes 0.00, 0.015 becomes 0.02, and a sum of many conversions does not drift.
/// </remarks>
public sealed class ExchangeRates
{
    private readonly FrozenDictionary<string, DatedRate[]> _rates;

    /// <summary>Rates against a base.</summary>
    /// <exception cref="ArgumentException">An unknown currency, a rate that is not positive, two rates of one currency and date, or a rate of the base itself.</exception>
    public ExchangeRates(string baseCurrency, IEnumerable<DatedRate> rates)
    {
        ArgumentNullException.ThrowIfNull(rates);
        _ = Currencies.Exponent(baseCurrency);
        BaseCurrency = baseCurrency;
        _rates = rates.GroupBy(rate => rate.Currency).ToFrozenDictionary(group => group.Key, Ordered, StringComparer.Ordinal);
    }

    /// <summary>The currency the rates are quoted against.</summary>
    public string BaseCurrency { get; }

    /// <summary>Converts an amount.</summary>
    /// <param name="minorUnits">The amount in minor units of <paramref name="from"/>; may be negative.</param>
    /// <param name="from">The currency it is in.</param>
    /// <param name="to">The currency wanted.</param>
    /// <param name="on">The business date.</param>
    /// <returns>1,000 JPY minor units (¥1,000) at 160 per EUR: 625 (€6.25). Undefined when a currency has no rate on or before the date.</returns>
    /// <exception cref="ArgumentException">A code is no currency with a minor unit.</exception>
    /// <exception cref="OverflowException">The result exceeds 2^63 - 1 minor units.</exception>
    public Measure<Conversion> Convert(long minorUnits, string from, string to, DateOnly on)
    {
        var (fromExponent, toExponent) = (Currencies.Exponent(from), Currencies.Exponent(to));
        return string.Equals(from, to, StringComparison.Ordinal)
            ? Measure.Known(new Conversion(minorUnits, on))
            : RateOn(from, on).Then(source => RateOn(to, on).Then(target =>
            {
                var numerator = minorUnits * Whole(target) * Power(toExponent + source.PerBase.Scale);
                var denominator = Whole(source) * Power(fromExponent + target.PerBase.Scale);
                return Measure.Known(new Conversion((long)Rounding.HalfEven(numerator, denominator), source.Date < target.Date ? source.Date : target.Date));
            }));
    }

    /// <summary>The rate between two currencies, for showing beside an amount.</summary>
    /// <returns>Units of <paramref name="to"/> for one unit of <paramref name="from"/>, to the 28 digits of a decimal; undefined without a rate.</returns>
    /// <exception cref="ArgumentException">A code is no currency with a minor unit.</exception>
    public Measure<decimal> Rate(string from, string to, DateOnly on)
    {
        _ = (Currencies.Exponent(from), Currencies.Exponent(to));
        return string.Equals(from, to, StringComparison.Ordinal)
            ? Measure.Known(1m)
            : RateOn(from, on).Then(source => RateOn(to, on).Then(target => Measure.Known(target.PerBase / source.PerBase)));
    }

    private Measure<DatedRate> RateOn(string currency, DateOnly on)
    {
        if (string.Equals(currency, BaseCurrency, StringComparison.Ordinal))
        {
            return Measure.Known(new DatedRate(currency, on, 1m));
        }

        if (!_rates.TryGetValue(currency, out var rates))
        {
            return Measure.Undefined<DatedRate>($"There is no exchange rate between {currency} and {BaseCurrency}.");
        }

        var (first, after) = (0, rates.Length);
        while (first < after)
        {
            var middle = (first + after) / 2;
            (first, after) = rates[middle].Date <= on ? (middle + 1, after) : (first, middle);
        }

        return first > 0
            ? Measure.Known(rates[first - 1])
            : Measure.Undefined<DatedRate>($"There is no exchange rate between {currency} and {BaseCurrency} on or before {on:yyyy-MM-dd}.");
    }

    private DatedRate[] Ordered(IGrouping<string, DatedRate> group)
    {
        _ = Currencies.Exponent(group.Key);
        var ordered = group.OrderBy(rate => rate.Date).ToArray();
        if (string.Equals(group.Key, BaseCurrency, StringComparison.Ordinal))
        {
            throw new ArgumentException($"{BaseCurrency} is the base and has no rate.");
        }

        if (ordered.Any(rate => rate.PerBase <= 0))
        {
            throw new ArgumentException($"A rate of {group.Key} is not positive.");
        }

        return ordered.Zip(ordered.Skip(1)).Any(pair => pair.First.Date == pair.Second.Date)
            ? throw new ArgumentException($"{group.Key} has two rates of one date.")
            : ordered;
    }

    private static BigInteger Whole(DatedRate rate)
    {
        var bits = decimal.GetBits(rate.PerBase);
        return ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
    }

    private static BigInteger Power(int exponent) => BigInteger.Pow(10, exponent);
}
