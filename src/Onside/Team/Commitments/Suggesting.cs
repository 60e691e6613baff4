using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Science;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments;

// Slot: what a record suggests to whoever asks somebody for something about it: what for, by when at the latest, and whom.
public interface ISuggests
{
    string Kind { get; }

    Task<Suggested> About(Guid id);
}

public sealed record Suggested(string? Why, DateOnly? Before, IReadOnlyList<Guid> People)
{
    public static readonly Suggested Nothing = new(null, null, []);

    // Who answers for the record, and so for the outcome that is opened on it.
    public Guid? OwnerId { get; init; }
}

// The slots as they stand before anybody types.
public sealed class Suggesting(IEnumerable<ISuggests> slots)
{
    public async Task<Suggested> About(Subject? subject) =>
        subject is { } about && slots.FirstOrDefault(slot => slot.Kind == about.Kind) is { } slot ? await slot.About(about.Id) : Suggested.Nothing;

    public static string? Condition(SubjectName? subject) => subject is null ? null : Say($"I can see it on {subject.Name}.");

    // The end of the second working day from now, by the calendar of who is asked; the evening before the day that counts, where that comes first.
    public static DateTime? Due(WorkingTime hours, DateTime now, DateOnly? before, TimeZoneInfo zone)
    {
        var due = hours.Add(now, TimeSpan.FromHours(16));
        return before is { } day && zone.Instant(day, new TimeOnly(12, 0)) is var last && last > now.AddHours(2) && last < due ? last : due;
    }
}
