using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

// What a plan shows of the ten actions: counted from what people did, never ticked.
public static class Evidence
{
    public static PlanFacts Of(Outcome outcome, IReadOnlyList<Commitment> asked, DateTime now)
    {
        var everybody = outcome.Present.ToList();
        // Who is outside confirms the plan; what is expected of them and what they need is between them and us.
        var others = everybody.Where(part => part.PersonId != outcome.OwnerId && !part.IsOutside).ToList();
        var steps = outcome.Steps.Where(step => step.DeletedAt is null).ToList();
        var reluctant = asked.Count(IsReluctant);
        return new(
            outcome.Priorities.Count, Portion(others, part => IsRestated(outcome, part)), Portion(everybody, part => HasSpoken(outcome, part)), Portion(steps, step => step.IsWhole),
            Portion(others, part => !string.IsNullOrWhiteSpace(part.Expectation)), Portion(others, part => !string.IsNullOrWhiteSpace(part.Needs)), Promised(outcome, steps, asked), new(0, reluctant),
            0, outcome.NoContingencyById is { } by ? by == outcome.OwnerId ? Voice.Requester : Voice.Performer : null, outcome.NoContingency,
            outcome.NextReview is { } next && next.At > now, LastHeld(outcome, now), Alignment: outcome.Alignment);
    }

    // Priorities that changed since are to be said back anew.
    public static bool IsRestated(Outcome outcome, PlanParticipant part) =>
        part is { Restatement: not null, RestatedRevision: { } at } && !outcome.Revisions.Exists(one => one.Number > at && one.Revision.Changed.Contains(PlanField.Priorities));

    public static bool HasSpoken(Outcome outcome, PlanParticipant part) => part.SaidNoneAt is not null || part.OpenConcern is not null || outcome.Concerns.Exists(one => one.ById == part.PersonId);

    // Work of others counts from their promise on: a step that nobody was asked for is not promised.
    private static Portion Promised(Outcome outcome, List<PlanStep> steps, IReadOnlyList<Commitment> asked)
    {
        var live = asked.Where(c => c.State is not (CommitmentState.Declined or CommitmentState.Withdrawn or CommitmentState.Cancelled or CommitmentState.Reneged)).ToList();
        var unasked = steps.Count(step => step.DoneAt is null && step.OwnerId is { } owner && owner != outcome.OwnerId && !outcome.IsOutside(owner) && !live.Exists(c => c.StepId == step.Id));
        // Somebody outside promises their steps by confirming the plan.
        var outside = steps.Where(step => step.DoneAt is null && step.OwnerId is { } owner && outcome.IsOutside(owner)).ToList();
        return new(live.Count(c => c is { State: CommitmentState.Promised or CommitmentState.Reported or CommitmentState.Satisfied, DueAt: not null }) + outside.Count(step => outcome.SamePage.Of(step.OwnerId!.Value) == Stance.Agreed), live.Count + unasked + outside.Count);
    }

    private static bool IsReluctant(Commitment c) => c.Rounds > 0 || c.State is CommitmentState.Countered or CommitmentState.Declined;

    private static bool? LastHeld(Outcome outcome, DateTime now) =>
        outcome.NextReview is { } next && next.At <= now ? false : outcome.Reviews.Exists(review => review.HeldAt is not null) ? true : null;

    private static Portion Portion<T>(List<T> all, Func<T, bool> done) => new(all.Count(done), all.Count);
}
