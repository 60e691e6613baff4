using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// A step: what, how, by whom, by when, and after which others.
public static class WriteStep
{
    public static Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<StepForm> input, Outcomes outcomes, Colleagues colleagues, AppDb db, PlanReading reading, Me me) =>
        Write(id, input, outcomes, colleagues, db, reading, (outcome, form) => outcome.AddStep(form, me.Id, outcomes.Now));

    public static Task<Fragment<OutcomeBody, ShowOutcome.View>> PostEdit(Guid id, Guid stepId, Input<StepForm> input, Outcomes outcomes, Colleagues colleagues, AppDb db, PlanReading reading, Me me) =>
        Write(id, input, outcomes, colleagues, db, reading, (outcome, form) => outcome.EditStep(outcome.Step(stepId), form, me.Id, outcomes.Now));

    private static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Write(Guid id, Input<StepForm> input, Outcomes outcomes, Colleagues colleagues, AppDb db, PlanReading reading, Action<Outcome, StepForm> write)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        if (form.OwnerId is { } owner && !outcome.IsOutside(owner))
            await colleagues.Assignee(owner, null, (_, sentence) => input.Complain(nameof(form.OwnerId), sentence));
        Outcomes.Say(() => write(outcome, form), input.Complain);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }
}

public static class EnterAfterFact
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<AfterFactForm> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.EnterAfterFact(input.Valid(), me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Entered. Everybody sees that it was done before."));
    }
}

public static class FinishStep
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid stepId, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        outcome.FinishStep(outcome.Step(stepId), !form.Again, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }

    public class Form
    {
        // It is open again.
        public bool Again { get; set; }
    }
}

public static class RemoveStep
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid stepId, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.RemoveStep(outcome.Step(stepId), me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Removed.", $"/outcomes/{id}/steps/{stepId}/removal/undo", Target: "#outcome"));
    }

    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> PostUndo(Guid id, Guid stepId, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        var step = await db.Set<PlanStep>().IgnoreQueryFilters().SingleOrDefaultAsync(step => step.Id == stepId && step.OutcomeId == id && step.DeletedAt != null) ?? throw Refusal.NotFound();
        outcome.RestoreStep(step, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }
}
