using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.People;

namespace Onside.Team.Objectives;

// Somebody else is to answer for it: an offer, and nothing moves by it.
public static class OfferObjective
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Form> input, Objectives objectives, Colleagues colleagues, ObjectiveReading reading, Me me)
    {
        var form = input.Valid();
        var to = (await colleagues.Assignee(form.To, null, (_, sentence) => input.Complain(nameof(form.To), sentence))).Id;
        await objectives.Keep(id, null, objective => objective.Offer(to, me.Id));
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Offered. Nothing changes until it is accepted."));
    }

    public class Form
    {
        [Required(ErrorMessage = "Choose somebody.")]
        public Guid? To { get; set; }
    }
}

public static class AcceptObjectiveOffer
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Nothing> _, Objectives objectives, ObjectiveReading reading, Me me)
    {
        await objectives.Take(id, objective => objective.AcceptOffer(me.Id));
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"Accepted."));
    }
}

// Declined by who would answer, or taken back.
public static class DeclineObjectiveOffer
{
    public static async Task<Fragment<ObjectiveBody, ShowObjective.View>> Post(Guid id, Input<Nothing> _, Objectives objectives, ObjectiveReading reading, Me me)
    {
        await objectives.Take(id, objective => objective.DeclineOffer(me.Id));
        return new(await reading.Of(id), seenAt: $"/objectives/{id}", new($"It stays where it was."));
    }
}

public sealed class WhenOwnerLeaves(AppDb db) : Listener<PersonDeactivated>
{
    protected override async Task On(PersonDeactivated left)
    {
        await db.Serialize("objectives");
        foreach (var objective in await db.Set<Objective>().Where(o => o.EndedAt == null && (o.OwnerId == left.PersonId || o.OfferedToId == left.PersonId || o.OfferedById == left.PersonId)).ToListAsync())
            objective.Lose(left.PersonId, left.SuccessorId);
    }
}
