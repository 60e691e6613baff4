using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Steering.Learning.Reviews;

// Where something is done to a review of a deal that I see: one after the other, so that the last one opens it.
public sealed class ReviewDesk(AppDb db, SellingDesk desk, Me acting)
{
    public Guid Me => desk.Me;

    public DateTime Now => desk.Now;

    // The address that takes back that it was begun: its news tell of the deal, its own event of itself.
    public string? UndoOf(DealReview made) => db.Set<PlatformEvent>().Local.FirstOrDefault(happened => happened.SubjectId == made.Id) is { } happened ? Undo.At(happened.Id) : null;

    public IQueryable<DealReview> Whole() => All(db.Set<DealReview>().Include(review => review.Words));

    // Who sees the deal sees its review.
    public IQueryable<DealReview> All(IQueryable<DealReview> reviews)
    {
        var deals = db.Set<Deal>().VisibleTo(acting);
        return reviews.Where(review => deals.Any(deal => deal.Id == review.DealId));
    }

    public async Task Seen(Guid id)
    {
        if (!await All(db.Set<DealReview>()).AnyAsync(review => review.Id == id))
            throw Refusal.NotFound();
    }

    public Task Act(Guid id, Action<DealReview> act) => db.Transact(async () =>
    {
        await db.Serialize($"reviews/{id}");
        act(await Whole().SingleOrDefaultAsync(review => review.Id == id) ?? throw Refusal.NotFound());
        await db.SaveChangesAsync();
    });
}
