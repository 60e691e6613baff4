using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// The ten actions of following through: which are there, what is missing, and where it stands.
public static class ShowEvidence
{
    public static async Task<Fragment<EvidencePart, View>> Get(Guid id, Outcomes outcomes, PlanReading reading, IEnumerable<IPlanParts> parts, Kept<PersonNames> people)
    {
        var outcome = await outcomes.Find(id);
        var asked = await reading.Asked(id);
        var facts = Evidence.Of(outcome, asked, outcomes.Now);
        foreach (var part in parts)
            facts = await part.Tell(id, facts);
        var (actions, needed, names) = (TenActions.Of(facts), TenActions.Needed(outcome.Tier), PlanGuests.Named(await people.Current(), outcome));
        var lacks = new Lacking(outcome, asked, facts, names);
        var places = parts.SelectMany(part => part.Places(id)).ToLookup(place => place.Action, place => place.Key);
        return new(new(id, outcome.What, outcome.Tier, actions.Score, actions.MissingFor(outcome.Tier).Count,
            [.. Enum.GetValues<FollowThroughAction>().Select(action => new Line(action, actions.Done.Contains(action), needed.Contains(action), actions.Done.Contains(action) ? [] : [.. lacks.Of(action)], $"/outcomes/{id}#{places[action].FirstOrDefault() ?? Place(action)}"))]));
    }

    private static string Place(FollowThroughAction action) => action switch
    {
        FollowThroughAction.Priorities => "priorities",
        FollowThroughAction.Concerns => "concerns",
        FollowThroughAction.Steps => "steps",
        FollowThroughAction.Review => "reviews",
        FollowThroughAction.SamePage => "same-page",
        FollowThroughAction.Promise or FollowThroughAction.Reluctance => "asked",
        _ => "people",
    };

    // Missing: what is not there yet, in words. At: where on the page it stands.
    public sealed record Line(FollowThroughAction Action, bool IsDone, bool IsNeeded, IReadOnlyList<string> Missing, string At);

    // Lacks: how many of those that this tier needs are not there.
    public sealed record View(Guid OutcomeId, string Outcome, Tier Tier, int Score, int Lacks, IReadOnlyList<Line> Lines) : IPlaced
    {
        Whereabouts IPlaced.Where => PlanWords.Part(Say($"Ten actions"), OutcomeId, Outcome);
    }
}

// What is missing for each of the ten actions, by name.
public sealed class Lacking(Outcome outcome, IReadOnlyList<Commitment> asked, PlanFacts facts, PersonNames names)
{
    public IEnumerable<string> Of(FollowThroughAction action) => action switch
    {
        FollowThroughAction.Priorities => Priorities(),
        FollowThroughAction.Concerns => [Say($"Not heard yet: {Names(outcome.Present.Where(part => !Evidence.HasSpoken(outcome, part)))}")],
        FollowThroughAction.Steps => Steps(),
        FollowThroughAction.Expectations => Expectations(),
        FollowThroughAction.Promise => Promises(),
        FollowThroughAction.Reluctance => facts.Promised.Of == 0 ? [Say($"Nobody was asked for anything yet.")] : [Say(Many(facts.Settled.Of - facts.Settled.Done, $"Somebody hesitated once, and what was in the way is not settled.", $"Somebody hesitated {facts.Settled.Of - facts.Settled.Done:N0} times, and what was in the way is not settled."))],
        FollowThroughAction.Contingency => [Say($"No contingency has a trigger and an owner, and nobody who does the work has said why none is needed.")],
        FollowThroughAction.Review => [facts.LastReviewHeld == false ? Say($"The last review was not held.") : Say($"The next review has no date.")],
        FollowThroughAction.Communication => [facts.Rows == 0 ? Say($"It is not written down who else is to be told.") : Say($"Told by now: {facts.Told.Done:N0} of {facts.Told.Of:N0}")],
        _ => [outcome.Alignment.Of == 0 ? Say($"Nobody must confirm it.") : Say($"Not confirmed by {Names(outcome.Alignment.Missing.Select(one => one.Person))}")],
    };

    private IEnumerable<string> Priorities()
    {
        if (facts.RankedPriorities == 0)
            yield return Say($"Nothing is ranked yet.");
        if (facts.Restated.Of == 0)
            yield return Say($"Nobody else takes part.");
        else if (!facts.Restated.IsWhole)
            yield return Say($"Not said back yet by {Names(Others.Where(part => !Evidence.IsRestated(outcome, part)))}");
    }

    private IEnumerable<string> Steps() => facts.WholeSteps.Of == 0 ? [Say($"There is no step yet.")] :
        outcome.Steps.Where(step => step.DeletedAt is null && !step.IsWhole).Select(step => Say($"{step.What}: how, who or by when is missing"));

    private IEnumerable<string> Expectations()
    {
        if (facts.Expected.Of == 0)
            yield return Say($"Nobody else takes part.");
        if (Others.Where(part => string.IsNullOrWhiteSpace(part.Expectation)).ToList() is { Count: > 0 } unknown)
            yield return Say($"It is not said what is expected of {Names(unknown)}");
        if (Others.Where(part => string.IsNullOrWhiteSpace(part.Needs)).ToList() is { Count: > 0 } silent)
            yield return Say($"What they need is not said by {Names(silent)}");
    }

    private IEnumerable<string> Promises() => facts.Promised.Of == 0 ? [Say($"Nobody was asked for anything yet.")] :
        [.. outcome.Steps.Where(step => step is { DeletedAt: null, DoneAt: null, OwnerId: { } owner } && owner != outcome.OwnerId && !outcome.IsOutside(owner) && asked.All(c => c.StepId != step.Id)).Select(step => Say($"{step.What}: nobody was asked for it")),
         .. outcome.Steps.Where(step => step is { DeletedAt: null, DoneAt: null, OwnerId: { } owner } && outcome.IsOutside(owner) && outcome.SamePage.Of(owner) != Stance.Agreed).Select(step => Say($"{step.What}: {names.Of(step.OwnerId!.Value).Name} has not confirmed the plan")),
         .. asked.Where(c => c.State is CommitmentState.Requested or CommitmentState.Offered or CommitmentState.Countered).Select(c => Say($"{c.What}: not promised yet"))];

    private IEnumerable<PlanParticipant> Others => outcome.Present.Where(part => part.PersonId != outcome.OwnerId && !part.IsOutside);

    private string Names(IEnumerable<PlanParticipant> parts) => Names(parts.Select(part => part.PersonId));

    private string Names(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => names.Of(id).Name));
}
