using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Commitments.Plans.Outside;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Team.Commitments.Plans;

// What the next review is about, by itself: what is overdue or blocked, who has not seen what changed, open concerns, and what is to be decided.
public static class ShowAgenda
{
    public static async Task<Fragment<AgendaPart, View>> Get(Guid id, Outcomes outcomes, PlanReading reading, IEnumerable<IPlanParts> parts, Kept<PersonNames> people)
    {
        var outcome = await outcomes.Find(id);
        var names = PlanGuests.Named(await people.Current(), outcome);
        var items = Own(outcome, await reading.Asked(id), names, outcomes.Now).ToList();
        foreach (var part in parts)
            items.AddRange(await part.Agenda(id));
        return new(new(id, outcome.What, outcome.NextReview?.At, [.. items.OrderBy(item => item.Kind)]));
    }

    private static IEnumerable<AgendaItem> Own(Outcome outcome, IReadOnlyList<Commitment> asked, PersonNames names, DateTime now) =>
    [
        .. asked.Where(c => c.State == CommitmentState.Promised && c.DueAt <= now).Select(c => new AgendaItem(AgendaKind.Overdue, c.What, names.Of(c.PerformerId)?.Name, $"/commitments/{c.Id}")),
        .. outcome.Steps.Where(step => step is { DeletedAt: null, DoneAt: null } && step.DueOn < DateOnly.FromDateTime(now)).Select(step => new AgendaItem(AgendaKind.Overdue, step.What, names.Of(step.OwnerId)?.Name, At(outcome, "steps"))),
        .. outcome.Alignment.Missing.Where(one => one.Stance == Stance.Stale).Select(one => new AgendaItem(AgendaKind.Stale, outcome.Part(one.Person)!.MyPart ?? "", names.Of(one.Person).Name, At(outcome, "same-page"))),
        .. outcome.Concerns.Where(one => one.SettledAt is null).Select(one => new AgendaItem(AgendaKind.Concern, one.Text, names.Of(one.ById).Name, At(outcome, "concerns"))),
        .. outcome.Present.Where(part => part.OpenConcern is not null).Select(part => new AgendaItem(AgendaKind.Concern, part.OpenConcern!, names.Of(part.PersonId).Name, At(outcome, "same-page"))),
        .. Decisions(outcome, asked, names),
    ];

    // What only somebody's decision moves: an offer that waits, a no, a promise taken back, terms that wait.
    private static IEnumerable<AgendaItem> Decisions(Outcome outcome, IReadOnlyList<Commitment> asked, PersonNames names)
    {
        if (outcome.Accountability is { Offer: { } offer, Answers: { } answers })
            yield return new(AgendaKind.Decision, Say($"Whether {names.Of(offer.To).Name} answers for it"), names.Of(answers).Name, At(outcome, "owning"));
        foreach (var c in asked.Where(c => c.State is CommitmentState.Declined or CommitmentState.Reneged && !asked.Any(other => other.StepId == c.StepId && other.StepId is not null && other.CreatedAt > c.CreatedAt)))
            yield return new(AgendaKind.Decision, c.What, names.Of(outcome.OwnerId).Name, $"/commitments/{c.Id}");
        foreach (var c in asked.Where(c => c.State is CommitmentState.Countered || c is { State: CommitmentState.Promised, PendingBy: not null }))
            yield return new(AgendaKind.Decision, c.What, names.Of(c.AwaitsId)?.Name, $"/commitments/{c.Id}");
        if (outcome.NextReview is { Moved: >= Reviews.MostMoves } review)
            yield return new(AgendaKind.Decision, Say($"The review was moved twice already"), names.Of(outcome.OwnerId).Name, At(outcome, "reviews"));
    }

    private static string At(Outcome outcome, string place) => $"/outcomes/{outcome.Id}#{place}";

    public sealed record View(Guid OutcomeId, string Outcome, DateTime? At, IReadOnlyList<AgendaItem> Items) : IPlaced
    {
        Whereabouts IPlaced.Where => PlanWords.Part(Say($"Agenda"), OutcomeId, Outcome);
    }
}
