using Onside.Platform.Demo;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.People;

namespace Onside.Market.Content.Playbooks;

// The playbooks of the demo company: a first version early on, a second one last spring.
public static class DemoPlaybooks
{
    private const int DaysUntilSecond = 210;

    public sealed record Told(Play Play, DateTime Since);

    // The plays that hold today, with the moment from which each was there.
    public static async Task<List<Told>> Tell(DemoStory story, DemoCast cast)
    {
        var (playbooks, versions, told) = (new List<Playbook>(), new List<PlaybookVersion>(), new List<Told>());
        foreach (var (fields, i) in DemoWords.Table("content-playbooks").Select((fields, i) => (fields, i)))
        {
            var (by, first) = (cast.In(Enum.Parse<Function>(fields[3])).Id, DemoDay.Moment(story.Dice, Workdays.Add(story.Day.First, 12 + (7 * i))));
            var second = DemoDay.Moment(story.Dice, Workdays.OnOrAfter(DateOnly.FromDateTime(first).AddDays(DaysUntilSecond + (11 * i))));
            var playbook = story.Born(first, by, () => Written(fields, by, first));
            var one = story.Born(first, by, () => Filled(new(playbook.Id, 1, by, first), fields[0], 1));
            story.Happens(playbook, first.AddHours(2), by, () => playbook.Publish(one, fields[4], by, first.AddHours(2)));
            var two = story.Born(second, by, () => Next(one, by, second, fields[0]));
            story.Happens(playbook, second.AddHours(2), by, () => playbook.Publish(two, fields[5], by, second.AddHours(2)));
            playbooks.Add(playbook);
            versions.AddRange([one, two]);
            told.AddRange(two.Plays.Select(play => new Told(play, (one.Plays.Exists(known => known.Key == play.Key) ? first : second).AddHours(2))));
        }
        await story.Write(playbooks, "playbooks");
        await story.Write(versions);
        await story.Write([.. versions.SelectMany(version => version.Plays)], "plays");
        return told;
    }

    private static Playbook Written(string[] fields, Guid by, DateTime at)
    {
        var playbook = new Playbook(fields[0], by, at);
        playbook.Describe(fields[0], fields[1], fields[2]);
        return playbook;
    }

    private static PlaybookVersion Next(PlaybookVersion last, Guid by, DateTime at, string name)
    {
        var version = new PlaybookVersion(last.PlaybookId, last.Number + 1, by, at);
        version.Plays.AddRange(last.Plays.Select(play => play.In(version)));
        return Filled(version, name, version.Number);
    }

    // What was new in that version.
    private static PlaybookVersion Filled(PlaybookVersion version, string name, int number)
    {
        foreach (var fields in DemoWords.Table("content-plays").Where(fields => name.StartsWith(fields[0], StringComparison.Ordinal) && DemoWords.Number(fields[1]) == number))
            version.Add(Enum.Parse<SalesStep>(fields[2]), fields[3], fields[6], DemoContent.Of<BuyingRole>(fields[4]), DemoWords.List(fields[5]));
        return version;
    }
}
