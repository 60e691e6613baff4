using System.Collections.Frozen;
using System.Globalization;

namespace Onside.Customers.Accounts;

// Countries by the two letters of ISO 3166, in the reader's language.
public static class Countries
{
    private static readonly FrozenDictionary<string, RegionInfo> Known = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name)).Where(region => region.TwoLetterISORegionName is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        .DistinctBy(region => region.TwoLetterISORegionName).ToFrozenDictionary(region => region.TwoLetterISORegionName);

    public static IReadOnlyList<(string Code, string Name)> All =>
        [.. Known.Values.Select(region => (region.TwoLetterISORegionName, region.DisplayName)).OrderBy(country => country.DisplayName, StringComparer.CurrentCulture)];

    public static bool Contains(string code) => Known.ContainsKey(code);

    public static string Name(string code) => Known.TryGetValue(code, out var region) ? region.DisplayName : code;
}
