using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;

namespace Onside.Team.Commitments.Plans;

// What is to be reached, by when, and what comes first: said anew by who answers for it.
public static class EditOutcome
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<OutcomeForm> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        if (form.Version is { } seen && seen != outcome.Version)
            throw Conflict.Between(OutcomeForm.From(outcome), form, outcome.Version);
        outcome.Describe(form, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", new($"Saved."));
    }
}

// It is reached, or let go with a reason. What is still promised for it is closed first, or stands alone from then on.
public static class CloseOutcome
{
    public static async Task<Fragment<OutcomeBody, ShowOutcome.View>> Post(Guid id, Input<Form> input, Outcomes outcomes, AppDb db, PlanReading reading, Me me)
    {
        var (outcome, form) = (await outcomes.Find(id), input.Valid());
        if (!form.IsReached && form.Note is null)
            throw input.Complain(nameof(form.Note), $"Say why it is let go.");
        outcome.RefuseUnlessOwner(me.Id);
        await Loosen(db, id, form.LetStand);
        outcome.Close(form.IsReached, form.Note, me.Id, outcomes.Now);
        await db.SaveChangesAsync();
        return new(await reading.Of(id), seenAt: $"/outcomes/{id}", form.IsReached ? new($"Reached. Well done, all of you.") : new($"Let go."));
    }

    private static async Task Loosen(AppDb db, Guid id, bool letStand)
    {
        var open = await db.Set<Commitment>().Where(c => c.OutcomeId == id && c.EndedAt == null).ToListAsync();
        if (open.Count > 0 && !letStand)
            throw new Objected(new(Science.FollowThrough.ObjectionKind.OpenChildren));
        open.ForEach(commitment => commitment.GoOnAlone());
    }

    public class Form
    {
        public bool IsReached { get; set; }

        [MaxLength(Outcome.LongestText)]
        public string? Note { get; set; }

        // Open promises go on without it.
        public bool LetStand { get; set; }
    }
}
