using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Plans;

// This is the plan as I saw it, and this is my part, in my words.
public static class ConfirmPlan
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        outcome.Confirm(new(me.Id, form.Revision!.Value, form.MyPart!, form.Concern), outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Confirmed."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Say which revision you have seen.")]
        public int? Revision { get; set; }

        [Required(ErrorMessage = "Say your part in your own words."), MaxLength(Outcome.LongestText)]
        public string? MyPart { get; set; }

        // What I still worry about: while there is something, I do not agree.
        [MaxLength(Outcome.LongestText)]
        public string? Concern { get; set; }
    }
}

// Somebody who takes part holds a change for one that counts.
public static class UpgradeRevision
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, int number, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.Upgrade(number, me.Id);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Everybody confirms anew."));
    }
}
