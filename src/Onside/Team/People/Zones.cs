namespace Onside.Team.People;

public static class Zones
{
    public static bool IsKnown(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    // Time zones come and go with the system's tables: a person whose zone went still gets in.
    public static TimeZoneInfo Known(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;
}
