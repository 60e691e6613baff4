using Onside.Platform.Demo;
using Onside.Platform.Files;
using Onside.Platform.Subjects;
using Onside.Science;
using Onside.Team.Activities;

namespace Onside.Team.Files;

// Papers of the deals that are told: an offer in two versions, a plan, and notes of a visit.
public sealed class DemoFiles(Shelf shelf) : IDemoPart
{
    private const int MostDeals = 6;

    public string Name => "files";

    public int Order => 95;

    public async Task Tell(DemoStory story)
    {
        var files = new List<File>();
        foreach (var episode in story.Shared<DemoAgenda>().Episodes.Where(episode => episode.Subject.Kind == "deal" && episode.IsRunning).Take(MostDeals))
            await Tell(story, episode, files);
        await story.Write(files, "files");
        await story.Write([.. files.SelectMany(file => file.Versions)]);
    }

    private async Task Tell(DemoStory story, DemoEpisode episode, List<File> files)
    {
        var at = Moments(story, episode);
        files.Add(await Born(story, episode, at[0], "Notes from the first visit.txt", DemoPapers.Notes(episode.Account)));
        files.Add(await Born(story, episode, at[1], "Floor plan.png", DemoPapers.Plan(story.Dice)));
        var offer = await Born(story, episode, at[2], $"Offer {episode.Account}.pdf", DemoPapers.Offer(episode.Account, 1));
        var again = await Kept(story, at[3], $"Offer {episode.Account}.pdf", DemoPapers.Offer(episode.Account, 2));
        story.Happens(offer, at[3], episode.OwnerId, () => offer.Replace(again, episode.OwnerId, at[3]));
        files.Add(offer);
    }

    // Four moments at work, one after the other, since the episode began.
    private static List<DateTime> Moments(DemoStory story, DemoEpisode episode)
    {
        var (first, last) = (DateOnly.FromDateTime(episode.From), story.Day.Last);
        return [.. Enumerable.Range(0, 4).Select(_ => DemoDay.Moment(story.Dice, first < last ? DemoDay.AnyWorkday(story.Dice, first, last) : last))
            .Select(at => at > episode.From ? at : episode.From.AddMinutes(story.Dice.Between(5, 60))).Order()];
    }

    private async Task<File> Born(DemoStory story, DemoEpisode episode, DateTime at, string name, byte[] bytes)
    {
        var content = await Kept(story, at, name, bytes);
        return story.Born(at, episode.OwnerId, () => File.Of(new Subject(episode.Subject.Kind, episode.Subject.Id), content, episode.OwnerId, at));
    }

    private async Task<FileContent> Kept(DemoStory story, DateTime at, string asked, byte[] bytes)
    {
        var name = FileNaming.Clean(asked);
        using var received = await shelf.Receive(story.Dice.Id(at).ToString("N"), new MemoryStream(bytes), long.MaxValue, CancellationToken.None);
        shelf.Put(received!);
        return new(name, FileKind.Of(FileNaming.Ending(name)).Key, bytes.Length, received!.Sha256, received.Name, PdfPages.Count(bytes));
    }
}
