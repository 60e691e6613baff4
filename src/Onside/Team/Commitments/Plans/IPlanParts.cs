using Onside.Science.FollowThrough;

namespace Onside.Team.Commitments.Plans;

// Slot: what stands in a plan besides and is kept elsewhere: contingencies, who else is told, what is in the way.
public interface IPlanParts
{
    int Order { get; }

    // Parts of the page, each loaded when it comes into sight.
    IReadOnlyList<PlanPlace> Places(Guid outcomeId);

    // What is known of the ten actions by it.
    Task<PlanFacts> Tell(Guid outcomeId, PlanFacts facts) => Task.FromResult(facts);

    // What is to be talked about at the next review.
    Task<IReadOnlyList<AgendaItem>> Agenda(Guid outcomeId) => Task.FromResult<IReadOnlyList<AgendaItem>>([]);
}

// Action: which of the ten it is evidence of.
public sealed record PlanPlace(string Key, FormattableString Title, string Url, FollowThroughAction Action);

public enum AgendaKind
{
    Overdue,
    Blocked,
    Stale,
    Concern,
    Armed,
    Decision,
}

// Text: what it is about, in somebody's own words. Url: where it stands.
public sealed record AgendaItem(AgendaKind Kind, string Text, string? Who, string Url);
