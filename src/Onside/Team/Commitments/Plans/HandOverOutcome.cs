using System.ComponentModel.DataAnnotations;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// Somebody else is to answer for it: an offer, and nothing moves by it.
public static class OfferOutcome
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, Colleagues colleagues, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        var to = (await colleagues.Assignee(form.To, null, (_, sentence) => input.Complain(nameof(form.To), sentence))).Id;
        outcome.Offer(to, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Offered. Nothing changes until it is accepted."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? To { get; set; }
    }
}

public static class AcceptOutcome
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.AcceptOffer(me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Accepted."));
    }
}

// Declined by who would answer, or taken back by who offered.
public static class DeclineOutcome
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Nothing> _, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var outcome = await outcomes.Find(id);
        outcome.DeclineOffer(me.Id);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"It stays where it was."));
    }
}
