using Onside.Platform.Demo;
using Onside.Team.People;

namespace Onside.Team.Activities;

// What was written, said, agreed and done about every subject of the story, and what is still to come.
public sealed class DemoActivities : IDemoPart
{
    private const int Batch = 20_000;
    private const double OwnTasksEach = 3;

    public string Name => "activities";

    public int Order => 90;

    public async Task Tell(DemoStory story)
    {
        var told = new DemoDiary(story);
        var episodes = story.Shared<DemoAgenda>().Episodes;
        var each = story.Scale.Many(4000, 500_000) / episodes.Sum(Size);
        var due = 0.0;
        foreach (var episode in episodes)
        {
            due += each * Size(episode);
            var count = (int)due;
            due -= count;
            told.Tell(episode, count);
            if (told.Count >= Batch)
                await told.Write();
        }
        foreach (var member in story.Known<DemoCast>().Members)
            told.TellOwn(member, story.Dice.Poisson(OwnTasksEach));
        await told.Write();
    }

    // More is done in a longer time, but not in proportion.
    private static double Size(DemoEpisode episode) => episode.Weight * Math.Sqrt(1 + (episode.Until - episode.From).TotalDays);
}
