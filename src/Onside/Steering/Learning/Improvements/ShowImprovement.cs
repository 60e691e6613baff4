using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Deals;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Shared.Ui;
using Onside.Steering.Learning.Reviews;
using Onside.Team.Activities;
using Onside.Team.People;
using static Onside.Platform.Words.Words;

namespace Onside.Steering.Learning.Improvements;

// One improvement: where it stands, and its number before and after.
public static class ShowImprovement
{
    public static async Task<Page<ImprovementPage, View>> Get(Guid id, Reading reading) => new(await reading.Of(id));

    public sealed class Reading(AppDb db, SellingDesk desk, ReviewDesk reviews, Gauges gauges)
    {
        public async Task<View> Of(Guid id)
        {
            var one = await db.Set<Improvement>().AsNoTracking().SingleOrDefaultAsync(improvement => improvement.Id == id) ?? throw Refusal.NotFound();
            var people = await desk.People();
            // Only who sees the deal is led to its review.
            var review = one.ReviewId is { } from ? await reviews.All(db.Set<DealReview>()).Where(r => r.Id == from).Select(r => new Named(r.Id, db.Set<Deal>().Where(deal => deal.Id == r.DealId).Select(deal => deal.Name).First())).SingleOrDefaultAsync() : null;
            return new(ImprovementRow.Of(one, desk.Me, people), one.Version, Naming.Of(one.ProposedById, people), one.ProposedAt, one.Deals, one.Before, one.After)
            {
                Review = review, StageId = one.StageId, Stage = await gauges.Stage(one.StageId), AcceptedAt = one.AcceptedAt, DoneAt = one.DoneAt, EndedAt = one.EndedAt, Reason = one.Reason,
                ClosedSince = one.State == ImprovementState.Done ? await gauges.ClosedSince(one) : null, Me = desk.Me, Now = desk.Now, MayWrite = desk.MayWrite,
                People = desk.MayWrite ? [.. people.Active.Where(person => person.MayWrite).Select(person => new Choice(person.Id.ToString(), person.Name))] : [], Stages = desk.MayWrite ? await gauges.Stages() : [],
            };
        }

        public async Task<Fragment<ImprovementBody, View>> After(Guid id, Toast? toast = null)
        {
            db.ChangeTracker.Clear();
            return new(await Of(id), seenAt: $"/improvements/{id}", toast);
        }
    }

    public sealed record View(ImprovementRow Improvement, int Version, Named ProposedBy, DateTime ProposedAt, int Deals, Figure? Before, Figure? After) : IPlaced
    {
        public Named? Review { get; init; }
        public Guid? StageId { get; init; }
        public string? Stage { get; init; }
        public DateTime? AcceptedAt { get; init; }
        public DateTime? DoneAt { get; init; }
        public DateTime? EndedAt { get; init; }
        public string? Reason { get; init; }

        // How many deals were closed since it was done, as long as it is waited for.
        public int? ClosedSince { get; init; }

        [JsonIgnore] public Guid Me { get; init; }
        [JsonIgnore] public DateTime Now { get; init; }
        [JsonIgnore] public bool MayWrite { get; init; }
        [JsonIgnore] public IReadOnlyList<Choice> People { get; init; } = [];
        [JsonIgnore] public IReadOnlyList<Choice> Stages { get; init; } = [];
        [JsonIgnore] public bool IsOwner => MayWrite && Improvement.Owner.Id == Me;
        [JsonIgnore] public bool MayEdit => MayWrite && (Improvement.Owner.Id == Me || ProposedBy.Id == Me) && Improvement.State is (ImprovementState.Proposed or ImprovementState.Accepted);

        Whereabouts IPlaced.Where => new(Say($"Improvement"), "reviews", (Say($"Improvements"), "/improvements"));
    }
}

public sealed record ImprovementRow(Guid Id, string What, Named Owner, Gauge Gauge, ImprovementState State, DateTime ProposedAt)
{
    // Whether it waits for me.
    public bool IsMine { get; init; }

    public static ImprovementRow Of(Improvement one, Guid me, PersonNames people) => new(one.Id, one.What, Naming.Of(one.OwnerId, people), one.Gauge, one.State, one.ProposedAt) { IsMine = one.OwnerId == me && one.State is (ImprovementState.Proposed or ImprovementState.Due) };
}
