using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// When the plan is looked at together.
public static class ScheduleReview
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<ReviewForm> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        Outcomes.Say(() => outcome.Schedule(form.At!.Value, me.Id, outcomes.Now), input.Complain);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }
}

// It was held: what was decided, and when the next one is.
public static class HoldReview
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid reviewId, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        Outcomes.Say(() => outcome.Hold(outcome.Review(reviewId), form.Decisions!, form.Next!.Value, me.Id, outcomes.Now), input.Complain);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Held. The next one has its date."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Write what was decided."), MaxLength(Outcome.LongestText)]
        public string? Decisions { get; set; }

        [Required(ErrorMessage = "Say when the next one is, or close the outcome."), InOurTime]
        public DateTime? Next { get; set; }
    }
}

// Its date passed without it: another one.
public static class MoveReview
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid reviewId, Input<ReviewForm> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        Outcomes.Say(() => outcome.Move(outcome.Review(reviewId), form.At!.Value, me.Id, outcomes.Now), input.Complain);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }
}
