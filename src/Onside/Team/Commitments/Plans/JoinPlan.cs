using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// Who takes part, whether the plan stands without them, and what is expected of them.
public static class JoinPlan
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, Colleagues colleagues, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        var person = (await colleagues.Assignee(form.PersonId, null, (_, sentence) => input.Complain(nameof(form.PersonId), sentence))).Id;
        outcome.TakeIn(person, form.IsRequired, form.Expectation, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? PersonId { get; set; }

        // All who are required must confirm the plan.
        public bool IsRequired { get; set; }

        [MaxLength(Outcome.LongestText)]
        public string? Expectation { get; set; }
    }
}

public static class LeavePlan
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid personId, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.LetGo(personId, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }
}

// My part: the priorities as I understand them, and what I need from the others.
public static class TellMyPart
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        outcome.Tell(me.Id, form.Restatement, form.Needs, form.NoContingency, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Saved."));
    }

    public class Form
    {
        [MaxLength(Outcome.LongestText)]
        public string? Restatement { get; set; }

        [MaxLength(Outcome.LongestText)]
        public string? Needs { get; set; }

        // Why no contingency is needed.
        [MaxLength(Outcome.LongestText)]
        public string? NoContingency { get; set; }
    }
}
