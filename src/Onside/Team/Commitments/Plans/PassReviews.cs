using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Team.Calendars;

namespace Onside.Team.Commitments.Plans;

// Reviews whose date has passed are missed; two working days later they come before who answers for the outcome.
public sealed class PassReviews(AppDb db, Kept<CalendarBook> calendars, TimeProvider clock) : IJob
{
    private const int Most = 200;

    public async Task Run(CancellationToken cancel)
    {
        var (now, book) = (clock.Now(), await calendars.Current());
        var ids = await db.Set<PlanReview>().Where(review => review.HeldAt == null && review.RaisedAt == null && review.At <= now).OrderBy(review => review.At).Select(review => review.OutcomeId).Take(Most).ToListAsync(cancel);
        foreach (var outcome in await db.Set<Outcome>().Where(o => o.ClosedAt == null && ids.Contains(o.Id)).WithPlan().ToListAsync(cancel))
            if (outcome.NextReview is { } review)
                outcome.Pass(review, Answering.Hours(book, outcome.OwnerId), Answering.Norm, now);
        await db.SaveChangesAsync(cancel);
    }
}
