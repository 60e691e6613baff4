using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Tasks that were done, tasks that are late, and what lies ahead.
public sealed partial class DemoDiary
{
    private const double ShareLate = 0.12;
    private const double ShareReminded = 0.35;
    private const int Soon = 15;

    // Given on one day, due on a later one, and done about then; a recent one may still be open.
    private void PastTask(DemoEpisode episode, DemoCast.Member author, DemoTopic topic, DateTime at)
    {
        var assignee = episode.Helpers.Count > 0 && _dice.Chance(0.25) ? _cast.Who(_dice.Pick(episode.Helpers)) : author;
        var due = Workdays.Add(DateOnly.FromDateTime(at), _dice.Between(1, 8));
        var done = DemoDay.Moment(_dice, Workdays.Add(due, _dice.Below(10) switch { < 3 => -1, < 8 => 0, 8 => 1, _ => 4 }));
        if (done <= at)
            done = at.AddMinutes(_dice.Between(20, 300));
        var task = Task(episode, author, assignee, DemoSentences.Task(_dice, topic), due, at);
        var isLate = episode.IsRunning && story.Day.IsPast(due) && due > story.Day.Ago(20) && episode.Rhythm is null && _dice.Chance(ShareLate);
        if (!isLate && story.Day.IsPast(done) && (done <= episode.Until || !episode.IsRunning))
            story.Happens(task, Past(done), assignee.Id, () => task.Complete(assignee.Id, story.Now));
        else if (!episode.IsRunning)
            story.Happens(task, Past(Later(at, episode.Until)), assignee.Id, () => task.Complete(assignee.Id, story.Now));
    }

    private DateTime Past(DateTime at) => Earlier(at, story.Day.HistoryEnd.AddMilliseconds(-1));

    private void Ahead(DemoEpisode episode)
    {
        var author = _cast.Who(episode.OwnerId);
        var partner = episode.Partners.Count > 0 ? _dice.Pick(episode.Partners) : null;
        var topic = Topic(episode, partner, author);
        var day = episode.Rhythm?.NextInDays is { } days ? Workdays.OnOrAfter(story.Day.AsOf.AddDays(days)) : story.Day.Ahead(_dice.Below(Soon));
        var planned = Later(episode.From.AddMinutes(5), DemoDay.Moment(_dice, story.Day.Ago(_dice.Below(6))));
        if (_dice.Chance(0.4) || episode.Rhythm?.NextInDays is 0)
            MeetingAhead(episode, author, topic, DemoDay.Moment(_dice, day), planned);
        else
            RemindOf(Task(episode, author, author, DemoSentences.Task(_dice, topic), day, planned), author, day);
    }

    private void MeetingAhead(DemoEpisode episode, DemoCast.Member author, DemoTopic topic, DateTime at, DateTime planned)
    {
        var facts = Facts(episode, topic, Quarter(at));
        var meeting = story.Born(planned, author.Id, () => Activity.Meeting(episode.Subject, author.Id, facts, Attending(episode, author).ToList(), null, planned));
        _activities.Add(meeting);
        if (_dice.Chance(ShareReminded))
            _reminders.Add(story.At(planned, () => new Reminder(meeting.Id, author.Id, facts.StartsAt.AddMinutes(-10), ReminderLead.TenMinutes)));
    }

    private Activity Task(DemoEpisode? episode, DemoCast.Member author, DemoCast.Member assignee, string title, DateOnly due, DateTime at)
    {
        var priority = _dice.Below(10) switch { 0 => TaskPriority.Low, > 7 => TaskPriority.High, _ => TaskPriority.Normal };
        var facts = new TaskFacts(title, assignee.Id, Due.Day(due, ZoneOf(assignee)), priority);
        var task = story.Born(at, author.Id, () => Activity.Task(episode?.Subject, author.Id, facts, null, at));
        _activities.Add(task);
        if (assignee != author)
            story.Shared<DemoPost>().Tell(story, assignee.Id, ActivityReasons.Assigned, new(task.Subject, $"{new Somebody(author.Id)} gave you a task: {title}") { Link = Conversation.Place(task), By = author.Id }, at);
        return task;
    }

    // The day before, in the morning.
    private void RemindOf(Activity task, DemoCast.Member person, DateOnly due)
    {
        var at = ZoneOf(person).Instant(due.AddDays(-1), new TimeOnly(9, 0));
        if (at > story.Day.HistoryEnd && _dice.Chance(ShareReminded))
            _reminders.Add(story.At(story.Now, () => new Reminder(task.Id, person.Id, at, ReminderLead.OneDay)));
    }

    private static TimeZoneInfo ZoneOf(DemoCast.Member person) => Zones.Known(DemoPlaces.Country(person.City.Country).TimeZone);

    // What hangs on no customer.
    public void TellOwn(DemoCast.Member member, int count)
    {
        for (; count > 0; count--)
        {
            var at = DemoDay.Moment(_dice, story.Day.Ago(_dice.Below(25)));
            var due = Workdays.Add(DateOnly.FromDateTime(at), _dice.Between(2, 24));
            var colleague = _dice.Pick(_cast.Members);
            var title = DemoSentences.OwnTask(_dice, new("", "", colleague == member ? _cast.Members[0].FirstName : colleague.FirstName, "", ""));
            var task = Task(null, member, member, title, due, at);
            if (story.Day.IsPast(due) && _dice.Chance(0.8))
                story.Happens(task, DemoDay.Moment(_dice, due), member.Id, () => task.Complete(member.Id, story.Now));
        }
    }
}
