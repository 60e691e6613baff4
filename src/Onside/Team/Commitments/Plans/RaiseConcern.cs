using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Plans;

// Everybody adds a concern or an idea, or says that they have none.
public static class RaiseConcern
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        if (form.None)
            outcome.HaveNoConcern(me.Id, outcomes.Now);
        else
            outcome.Worry(me.Id, form.Text ?? throw input.Complain(nameof(form.Text), $"Write what worries you, or say that nothing does."), outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }

    public class Form
    {
        [MaxLength(Outcome.LongestText)]
        public string? Text { get; set; }

        public bool None { get; set; }
    }
}

public static class SettleConcern
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid concernId, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        outcome.Settle(concernId, form.Answer!, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }

    public class Form
    {
        [Required(ErrorMessage = "Say what is done about it."), MaxLength(Outcome.LongestText)]
        public string? Answer { get; set; }
    }
}
