using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Money;
using Onside.Platform.Web;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Customers.Deals;

// The deals of a customer, or with a contact, on their page: those that I see, open ones first, and what they come to.
public static class ListCustomerDeals
{
    private const int Most = 10;

    public static async Task<Fragment<CustomerDeals, View>> OfAccount(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, TimeProvider clock)
    {
        if (!await db.Set<Account>().VisibleTo(me).AnyAsync(account => account.Id == id))
            throw Refusal.NotFound();
        return new(await Read($"Account={id}", db.Set<Deal>().VisibleTo(me).Where(deal => deal.AccountId == id), db, await kept.Current(), await exchange.Current(), await people.Current(), clock.Today(me.Zone)));
    }

    public static async Task<Fragment<CustomerDeals, View>> OfContact(Guid id, AppDb db, Me me, Kept<PipelineBook> kept, Kept<RateBook> exchange, Kept<PersonNames> people, TimeProvider clock)
    {
        if (!await db.Set<Contact>().VisibleTo(me).AnyAsync(contact => contact.Id == id))
            throw Refusal.NotFound();
        return new(await Read($"Contact={id}", db.Set<Deal>().VisibleTo(me).Where(deal => deal.ContactId == id), db, await kept.Current(), await exchange.Current(), await people.Current(), clock.Today(me.Zone)));
    }

    private static async Task<View> Read(string asked, IQueryable<Deal> deals, AppDb db, PipelineBook pipelines, RateBook rates, PersonNames names, DateOnly today)
    {
        var slices = await ColumnTotals.FromRows(deals);
        var rows = (await deals.OrderBy(deal => deal.Result).ThenByDescending(deal => deal.Id).Take(Most).Select(DealRow.From(db)).ToListAsync()).Owned(names);
        var open = slices.Where(slice => slice.Result == Result.Open).ToList();
        var weighted = ColumnTotals.Sum(open, rates, today, slice => pipelines.Known(slice.StageId)?.Probability ?? 0).Sum;
        var sums = slices.GroupBy(slice => slice.Result).OrderBy(result => result.Key).Select(result => Sum(result.Key, ColumnTotals.Sum(result, rates, today))).ToList();
        return new(asked, slices.Sum(slice => slice.Count), sums, weighted, rows, [.. rows.Select(row => row.Result == Result.Open ? pipelines.Known(row.StageId)?.Name : null)], today);
    }

    private static Total Sum(Result result, (long Count, Money Sum, bool IsWhole) sum) => new(result, sum.Count, sum.Sum, sum.IsWhole);

    // Asked is the question that the list of all of them answers; a stage stands for each row that is open.
    public sealed record View(string Asked, long Count, IReadOnlyList<Total> Totals, Money Weighted, IReadOnlyList<DealRow> Rows, IReadOnlyList<string?> Stages, DateOnly Today) : IPlaced
    {
        Whereabouts IPlaced.Where => Asked.Split('=') is ["Account", var account]
            ? new(Say($"Deals"), "customers", (Say($"Customers"), "/customers"), (Say($"Customer"), $"/customers/{account}"))
            : new(Say($"Deals"), "contacts", (Say($"Contacts"), "/contacts"), (Say($"Contact"), $"/contacts/{Asked.Split('=')[^1]}"));
    }

    // Not whole: a currency has no rate, its amounts are left out.
    public record Total(Result Result, long Count, Money Sum, bool IsWhole);
}
