using Onside.Platform.Subjects;

namespace Onside.Team.Activities;

public partial class Activity
{
    private readonly List<Attendee> _attendees = [];

    public DateTime? EndsAt { get; private set; }
    public string? Place { get; private set; }
    public IReadOnlyCollection<Attendee> Attendees => _attendees;

    public static Activity Meeting(Subject? subject, Guid authorId, MeetingFacts facts, IEnumerable<Guid> people, string? text, DateTime now)
    {
        var meeting = new Activity(ActivityKind.Meeting, subject, authorId, now, facts.StartsAt);
        meeting.Set(facts, people, text);
        meeting.Announce(new MeetingPlanned(meeting.Id, subject?.Kind, subject?.Id, authorId, facts.StartsAt));
        return meeting;
    }

    public void Plan(MeetingFacts facts, IEnumerable<Guid> people, string? text, DateTime now)
    {
        Set(facts, people, text);
        (At, EditedAt) = (facts.StartsAt, now);
    }

    private void Set(MeetingFacts facts, IEnumerable<Guid> people, string? text)
    {
        (EndsAt, Place) = (facts.EndsAt, facts.Place);
        var wanted = people.ToHashSet();
        _attendees.RemoveAll(attendee => !wanted.Contains(attendee.PersonId));
        _attendees.AddRange(wanted.Except(_attendees.Select(attendee => attendee.PersonId)).Select(person => new Attendee(Id, person)).ToList());
        Say(facts.Title, text);
    }
}

public sealed record MeetingFacts(string Title, DateTime StartsAt, DateTime EndsAt, string? Place = null);

// Somebody of ours who takes part.
public class Attendee(Guid activityId, Guid personId)
{
    public Guid ActivityId { get; private set; } = activityId;
    public Guid PersonId { get; private set; } = personId;
}
