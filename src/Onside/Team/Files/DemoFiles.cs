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
        var span = (episode.Until < story.Day.HistoryEnd ? episode.Until : story.Day.HistoryEnd.AddHours(-8)) - episode.From;
        DateTime At(double share) => episode.From + TimeSpan.FromMinutes(Math.Floor(Math.Max(0, span.TotalMinutes) * share));
        files.Add(await Born(story, episode, At(0.2), "Notes from the first visit.txt", DemoPapers.Notes(episode.Account)));
        files.Add(await Born(story, episode, At(0.4), "Floor plan.png", DemoPapers.Plan(story.Dice)));
        var offer = await Born(story, episode, At(0.6), $"Offer {episode.Account}.pdf", DemoPapers.Offer(episode.Account, 1));
        var again = await Kept(story, At(0.8), $"Offer {episode.Account}.pdf", DemoPapers.Offer(episode.Account, 2));
        story.Happens(offer, At(0.8), episode.OwnerId, () => offer.Replace(again, episode.OwnerId, At(0.8)));
        files.Add(offer);
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
