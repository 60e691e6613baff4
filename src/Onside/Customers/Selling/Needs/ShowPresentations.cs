using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Selling.Needs;

// What was shown to the customer of a deal, the last first.
public static class ShowPresentations
{
    private const int Most = 50;

    public static async Task<Fragment<PresentationsPart, View>> Get(Guid id, NeedDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public sealed class Reading(AppDb db, Kept<PersonNames> people, Me me, NeedDesk desk)
    {
        public async Task<View> Of(SubjectName deal)
        {
            var held = await db.Set<Presentation>().AsNoTracking().Where(p => p.DealId == deal.Id).OrderByDescending(p => p.On).ThenByDescending(p => p.Id).Take(Most).ToListAsync();
            var (ids, names) = (held.Select(p => p.Id).ToList(), await people.Current());
            var shown = (await db.Set<ShownNeed>().Where(s => ids.Contains(s.PresentationId)).Join(db.Set<Need>(), s => s.NeedId, n => n.Id, (s, n) => new { s.PresentationId, n.Id, n.Text }).OrderBy(s => s.Id).ToListAsync()).ToLookup(s => s.PresentationId, s => new Named(s.Id, s.Text));
            var to = (await db.Set<ShownTo>().Where(s => ids.Contains(s.PresentationId)).Join(db.Set<Contact>(), s => s.ContactId, c => c.Id, (s, c) => new { s.PresentationId, c.Id, c.Name, c.NameKey }).OrderBy(s => s.NameKey).ThenBy(s => s.Id).ToListAsync()).ToLookup(s => s.PresentationId, s => new Named(s.Id, s.Name));
            return new(deal, [.. held.Select(p => new Row(p.Id, p.On, new(p.PresentedById, names.Of(p.PresentedById).Name), [.. to[p.Id]], [.. shown[p.Id]], p.Reaction, p.Note))], me.MayWrite, desk.Today);
        }
    }

    public sealed record Row(Guid Id, DateOnly On, Named PresentedBy, IReadOnlyList<Named> Contacts, IReadOnlyList<Named> Needs, Reaction Reaction, string? Note);

    public sealed record View(SubjectName Deal, IReadOnlyList<Row> Presentations, bool MayWrite, [property: JsonIgnore] DateOnly Today) : IPlaced
    {
        Whereabouts IPlaced.Where => NeedWords.Where(Say($"Presentations"), Deal);

        [JsonIgnore]
        public string Place => $"presentations-{Deal.Id}";

        [JsonIgnore]
        public string Url => $"/deals/{Deal.Id}/presentations";
    }
}
