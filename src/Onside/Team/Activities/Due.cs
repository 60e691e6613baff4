namespace Onside.Team.Activities;

// When something is to be done: at a moment, on a day, or some time.
public readonly record struct Due(DateTime? At, DateOnly? On)
{
    public static readonly Due SomeTime;

    public static Due Moment(DateTime at) => new(at, null);

    // A day is over where the person is, not where the server stands.
    public static Due Day(DateOnly day, TimeZoneInfo zone) => new(zone.Instant(day.AddDays(1), TimeOnly.MinValue), day);

    // The same day for somebody who lives by another clock.
    public Due For(TimeZoneInfo zone) => On is { } day ? Day(day, zone) : this;
}

public static class WallClock
{
    // A time that a clock change skips moves forward; one that comes twice is the first.
    public static DateTime Instant(this TimeZoneInfo zone, DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
    }

    public static DateTime Local(this TimeZoneInfo zone, DateTime at) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(at, DateTimeKind.Utc), zone);
}
