using System.Net;
using Onside.Platform.Demo;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Activities;

// What colleagues still wait for: a task that is overdue with two of each team, and a question to whoever leads it.
public sealed class DemoRequests : IDemoPart
{
    private const int LateEach = 2;

    private static readonly string[] Questions =
    [
        "they ask for 45 days to pay. May I offer that?",
        "the buyer wants to see a house that runs it already. Could you call somebody you know there?",
        "their board meets on Tuesday. Would you come along for the first ten minutes?",
    ];

    public string Name => "requests";

    public int Order => 97;

    public async Task Tell(DemoStory story)
    {
        var (cast, told) = (story.Known<DemoCast>(), new List<Activity>());
        var running = story.Shared<DemoAgenda>().Episodes.Where(episode => episode is { IsRunning: true, Rhythm: null }).ToLookup(episode => episode.OwnerId);
        foreach (var leader in cast.Members.Where(member => member.Leads))
        {
            var team = cast.Members.Where(member => member.Team == leader.Team && member != leader && running[member.Id].Any()).ToList();
            foreach (var (member, i) in team.Take(LateEach).Select((member, i) => (member, i)))
                told.Add(Late(story, leader, member, running[member.Id].First(), 2 + 3 * i));
            if (team.Count > 0)
                told.Add(Question(story, team[^1], leader, running[team[^1].Id].Last()));
        }
        await story.Write(told, "activities");
    }

    private static Activity Late(DemoStory story, DemoCast.Member leader, DemoCast.Member member, DemoEpisode episode, int late)
    {
        var (due, at) = (story.Day.Ago(late), Past(episode, DemoDay.Moment(story.Dice, story.Day.Ago(late + 4))));
        var title = DemoSentences.Task(story.Dice, new(episode.Partners.Count > 0 ? episode.Partners[0].Name.Split(' ')[0] : episode.Account, episode.Account, member.FirstName, episode.City.Name, "filter"));
        var zone = Zones.Known(DemoPlaces.Country(member.City.Country).TimeZone);
        var task = story.Born(at, leader.Id, () => Activity.Task(episode.Subject, leader.Id, new(title, member.Id, Due.Day(due, zone), TaskPriority.High), null, at));
        story.Shared<DemoPost>().Tell(story, member.Id, ActivityReasons.Assigned, new(task.Subject, $"{new Somebody(leader.Id)} gave you a task: {title}") { Link = Conversation.Place(task), By = leader.Id }, at);
        return task;
    }

    private static Activity Question(DemoStory story, DemoCast.Member member, DemoCast.Member leader, DemoEpisode episode)
    {
        var (question, at) = (story.Dice.Pick(Questions), Past(episode, DemoDay.Moment(story.Dice, story.Day.Last)));
        var text = $"<p><a href=\"{Mentioned.Person(leader.Id).Url}\" rel=\"noopener nofollow\">@{WebUtility.HtmlEncode(leader.Name)}</a>, {WebUtility.HtmlEncode(question)}</p>";
        var note = story.Born(at, member.Id, () => Activity.Note(episode.Subject, member.Id, text, at));
        story.Shared<DemoPost>().Tell(story, leader.Id, ActivityReasons.Mentioned, new(note.Subject, $"{new Somebody(member.Id)} mentioned you") { Excerpt = $"@{leader.Name}, {question}", Link = Conversation.Place(note), By = member.Id }, at);
        return note;
    }

    // Not before its subject was there.
    private static DateTime Past(DemoEpisode episode, DateTime at) => at > episode.From ? at : episode.From.AddMinutes(10);
}
