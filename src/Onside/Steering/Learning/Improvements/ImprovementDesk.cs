using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Steering.Learning.Reviews;
using Onside.Team.Activities;

namespace Onside.Steering.Learning.Improvements;

// Improvements are the company's: everybody who works here reads them.
public sealed class ImprovementDesk(AppDb db, SellingDesk desk, ReviewDesk reviews, Kept<PipelineBook> pipelines, Me me)
{
    public Guid Me => me.Id;

    public DateTime Now => desk.Now;

    public async Task<Improvement> Find(Guid id) => await db.Set<Improvement>().SingleOrDefaultAsync(one => one.Id == id) ?? throw Refusal.NotFound();

    public Task Act(Guid id, Action<Improvement> act) => Act(id, improvement =>
    {
        act(improvement);
        return Task.CompletedTask;
    });

    // A step that is taken once, however many click.
    public Task Act(Guid id, Func<Improvement, Task> act) => db.Transact(async () =>
    {
        await db.Serialize($"improvements/{id}");
        await act(await Find(id));
        await db.SaveChangesAsync();
    });

    public async Task<ImprovementFacts> Facts(ImprovementFields form, Complaint complain, Guid? known = null)
    {
        var owner = await desk.Colleague(form.OwnerId, known, nameof(form.OwnerId), complain);
        if (owner != known && (await desk.People()).Of(owner!.Value) is { MayWrite: false })
            throw complain(nameof(form.OwnerId), $"Choose somebody who works here.");
        var isOfStage = form.Gauge is Gauge.Residence or Gauge.StepOdds;
        if (isOfStage && (form.StageId is not { } stage || (await pipelines.Current()).Known(stage) is null))
            throw complain(nameof(form.StageId), $"Choose the stage that this is measured in.");
        return new(form.What!, owner!.Value, form.Gauge!.Value, isOfStage ? form.StageId : null, form.Deals ?? Improvement.UsualDeals);
    }

    // A review of a deal that I see, opened.
    public async Task<Guid?> From(Guid? review, Complaint complain) =>
        review is not { } id || await reviews.All(db.Set<DealReview>()).AnyAsync(one => one.Id == id && one.UnsealedAt != null) ? review : throw complain("ReviewId", $"There is no such review that you may see.");
}
