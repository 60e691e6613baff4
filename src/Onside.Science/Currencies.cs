using System.Collections.Frozen;

namespace Onside.Science;

/// <summary>The currencies of ISO 4217 and the decimal places of their minor units.</summary>
/// <remarks>Active alphabetic codes with a minor unit (list one of ISO 4217), and those withdrawn since 2020 so that old books can still be read.</remarks>
public static class Currencies
{
    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

    private const string TwoDecimals =
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK " +
        "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR " +
        "LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR " +
        "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER " +
        "ZAR ZMW ZWG";

    private const string WithdrawnWithTwoDecimals = "ANG BGN CUC HRK SLL ZWL";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private const string FourDecimals = "CLF UYW";

    private static readonly FrozenDictionary<string, int> Exponents =
        new[] { (NoDecimals, 0), (TwoDecimals, 2), (WithdrawnWithTwoDecimals, 2), (ThreeDecimals, 3), (FourDecimals, 4) }
            .SelectMany(list => list.Item1.Split(' '), (list, code) => KeyValuePair.Create(code, list.Item2))
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every known code, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Exponents.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a code, in capitals, is a currency with a minor unit. Gold, special drawing rights and test codes are not.</summary>
    public static bool Contains(string? code) => code is not null && Exponents.ContainsKey(code);

    /// <summary>The number of decimal places of the minor unit: 2 for EUR, 0 for JPY, 3 for KWD, 4 for CLF.</summary>
    /// <exception cref="ArgumentException">The code is no currency with a minor unit.</exception>
    public static int Exponent(string code) => Exponents.TryGetValue(code, out var exponent)
        ? exponent
        : throw new ArgumentException($"{code} is not a currency of ISO 4217 with a minor unit.", nameof(code));
}
