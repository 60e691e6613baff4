using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Demo;
using Onside.Platform.Subjects;
using Onside.Team.Inbox;
using Onside.Team.People;

namespace Onside.Team.Activities;

// Below the notes of the last weeks colleagues ask and answer, and the one asked finds it in the inbox.
public sealed class DemoTalk : IDemoPart
{
    private const int Most = 60;

    public string Name => "comments";

    public int Order => 95;

    public async Task Tell(DemoStory story)
    {
        var since = story.Day.HistoryEnd - DemoPost.Kept;
        var episodes = story.Shared<DemoAgenda>().Episodes.Where(episode => episode is { IsRunning: true, Helpers.Count: > 0 }).DistinctBy(episode => episode.Subject).ToDictionary(episode => episode.Subject);
        var ids = episodes.Keys.Select(subject => subject.Id).Take(2000).ToList();
        var notes = await story.Db.Set<Activity>().Where(a => a.Kind == ActivityKind.Note && a.At > since && a.SubjectId != null && ids.Contains(a.SubjectId.Value))
            .OrderByDescending(a => a.At).ThenBy(a => a.Id).Take(Most).ToListAsync();
        var comments = new List<Comment>();
        foreach (var note in notes)
            comments.AddRange(Thread(story, note, episodes[note.Subject!.Value]));
        await story.Write(comments, "comments");
        story.Db.ChangeTracker.Clear();
    }

    private static IEnumerable<Comment> Thread(DemoStory story, Activity note, DemoEpisode episode)
    {
        var cast = story.Known<DemoCast>();
        var (owner, helper, at) = (cast.Who(episode.OwnerId), cast.Who(story.Dice.Pick(episode.Helpers)), note.At.AddMinutes(story.Dice.Between(12, 240)));
        var topic = new DemoTopic(episode.Partners.Count > 0 ? story.Dice.Pick(episode.Partners).Name.Split(' ')[0] : episode.Account, episode.Account, owner.FirstName, episode.City.Name, "filter");
        if (helper == owner || at >= story.Day.HistoryEnd)
            yield break;
        yield return Say(story, note, helper, owner, DemoSentences.Next(story.Dice, "ask", topic), at);
        for (var turns = story.Dice.Below(3); turns > 0; turns--)
        {
            (owner, helper, at) = (helper, owner, at.AddMinutes(story.Dice.Between(9, 200)));
            if (at >= story.Day.HistoryEnd)
                yield break;
            yield return Say(story, note, helper, turns == 1 ? null : owner, DemoSentences.Next(story.Dice, "answer", topic), at, answered: owner);
        }
    }

    private static Comment Say(DemoStory story, Activity note, DemoCast.Member by, DemoCast.Member? meant, string sentence, DateTime at, DemoCast.Member? answered = null)
    {
        var words = WebUtility.HtmlEncode(sentence);
        var text = meant is null ? $"<p>{words}</p>" : $"<p><a href=\"{Mentioned.Person(meant.Id).Url}\" rel=\"noopener nofollow\">@{WebUtility.HtmlEncode(meant.Name)}</a> {words}</p>";
        var (reason, told) = meant is null ? (ActivityReasons.Replied, (FormattableString)$"{new Somebody(by.Id)} answered") : (ActivityReasons.Mentioned, $"{new Somebody(by.Id)} mentioned you");
        if ((meant ?? answered) is { } hears)
            story.Shared<DemoPost>().Tell(story, hears.Id, reason, new(note.Subject, told) { Excerpt = sentence, Link = Conversation.Place(note), By = by.Id }, at);
        return story.Born(at, by.Id, () => Comment.Write(note, by.Id, text, at));
    }
}
