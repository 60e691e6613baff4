using Onside.Shared.Ui;

namespace Onside.Team.People;

public static class Zones
{
    private static readonly Lazy<string[]> Offered = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal)).Append("UTC").Order(StringComparer.Ordinal)]);

    public static bool IsKnown(string name) => name == "UTC" || name.Contains('/') && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    // Time zones come and go with the system's tables: a person whose zone went still gets in.
    public static TimeZoneInfo Known(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    public static IEnumerable<Choice> Choices(string current) =>
        Offered.Value.Append(current).Distinct().Select(id => new Choice(id, id[(id.IndexOf('/') + 1)..].Replace('_', ' '), id.IndexOf('/') is > 0 and var cut ? id[..cut] : null));
}
