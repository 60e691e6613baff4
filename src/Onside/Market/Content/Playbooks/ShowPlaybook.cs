using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Market.Content.Helping;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.Activities;

namespace Onside.Market.Content.Playbooks;

// A playbook as it holds now; for those who keep it the draft; or one of its earlier versions.
public static class ShowPlaybook
{
    public static async Task<Page<PlaybookPage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public static async Task<Page<PlaybookPage, View>> Version(Guid id, int number, Reading reading) => new(await reading.Of(id, number));

    public sealed class Reading(AppDb db, PlaybookDesk desk, Outcomes outcomes)
    {
        public async Task<View> Of(Guid id, int? number = null)
        {
            var (playbook, names) = (await db.Set<Playbook>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound(), await desk.People());
            var (keeps, all) = (await desk.Keeps(playbook.WrittenById), await db.Set<PlaybookVersion>().AsNoTracking().Where(version => version.PlaybookId == id).OrderByDescending(version => version.Number).ToListAsync());
            var draft = keeps && number is null ? all.Find(version => version.PublishedAt is null) : null;
            var shown = number is { } wanted ? all.Find(version => version.Number == wanted && version.PublishedAt is not null) ?? throw Refusal.NotFound() : draft ?? all.Find(version => version.PublishedAt is not null);
            var plays = shown is null ? [] : await db.Set<Play>().AsNoTracking().Where(play => play.PlaybookVersionId == shown.Id).OrderBy(play => play.Step).ThenBy(play => play.Position).ThenBy(play => play.Id).ToListAsync();
            var happened = await outcomes.Of([.. plays.Select(play => play.Key)]);
            return new(id, playbook.Version, playbook.Name, playbook.Segment, playbook.Purpose, new(playbook.WrittenById, names.Of(playbook.WrittenById).Name), playbook.RetiredAt, shown?.Number, draft?.Number,
                [.. plays.Select(play => new PlayLine(play.Id, play.Version, play.Key, play.Step, play.Name, play.Text, play.Personas, play.Industries, happened.Of(play.Key)))],
                [.. all.Where(version => version.PublishedAt is not null).Select(version => new Edition(version.Number, version.PublishedAt!.Value, names.Of(version.PublishedById)?.Name, version.Change))], happened.Overall)
            {
                Keeps = keeps, DraftVersion = draft?.Version, Now = desk.Now,
            };
        }
    }

    // Number: of the version shown. Draft: of the one being written; then the plays are those of the draft.
    public sealed record View(Guid Id, int Version, string Name, string? Segment, string? Purpose, Named WrittenBy, DateTime? RetiredAt, int? Number, int? Draft, IReadOnlyList<PlayLine> Plays, IReadOnlyList<Edition> Editions, Outcome Overall)
    {
        public bool Keeps { get; init; }

        public int? DraftVersion { get; init; }

        [JsonIgnore]
        public DateTime Now { get; init; }

        [JsonIgnore]
        public bool MayEdit => Keeps && Draft is not null && RetiredAt is null;

        [JsonIgnore]
        public bool IsEarlier => Draft is null && Editions.Count > 0 && Number != Editions[0].Number;
    }

    public sealed record PlayLine(Guid Id, int Version, Guid Key, SalesStep Step, string Name, string Text, IReadOnlyList<BuyingRole> Personas, IReadOnlyList<string> Industries, Outcome Outcome)
    {
        [JsonIgnore]
        public MadeFor For => new([Step], Personas, Industries, []);
    }

    public sealed record Edition(int Number, DateTime PublishedAt, string? By, string? Change);
}
