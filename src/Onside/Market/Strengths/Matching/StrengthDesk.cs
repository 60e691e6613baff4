using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Customers.Selling.Needs;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments;
using Onside.Team.People;
using Need = Onside.Customers.Selling.Needs.Need;

namespace Onside.Market.Strengths.Matching;

// Needs of deals that I see, and what was asked about those that nothing of ours answers.
public sealed class StrengthDesk(AppDb db, SellingDesk selling, Me me)
{
    // Who could have something for it.
    public static readonly IReadOnlyList<Function> Askable = [Function.Product, Function.Marketing, Function.Operations];

    public Guid Me => selling.Me;

    public DateTime Now => selling.Now;

    public async Task<(Need Need, Deal Deal)> Need(Guid id)
    {
        var need = await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound();
        var deal = await selling.Deal(need.DealId);
        return need.DroppedAt is null ? (need, deal) : throw new Refusal($"This need was dropped. Take it up again first.");
    }

    // How many needs on open deals that I see each of them answers.
    public Task<Dictionary<Guid, int>> Answers(IReadOnlyCollection<Guid> strengths)
    {
        var deals = db.Set<Deal>().VisibleTo(me).Where(deal => deal.Result == Result.Open);
        return db.Set<NeedStrength>().Where(one => strengths.Contains(one.StrengthId) && deals.Any(deal => deal.Id == one.DealId)).GroupBy(one => one.StrengthId)
            .Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count);
    }

    // What was asked last about each need.
    public async Task<Dictionary<Guid, GapAsked>> Asked(IQueryable<StrengthGap> gaps, PersonNames people)
    {
        var asked = await gaps.Join(db.Set<Commitment>(), gap => gap.CommitmentId, c => c.Id, (gap, c) => new { gap.NeedId, c.Id, c.State, c.EndedAt, c.PerformerId, c.Department, c.DueAt, c.CreatedAt, c.Evidence, c.Reason }).ToListAsync();
        return asked.GroupBy(one => one.NeedId).Select(same => same.OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.Id).First()).ToDictionary(last => last.NeedId, last =>
            new GapAsked(last.Id, last.State, last.EndedAt is not null, people.Of(last.PerformerId)?.Name, last.Department, last.DueAt, last.State == CommitmentState.Satisfied ? last.Evidence : last.Reason));
    }
}

// A conversation about a gap: of whom it was asked, where it stands, and what was said at its end.
public sealed record GapAsked(Guid Commitment, CommitmentState State, bool HasEnded, string? Of, Function? Department, DateTime? DueAt, string? Said);
