using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.People;

namespace Onside.Market.Strengths.Experts;

// Who has done something like this before: for one question, never as an order of people by itself.
public static class FindExperts
{
    public static async Task<Page<ExpertsPage, View>> Get(Query<Asked> query, Reading reading) => new(await reading.Of(query.Value));

    public sealed class Reading(AppDb db, Proofs proofs, Candidates candidates, Kept<PersonNames> people, Kept<Vocabulary> words, Me me, TimeProvider clock)
    {
        private const int MostRanked = 40, MostUnproven = 60, MostProducts = 200;

        public async Task<View> Of(Asked asked)
        {
            var about = asked.Deal is { } deal ? await db.Set<Deal>().VisibleTo(me).Where(one => one.Id == deal).Select(one => new { one.Id, one.Name }).SingleOrDefaultAsync() ?? throw Refusal.NotFound() : null;
            var could = (await people.Current()).Active.Where(person => person.MayWrite && (asked.Function is not { } function || person.Functions.Contains(function))).ToDictionary(person => person.Id);
            var proven = asked.IsQuestion ? (await proofs.Of(asked)).Where(one => could.ContainsKey(one.PersonId)).ToLookup(one => one.PersonId) : Enumerable.Empty<Proof>().ToLookup(one => one.PersonId);
            var first = ExpertRank.Of(proven.SelectMany(one => one).Select(one => (one.PersonId, one.At)), new Dictionary<Guid, int>(), clock.Now()).Take(MostRanked).Select(one => one.Person).ToHashSet();
            var others = asked.IsQuestion || asked.Function is not null ? could.Values.Where(person => !proven.Contains(person.Id)).ToList() : [];
            var known = (await candidates.Of([.. first, .. others.Take(MostUnproven).Select(person => person.Id)])).ToDictionary(one => one.Id);
            var ranked = ExpertRank.Of(first.SelectMany(id => proven[id]).Select(one => (one.PersonId, one.At)), known.ToDictionary(one => one.Key, one => one.Value.Open), clock.Now());
            return new(asked, about is null ? null : new(about.Id, about.Name, DealSubjects.At(about.Id)), [.. ranked.Select(one => Row(one, known[one.Person], proven[one.Person]))], [.. others.Take(MostUnproven).Select(person => known[person.Id])], Math.Max(0, others.Count - MostUnproven))
            {
                Products = await db.Set<Product>().OnSale().OrderBy(product => product.NameKey).ThenBy(product => product.Id).Select(product => new Named(product.Id, product.Name)).Take(MostProducts).ToListAsync(),
                Industries = (await words.Current()).Industries, MayWrite = me.MayWrite, Me = me.Id, Now = clock.Now(),
            };
        }

        private static Row Row(Expert<Guid> ranked, Candidate person, IEnumerable<Proof> proofs) => new(person, proofs.Count(one => one.IsPromise), proofs.Count(one => !one.IsPromise), ranked.Last);
    }

    public class Asked
    {
        [MaxLength(80)]
        public string? Industry { get; set; }

        public Guid? Product { get; set; }
        public Function? Function { get; set; }

        // What was brought to this step of a deal, together with an industry or a product.
        public SalesStep? Step { get; set; }

        [MaxLength(100)]
        public string? Text { get; set; }

        // The deal for which somebody is looked for.
        public Guid? Deal { get; set; }

        [JsonIgnore]
        public bool IsQuestion => Industry is not null || Product is not null || Text is not null;
    }

    // Unproven: who has shown nothing in this matter yet, by name.
    public sealed record View(Asked Asked, SubjectName? Deal, IReadOnlyList<Row> Rows, IReadOnlyList<Candidate> Unproven, int More)
    {
        [JsonIgnore]
        public IReadOnlyList<Named> Products { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<string> Industries { get; init; } = [];

        [JsonIgnore]
        public bool MayWrite { get; init; }

        [JsonIgnore]
        public Guid Me { get; init; }

        [JsonIgnore]
        public DateTime Now { get; init; }
    }

    public sealed record Row(Candidate Person, int Promises, int Brought, DateTime Last);
}
