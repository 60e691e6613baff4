using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.Commitments;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;
using static Onside.Platform.Words.Words;

namespace Onside.Market.Strengths.Matching;

// Each need of a deal with our strengths that answer it; what answers nothing yet, what could, and who could be asked.
public static class ShowDealStrengths
{
    private const int MostProposed = 3, MostAsked = 3;

    public static async Task<Fragment<StrengthsPart, View>> Get(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal(id)));

    public static async Task<Fragment<StrengthsPart, View>> Around(Guid id, SellingDesk desk, Reading reading) => new(await reading.Of(await desk.Deal((await desk.Find<NeedStrength>(id)).DealId)));

    public sealed class Reading(AppDb db, StrengthDesk desk, Candidates candidates, Kept<PersonNames> people, Me me)
    {
        public async Task<View> Of(Deal deal)
        {
            var needs = await db.Set<Need>().Where(need => need.DealId == deal.Id && need.DroppedAt == null).OrderBy(need => need.Weight).ThenBy(need => need.Id).Select(need => new { need.Id, need.Text, need.Weight }).Take(Need.MostOnADeal).ToListAsync();
            var (strengths, names) = (await db.Set<Strength>().AsNoTracking().OrderBy(strength => strength.NameKey).ThenBy(strength => strength.Id).Take(Strength.Most).ToListAsync(), await people.Current());
            var (met, asked) = ((await db.Set<NeedStrength>().Where(one => one.DealId == deal.Id).AsNoTracking().OrderBy(one => one.At).ToListAsync()).ToLookup(one => one.NeedId), await desk.Asked(db.Set<StrengthGap>().Where(gap => gap.DealId == deal.Id), names));
            var (known, offered) = (strengths.ToDictionary(strength => strength.Id), strengths.Where(strength => strength.RetiredAt is null).Select(strength => (Strength: strength, Words: WordMatch.Telling($"{strength.Name} {strength.Does}"))).ToList());
            var rows = needs.Select(need => new Row(need.Id, need.Text, need.Weight, [.. met[need.Id].Select(one => new Met(one.Id, one.StrengthId, known[one.StrengthId].Name, known[one.StrengthId].RetiredAt is not null, one.Why, new(one.ById, names.Of(one.ById).Name), one.At))])
            {
                Asked = asked.GetValueOrDefault(need.Id), Proposed = me.MayWrite ? Proposed(need.Text, offered.Where(one => met[need.Id].All(other => other.StrengthId != one.Strength.Id))) : [],
            }).ToList();
            return new(SoldDeal.Of(deal), rows, me.MayWrite, desk.Now)
            {
                Industry = await db.Set<Account>().Where(account => account.Id == deal.AccountId).Select(account => account.Industry).FirstOrDefaultAsync(), Candidates = me.MayWrite && rows.Exists(row => row.IsGap) ? await Could(names) : [],
                Offered = [.. offered.Select(one => new Named(one.Strength.Id, one.Strength.Name))],
            };
        }

        // Where a click leads: to the part as it stands now.
        public async Task<Fragment<StrengthsPart, View>> After(Deal deal, Toast toast) => new(await Of(deal), seenAt: $"/deals/{deal.Id}/strengths", toast);

        private static List<Proposal> Proposed(string need, IEnumerable<(Strength Strength, IReadOnlyList<string> Words)> offered)
        {
            var asked = WordMatch.Telling(need);
            return [.. offered.Select(one => (one.Strength, Shared: WordMatch.Of(asked, one.Strength.Words, one.Words))).Where(one => one.Shared.IsEnough)
                .OrderByDescending(one => one.Shared.Weight).Take(MostProposed).Select(one => new Proposal(one.Strength.Id, one.Strength.Name, one.Shared.Words))];
        }

        // Of product, marketing and operations, whoever has least open.
        private async Task<IReadOnlyList<Candidate>> Could(PersonNames names) =>
            [.. (await candidates.Of([.. names.Active.Where(person => person.MayWrite && person.Id != me.Id && person.Functions.Any(StrengthDesk.Askable.Contains)).Select(person => person.Id)])).OrderBy(one => one.Open).Take(MostAsked)];
    }

    public sealed record View(SoldDeal Deal, IReadOnlyList<Row> Needs, bool MayWrite, [property: JsonIgnore] DateTime Now) : IPlaced
    {
        public string? Industry { get; init; }
        public IReadOnlyList<Candidate> Candidates { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Named> Offered { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Row> Gaps => [.. Needs.Where(row => row.IsGap)];

        Whereabouts IPlaced.Where => Deal.Where(Say($"Our strengths here"));
    }

    public sealed record Row(Guid Need, string Text, NeedWeight Weight, IReadOnlyList<Met> Met)
    {
        public IReadOnlyList<Proposal> Proposed { get; init; } = [];
        public GapAsked? Asked { get; init; }

        public bool IsGap => Met.Count == 0;
    }

    public sealed record Met(Guid Id, Guid Strength, string Name, bool IsRetired, string? Why, Named By, DateTime At);

    // What it shares with the need, in a word.
    public sealed record Proposal(Guid Strength, string Name, IReadOnlyList<string> Shared);
}
