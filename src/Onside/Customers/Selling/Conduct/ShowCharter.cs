using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Customers.Selling.Conduct;

// How we deal with customers, for everybody to read and to confirm; who has not yet, for those who keep it.
public static class ShowCharter
{
    private const int MostVersions = 50, MostNames = 100;

    public static async Task<Page<CharterPage, View>> Get(Reading reading) => new(await reading.Of());

    // As it was then.
    public static async Task<Page<CharterPage, View>> Old(int number, Reading reading) => new(await reading.Of(number));

    public sealed class Reading(AppDb db, CharterDesk desk, Kept<PersonNames> people, Me me)
    {
        public async Task<View> Of(int? number = null)
        {
            var (names, mayKeep) = (await people.Current(), await desk.MayKeep());
            var published = db.Set<ConductCharter>().AsNoTracking().Where(charter => charter.PublishedAt != null);
            var all = await published.OrderByDescending(charter => charter.Number).Select(charter => new { charter.Id, charter.Number, charter.PublishedAt, charter.PublishedById, Confirmed = db.Set<CharterConfirmation>().Count(one => one.CharterId == charter.Id) }).Take(MostVersions).ToListAsync();
            var shown = number is null ? all.FirstOrDefault() : all.Find(charter => charter.Number == number) ?? throw Refusal.NotFound();
            var (newest, draft) = (all.FirstOrDefault(), mayKeep && number is null ? await desk.FindDraft() : null);
            return new(shown?.Number, shown is null ? null : await published.Where(charter => charter.Id == shown.Id).Select(charter => charter.Text).SingleAsync(), shown?.PublishedAt, shown == newest, mayKeep)
            {
                MineAt = shown is null ? null : await db.Set<CharterConfirmation>().Where(one => one.CharterId == shown.Id && one.PersonId == me.Id).Select(one => (DateTime?)one.At).SingleOrDefaultAsync(),
                Draft = draft is null ? null : new(draft.Number, draft.Version, draft.Text), Confirmed = mayKeep && newest is not null && shown == newest ? await Standing(newest.Id) : null,
                Versions = [.. all.Select(charter => new Version(charter.Number, charter.PublishedAt!.Value, Naming.Of(charter.PublishedById, names)) { Confirmed = mayKeep ? charter.Confirmed : null })], Now = desk.Now,
            };
        }

        private async Task<Standing> Standing(Guid charter)
        {
            var missing = desk.Bound().Where(person => !db.Set<CharterConfirmation>().Any(one => one.CharterId == charter && one.PersonId == person.Id));
            return new(await desk.Bound().CountAsync(), await missing.CountAsync(), await missing.OrderBy(person => person.NameKey).ThenBy(person => person.Id).Select(person => new Named(person.Id, person.Name)).Take(MostNames).ToListAsync());
        }
    }

    public sealed record Version(int Number, DateTime PublishedAt, Named? PublishedBy)
    {
        // For those who keep it.
        public int? Confirmed { get; init; }
    }

    public sealed record DraftOf(int Number, int Version, string Text);

    // Missing: of all who are bound by it, so many have not confirmed it yet.
    public sealed record Standing(int All, int Missing, IReadOnlyList<Named> Names);

    // Number and text of the version that is shown; nothing before one is published.
    public sealed record View(int? Number, string? Text, DateTime? PublishedAt, bool IsCurrent, bool MayKeep)
    {
        public DateTime? MineAt { get; init; }
        public DraftOf? Draft { get; init; }
        public Standing? Confirmed { get; init; }
        public IReadOnlyList<Version> Versions { get; init; } = [];

        [System.Text.Json.Serialization.JsonIgnore]
        public DateTime Now { get; init; }
    }
}
