using System.Net;
using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Tells activities of one subject after the other, and writes them many at once.
public sealed partial class DemoDiary(DemoStory story)
{
    private const double ShareByHelpers = 0.2;
    private const double ShareWithNextStep = 0.82;

    private static readonly string[] Products = [.. DemoWords.Table("products").Select(fields => fields[1])];

    private readonly Dice _dice = story.Dice;
    private readonly DemoCast _cast = story.Known<DemoCast>();
    private readonly List<Activity> _activities = [];
    private readonly List<Reminder> _reminders = [];

    public int Count => _activities.Count;

    public async Task Write()
    {
        await story.Write(_activities, "activities");
        await story.Write([.. _activities.SelectMany(activity => activity.Attendees)]);
        await story.Write(_reminders, "reminders");
        _activities.Clear();
        _reminders.Clear();
    }

    public void Tell(DemoEpisode episode, int count)
    {
        var ahead = episode.IsRunning && (episode.Rhythm is { } rhythm ? rhythm.NextInDays is not null : _dice.Chance(ShareWithNextStep));
        var until = Earlier(episode.Until, story.Day.HistoryEnd.AddTicks(-1).AddDays(-(episode.Rhythm?.LastDaysAgo ?? 0)));
        var days = Enumerable.Range(0, count - (ahead ? 1 : 0)).Select(_ => Between(episode.From, until)).Order().ToList();
        if (episode.Rhythm is not null && days.Count > 0)
            days[^1] = Later(episode.From.AddMinutes(20), DemoDay.Moment(_dice, Workdays.OnOrBefore(DateOnly.FromDateTime(until))));
        foreach (var at in days.Where(at => at < story.Day.HistoryEnd))
            Past(episode, at);
        if (ahead)
            Ahead(episode);
    }

    private void Past(DemoEpisode episode, DateTime at)
    {
        var author = _cast.Who(episode.Helpers.Count > 0 && _dice.Chance(ShareByHelpers) ? _dice.Pick(episode.Helpers) : episode.OwnerId);
        var partner = episode.Partners.Count > 0 && _dice.Pick(episode.Partners) is var somebody && somebody.MetAt < at ? somebody : null;
        var topic = Topic(episode, partner, author);
        switch (_dice.Below(100))
        {
            case < 30: Note(episode.Subject, author, topic, at); break;
            case < 58: Call(episode.Subject, author, partner, topic, at); break;
            case < 73: Meeting(episode, author, topic, at); break;
            default: PastTask(episode, author, topic, at); break;
        }
    }

    private void Note(Subject subject, DemoCast.Member author, DemoTopic topic, DateTime at) =>
        _activities.Add(story.Born(at, author.Id, () => Activity.Note(subject, author.Id, Text("note", topic), at)));

    private void Call(Subject subject, DemoCast.Member author, DemoPartner? partner, DemoTopic topic, DateTime at)
    {
        var outcome = _dice.Below(10) switch { < 7 => CallOutcome.Reached, 7 => CallOutcome.LeftMessage, 8 => CallOutcome.NoAnswer, _ => CallOutcome.Busy };
        var minutes = outcome == CallOutcome.Reached ? Math.Clamp((int)_dice.LogNormal(11, 0.7), 2, 55) : (int?)null;
        var direction = outcome == CallOutcome.Reached && _dice.Chance(0.3) ? CallDirection.Incoming : CallDirection.Outgoing;
        var facts = new CallFacts(direction, outcome, minutes, partner?.Name, partner?.Id);
        var ended = at.AddMinutes((minutes ?? 0) + 1);
        _activities.Add(story.Born(ended, author.Id, () => Activity.Call(subject, author.Id, facts, at, outcome == CallOutcome.Reached ? Text("call", topic) : null, ended)));
    }

    private void Meeting(DemoEpisode episode, DemoCast.Member author, DemoTopic topic, DateTime at)
    {
        var starts = Quarter(Later(at, episode.From.AddMinutes(75)));
        var planned = Later(episode.From.AddMinutes(3), DemoDay.Moment(_dice, Workdays.Add(DateOnly.FromDateTime(at), -_dice.Between(1, 9))));
        if (planned >= starts)
            planned = episode.From.AddMinutes(3);
        var facts = Facts(episode, topic, starts);
        var people = Attending(episode, author).ToList();
        var meeting = story.Born(planned, author.Id, () => Activity.Meeting(episode.Subject, author.Id, facts, people, null, planned));
        var written = facts.EndsAt.AddMinutes(_dice.Between(4, 50));
        if (_dice.Chance(0.75))
            story.Happens(meeting, written, author.Id, () => meeting.Plan(facts, people, Text("meeting", topic), written));
        _activities.Add(meeting);
    }

    private MeetingFacts Facts(DemoEpisode episode, DemoTopic topic, DateTime starts)
    {
        var (title, isInPerson) = DemoSentences.Meeting(_dice, topic);
        var place = isInPerson ? $"{episode.Account}, {episode.City.Name}" : _dice.Pick(["Video call", "Telephone", "Video call", "Our office"]);
        return new(title, starts, starts.AddMinutes(_dice.Pick([30, 45, 60, 60, 90])), place);
    }

    private IEnumerable<Guid> Attending(DemoEpisode episode, DemoCast.Member author) =>
        episode.Helpers.Where(_ => _dice.Chance(0.45)).Append(episode.OwnerId).Append(author.Id).Distinct();

    private DemoTopic Topic(DemoEpisode episode, DemoPartner? partner, DemoCast.Member author)
    {
        var colleague = _dice.Pick(_cast.Members) is var other && other != author ? other : _cast.Manager(author.Team);
        return new(partner?.Name.Split(' ')[0] ?? episode.Account, episode.Account, colleague.FirstName, episode.City.Name, _dice.Pick(Products));
    }

    private string Text(string kind, DemoTopic topic) => $"<p>{WebUtility.HtmlEncode(DemoSentences.Next(_dice, kind, topic))}</p>";

    private DateTime Between(DateTime from, DateTime until)
    {
        var (first, last) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(until));
        var day = last <= first ? first : DemoDay.AnyWorkday(_dice, first, last);
        return Later(from.AddMinutes(_dice.Between(15, 90)), DemoDay.Moment(_dice, day));
    }

    private static DateTime Quarter(DateTime at) => at.Date.AddMinutes((int)(at.TimeOfDay.TotalMinutes / 15) * 15);

    private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;

    private static DateTime Earlier(DateTime one, DateTime other) => one < other ? one : other;
}
