using System.Text.Json.Serialization;
using Onside.Platform.Web;
using Onside.Science.FollowThrough;
using Onside.Team.Activities;

namespace Onside.Team.Commitments.Plans;

// The plan of an outcome on one page.
public static class ShowOutcome
{
    public static async Task<Page<OutcomePage, View>> Get(Guid id, PlanReading reading) => new(await reading.Of(id));

    // Mine: what I may say here. New: what changed since I confirmed the plan.
    public sealed record View(OutcomeView Outcome, IReadOnlyList<CommitmentView> Asked, Role? Mine, IReadOnlyList<DiffView> New, [property: JsonIgnore] DateTime Now, [property: JsonIgnore] string MyName)
    {
        // A link for somebody outside: there once, in the answer to who made it.
        public MadeLink? Link { get; init; }

        [JsonIgnore]
        public IReadOnlyList<PlanPlace> Parts { get; init; } = [];

        [JsonIgnore]
        public IReadOnlyList<Named> People { get; init; } = [];

        // All from outside who take part, or did.
        [JsonIgnore]
        public IReadOnlyList<Named> Guests { get; init; } = [];

        [JsonIgnore]
        public bool IsOwner => Mine == Role.OutcomeOwner;
    }

    public sealed record MadeLink(Guid GuestId, string Name, string Mail, string Link);
}
