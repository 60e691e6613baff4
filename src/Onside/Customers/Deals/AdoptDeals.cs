using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Data;

namespace Onside.Customers.Deals;

// Deals of another system with what is known of their history. A deal that came over before is left as it is now.
public static class AdoptDeals
{
    private const string NoReason = "Not recorded";

    // Closed deals are told with the day; an open one may have an amount. A product is a line at the price that was agreed, so that the amount stays exact.
    public sealed record Told(string SourceKey, string Name, Guid OwnerId, Guid? AccountId, PipelineBook.Step Stage, DateTime OpenedAt, Result Result, DateTime? ClosedAt, long? AmountMinor, string Currency, Guid? ProductId, string? Product);

    public static async Task<Adopted> Run(AppDb db, Intake intake, IReadOnlyList<Told> deals, Func<long, string, long?> inBase, Guid? actor, DateTime now, IEnumerable<IHoldsOpen> rules)
    {
        var holds = await Task.WhenAll(rules.Select(rule => rule.Rule()));
        var noReason = await AdoptReason.Run(db, intake, Result.Lost, NoReason, actor, now);
        var known = await Known(db, deals);
        var made = deals.Where(told => !known.ContainsKey(told.SourceKey)).Select(told => Lived(told, intake, inBase, noReason, holds)).ToList();
        await intake.Write(made);
        await intake.Write([.. made.SelectMany(deal => deal.Lines)]);
        await intake.Write([.. made.SelectMany(deal => deal.Stays)]);
        await KeepTotals.Add(db, made);
        foreach (var bought in made.Where(deal => deal is { Result: Result.Won, AccountId: not null }).GroupBy(deal => deal.AccountId!.Value).OrderBy(account => account.Key))
            await KeepPurchases.Won(db, bought.Key, bought.Max(deal => deal.ClosedOn!.Value));
        foreach (var deal in made)
            known[deal.SourceKey!] = deal.Id;
        var won = deals.Where(told => told.Result == Result.Won).Select(told => told.SourceKey).ToHashSet();
        return new(known, made.Count) { Held = made.Count(deal => deal.IsOpen && won.Contains(deal.SourceKey!)) };
    }

    // Those deleted here stay deleted.
    private static async Task<Dictionary<string, Guid>> Known(AppDb db, IReadOnlyList<Told> deals)
    {
        var known = new Dictionary<string, Guid>();
        foreach (var keys in deals.Select(told => told.SourceKey).Chunk(500))
            foreach (var deal in await db.Set<Deal>().IgnoreQueryFilters().Where(deal => keys.Contains(deal.SourceKey!)).Select(deal => new { deal.SourceKey, deal.Id }).ToListAsync())
                known[deal.SourceKey!] = deal.Id;
        return known;
    }

    private static Deal Lived(Told told, Intake intake, Func<long, string, long?> inBase, ReasonBook.Reason noReason, Func<Deal, DateTime, bool>[] holds)
    {
        var deal = Deal.Open(told.Name, told.OwnerId, told.Stage, told.OpenedAt);
        var closedOn = told.ClosedAt is { } closed ? DateOnly.FromDateTime(closed) : (DateOnly?)null;
        deal.Describe(told.Name, told.AccountId, null, closedOn, Category.Pipeline, null, null);
        deal.CameFrom(told.SourceKey);
        deal.Value(told.AmountMinor, told.Currency, inBase);
        if (told is { Product: { } product, AmountMinor: { } price })
            deal.Fill([new DealLine(deal.Id, 1, told.ProductId, product, 1000, price, 0)], inBase, told.OpenedAt);
        intake.Tell(deal, told.OwnerId, told.OpenedAt);
        if (told.ClosedAt is { } at && !(told.Result == Result.Won && Array.Exists(holds, hold => hold(deal, at))))
            intake.Tell(deal, told.OwnerId, at, () => Close(deal, told.Result, at, closedOn!.Value, noReason));
        return deal;
    }

    private static void Close(Deal deal, Result result, DateTime at, DateOnly on, ReasonBook.Reason reason)
    {
        if (result == Result.Won)
            deal.Win(at, on);
        else
            deal.Lose(reason.Name, null, at, on, reason.Id);
    }
}
