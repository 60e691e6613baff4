using Onside.Platform.Data;

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
