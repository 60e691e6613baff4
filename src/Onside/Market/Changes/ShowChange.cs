using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Catalog;
using Onside.Customers.Deals;
using Onside.Market.Content.Playbooks;
using Onside.Market.Strengths;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Lists;
using Onside.Platform.Money;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Science.Selling;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Market.Changes;

// One change of the market, and the open deals that it touches, the dearest first.
public static class ShowChange
{
    private const int MostDeals = 100;

    public static async Task<Page<ChangePage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, TouchedDeals touched, Kept<PersonNames> people, Me me, TimeProvider clock)
    {
        public async Task<View> Of(Guid id)
        {
            var (change, names) = (await db.Set<MarketChange>().AsNoTracking().Known(id), await people.Current());
            var told = (await db.Set<ChangeTold>().Where(one => one.ChangeId == id).Select(one => one.PersonId).ToListAsync()).ToHashSet();
            var deals = touched.Of(change);
            var rows = await deals.OrderByDescending(deal => deal.AmountInBase).ThenByDescending(deal => deal.Id).Take(MostDeals)
                .Select(deal => new { deal.Id, deal.Name, deal.OwnerId, deal.AmountMinor, deal.Currency, Account = db.Set<Account>().Where(account => account.Id == deal.AccountId).Select(account => account.Name).FirstOrDefault() }).ToListAsync();
            return new(ChangeRow.Of(change, names), change.ClosedAt is null ? [.. rows.Select(deal => new Touched(deal.Id, deal.Name, deal.Account, new(deal.OwnerId, names.Of(deal.OwnerId).Name), deal.AmountMinor is { } amount ? new Money(amount, deal.Currency) : null, told.Contains(deal.OwnerId)))] : [],
                rows.Count < MostDeals ? new(rows.Count, false) : await deals.CountUpTo(), await Untouched(id, names), me.MayWrite, clock.Now())
            {
                ProductNames = await db.Set<Product>().IgnoreQueryFilters().Where(product => change.Products.Contains(product.Id)).OrderBy(product => product.NameKey).Select(product => product.Name).ToListAsync(),
                Playbooks = me.MayWrite && change.ClosedAt is null ? await ListPlaybooks.InUse(db) : [], Strengths = me.MayWrite && change.ClosedAt is null ? await Revisable(change) : [],
            };
        }

        // Where a click leads: to the page as it stands now.
        public async Task<Fragment<ChangeBody, View>> After(Guid id, Toast toast) => new(await Of(id), seenAt: $"/market-changes/{id}", toast);

        private async Task<List<Untouched>> Untouched(Guid id, PersonNames names)
        {
            var left = await db.Set<UntouchedDeal>().Where(one => one.ChangeId == id).Join(db.Set<Deal>().VisibleTo(me), one => one.DealId, deal => deal.Id, (one, deal) => new { one.Id, DealId = deal.Id, deal.Name, one.Reason, one.ById, one.At }).OrderBy(one => one.At).Take(MostDeals).ToListAsync();
            return [.. left.Select(one => new Untouched(one.Id, new(one.DealId, one.Name, DealSubjects.At(one.DealId)), one.Reason, new(one.ById, names.Of(one.ById).Name), one.At))];
        }

        // Those first whose words it shares.
        private async Task<List<Named>> Revisable(MarketChange change)
        {
            var (asked, strengths) = (WordMatch.Telling($"{change.What} {change.Competitor}"), await db.Set<Strength>().Offered().AsNoTracking().OrderBy(strength => strength.NameKey).ThenBy(strength => strength.Id).Take(Strength.Most).ToListAsync());
            return [.. strengths.OrderByDescending(strength => WordMatch.Of(asked, strength.Words, WordMatch.Telling($"{strength.Name} {strength.Does}")).Weight).Select(strength => new Named(strength.Id, strength.Name))];
        }
    }

    // Deals: at most a hundred of the Total.
    public sealed record View(ChangeRow Change, IReadOnlyList<Touched> Deals, Counted Total, IReadOnlyList<Untouched> Left, [property: JsonIgnore] bool MayWrite, [property: JsonIgnore] DateTime Now)
    {
        public IReadOnlyList<string> ProductNames { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Named> Strengths { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Named> Playbooks { get; init; } = [];
    }

    public sealed record Touched(Guid Id, string Name, string? Account, Named Owner, Money? Amount, bool IsTold);

    // Looked at, and not touched after all.
    public sealed record Untouched(Guid Id, SubjectName Deal, string Reason, Named By, DateTime At);
}
