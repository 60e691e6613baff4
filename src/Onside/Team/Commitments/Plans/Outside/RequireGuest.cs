using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Plans.Outside;

// Whether the plan waits for somebody outside. Who does not answer can be done without; nobody confirms for them.
public static class RequireGuest
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Guid guestId, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        outcome.Require(guestId, form.IsRequired, me.Id);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}");
    }

    public class Form
    {
        public bool IsRequired { get; set; }
    }
}
