using Onside.Platform.Demo;
using Onside.Platform.Subjects;

namespace Onside.Team.Activities;

// A stretch of work on one subject: the features that own the subjects tell of it, and activities are spread over it.
public sealed record DemoEpisode(Subject Subject, Guid OwnerId, DateTime From, DateTime Until, string Account, DemoCity City)
{
    // The customer's people, those of ours who help, and how much is done here beside other subjects.
    public IReadOnlyList<DemoPartner> Partners { get; init; } = [];

    public IReadOnlyList<Guid> Helpers { get; init; } = [];

    public double Weight { get; init; } = 1;

    // Still going on: something may lie ahead.
    public bool IsRunning { get; init; }

    // Given for some: the last step with the customer, and the next one (none when there is none).
    public DemoRhythm? Rhythm { get; init; }
}

public sealed record DemoPartner(Guid Id, string Name, DateTime MetAt);

public sealed record DemoRhythm(int LastDaysAgo, int? NextInDays);

// All that is worked on: filled by the parts before, told by DemoActivities.
public sealed class DemoAgenda
{
    public List<DemoEpisode> Episodes { get; } = [];
}
