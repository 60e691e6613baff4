using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Search;
using Onside.Science.FollowThrough;
using Onside.Science.Process;
using Onside.Steering.Process;
using Onside.Team.Commitments;

namespace Onside.Market.Strengths.Experts;

// That somebody kept a promise about a deal, or brought what one of its steps asked for.
public sealed record Proof(Guid PersonId, DateTime At, bool IsPromise);

// What people have shown on deals like these in the last two years. Of all deals: only how often and when is told, never on which. Words are looked for on deals that I see alone: else one could ask for what others wrote.
public sealed class Proofs(AppDb db, Kept<ProcessBook> process, Me me, TimeProvider clock)
{
    private const int DaysBack = 720, Most = 5_000;

    public async Task<IReadOnlyList<Proof>> Of(FindExperts.Asked asked)
    {
        var (since, deals) = (clock.Now().AddDays(-DaysBack), Deals(asked));
        var promises = asked.Step is null ? await Promises(asked, deals, since) : [];
        return deals is not null && asked.Text is null ? [.. promises, .. await Brought(asked.Step, deals, since)] : promises;
    }

    // Those of the industry, from its accounts on; and those that have the product.
    private IQueryable<Guid>? Deals(FindExperts.Asked asked)
    {
        var ofIndustry = asked.Industry is { } industry ? db.Set<Account>().Where(account => account.Industry == industry).Join(db.Set<Deal>(), account => account.Id, deal => deal.AccountId, (_, deal) => deal.Id) : null;
        var withProduct = asked.Product is { } product ? db.Set<DealLine>().Where(line => line.ProductId == product).Join(db.Set<Deal>(), line => line.DealId, deal => deal.Id, (_, deal) => deal.Id).Distinct() : null;
        return ofIndustry is not null && withProduct is not null ? ofIndustry.Where(deal => withProduct.Contains(deal)) : ofIndustry ?? withProduct;
    }

    private async Task<IReadOnlyList<Proof>> Promises(FindExperts.Asked asked, IQueryable<Guid>? deals, DateTime since)
    {
        var kept = db.Set<Commitment>().Where(c => c.SubjectKind == "deal" && c.State == CommitmentState.Satisfied && c.PerformerId != null && c.EndedAt >= since);
        if (asked.Text is { } text && SearchWords.Matching(db, "commitment", text) is var found && db.Set<Deal>().VisibleTo(me) is var seen)
            kept = kept.Where(c => found.Contains(c.Id) && seen.Any(deal => deal.Id == c.SubjectId));
        if (deals is not null)
            kept = deals.Join(kept, deal => (Guid?)deal, c => c.SubjectId, (_, c) => c);
        return await kept.OrderByDescending(c => c.EndedAt).Take(Most).Select(c => new Proof(c.PerformerId!.Value, c.EndedAt!.Value, true)).ToListAsync();
    }

    // Not what a promise brought: that is counted already.
    private async Task<IReadOnlyList<Proof>> Brought(SalesStep? step, IQueryable<Guid> deals, DateTime since)
    {
        var evidence = db.Set<Evidence>().Where(one => one.At >= since && one.CommitmentId == null);
        if (step is { } asked && (await process.Current()).All.SelectMany(version => version.Items).Where(item => item.Step == asked).Select(item => item.Key).Distinct().ToList() is var keys)
            evidence = evidence.Where(one => keys.Contains(one.Item));
        return await deals.Join(evidence, deal => deal, one => one.DealId, (_, one) => one).OrderByDescending(one => one.At).Take(Most).Select(one => new Proof(one.ById, one.At, false)).ToListAsync();
    }
}
