using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Steering.Learning.Reviews;
using Onside.Team.People;

namespace Onside.Steering.Learning.Improvements;

// One thing that is done differently: taken on by somebody, with the number it is to show in, and looked at again after so many closed deals.
public class Improvement(string what, Guid ownerId, Guid proposedById, DateTime proposedAt) : Entity
{
    public const int LongestWhat = 300, LongestReason = 500, UsualDeals = 20, FewestDeals = 5, MostDeals = 200;

    public string What { get; private set; } = what;
    public Guid OwnerId { get; private set; } = ownerId;
    public Guid ProposedById { get; private set; } = proposedById;
    public DateTime ProposedAt { get; private set; } = proposedAt;

    // The review it comes from; nothing, when somebody thought of it by themselves.
    public Guid? ReviewId { get; private set; }

    // By what it is to be seen; the stage, where it is about one.
    public Gauge Gauge { get; private set; }
    public Guid? StageId { get; private set; }
    public int Deals { get; private set; } = UsualDeals;

    public ImprovementState State { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? DueAt { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string? Reason { get; private set; }

    // As it was when somebody took it on, and after the deals that were closed since it was done; nothing where too little was there to tell.
    public int? BeforeCount { get; private set; }
    public double? BeforeValue { get; private set; }
    public double? BeforeLower { get; private set; }
    public double? BeforeUpper { get; private set; }
    public int? AfterCount { get; private set; }
    public double? AfterValue { get; private set; }
    public double? AfterLower { get; private set; }
    public double? AfterUpper { get; private set; }

    public Figure? Before => BeforeCount is { } count ? new(count, BeforeValue!.Value, BeforeLower!.Value, BeforeUpper!.Value) : null;

    public Figure? After => AfterCount is { } count ? new(count, AfterValue!.Value, AfterLower!.Value, AfterUpper!.Value) : null;

    public static Improvement Propose(ImprovementFacts facts, Guid? reviewId, Guid by, DateTime at)
    {
        var improvement = new Improvement(facts.What, facts.OwnerId, by, at) { ReviewId = reviewId };
        improvement.Describe(facts);
        improvement.Tell(by);
        return improvement;
    }

    public void Describe(ImprovementFacts facts)
    {
        if (State is not (ImprovementState.Proposed or ImprovementState.Accepted))
            throw new Refusal($"It is done: what was measured stays as it was.", 409);
        (What, OwnerId, Gauge, StageId, Deals) = (facts.What, facts.OwnerId, facts.Gauge, facts.StageId, facts.Deals);
    }

    // Nobody is given one: its owner takes it on, and from then on there is a number to start from.
    public void Accept(Guid by, Figure? before, DateTime at)
    {
        Move(by, ImprovementState.Proposed, ImprovementState.Accepted);
        (AcceptedAt, BeforeCount, BeforeValue, BeforeLower, BeforeUpper) = (at, before?.Count, before?.Value, before?.Lower, before?.Upper);
        Tell(by);
    }

    public void Decline(Guid by, string reason, DateTime at)
    {
        Move(by, ImprovementState.Proposed, ImprovementState.Declined);
        (Reason, EndedAt) = (reason, at);
        Tell(by);
    }

    public void Finish(Guid by, DateTime at)
    {
        Move(by, ImprovementState.Accepted, ImprovementState.Done);
        DoneAt = at;
        Tell(by);
    }

    // So many deals were closed since: what became of it is looked at.
    public void FallDue(Figure? after, DateTime at)
    {
        (State, DueAt, AfterCount, AfterValue, AfterLower, AfterUpper) = (ImprovementState.Due, at, after?.Count, after?.Value, after?.Lower, after?.Upper);
        Tell(null);
    }

    // Given up earlier, it is dropped.
    public void Judge(Guid by, ImprovementState verdict, string reason, DateTime at)
    {
        RefuseOthers(by);
        if (verdict is not (ImprovementState.Kept or ImprovementState.Changed or ImprovementState.Dropped) || (State != ImprovementState.Due && (verdict != ImprovementState.Dropped || State is not (ImprovementState.Accepted or ImprovementState.Done))))
            throw new Refusal($"It is judged once enough deals were closed since it was done. Before that it can be dropped.", 409);
        (State, Reason, EndedAt) = (verdict, reason, at);
        Tell(by);
    }

    public void GiveTo(Guid owner) => OwnerId = owner;

    private void Move(Guid by, ImprovementState from, ImprovementState to)
    {
        RefuseOthers(by);
        if (State != from)
            throw new Refusal($"This improvement stands elsewhere by now. Reload the page to see where.", 409);
        State = to;
    }

    private void RefuseOthers(Guid by)
    {
        if (by != OwnerId)
            throw new Refusal($"Whoever owns the improvement says this. Ask them for it.", 403);
    }

    private void Tell(Guid? by) => Announce(new ImprovementMoved(Id, State, What, OwnerId, ProposedById, by, Reason));
}

// What is done differently, by whom, and the number it is to show in.
public sealed record ImprovementFacts(string What, Guid OwnerId, Gauge Gauge, Guid? StageId, int Deals);

// A number of so many observations, with its interval: a share, or days.
public sealed record Figure(int Count, double Value, double Lower, double Upper);

public enum Gauge
{
    WinRate,
    Residence,
    StepOdds,
    ObjectionHold,
}

public enum ImprovementState
{
    Proposed,
    Accepted,
    Declined,
    Done,
    Due,
    Kept,
    Changed,
    Dropped,
}

public record ImprovementMoved(Guid ImprovementId, ImprovementState To, string What, Guid OwnerId, Guid ProposedById, Guid? ById, string? Reason);

public class ImprovementTable : IEntityTypeConfiguration<Improvement>
{
    public void Configure(EntityTypeBuilder<Improvement> improvement)
    {
        improvement.ToTable("learning_improvements");
        improvement.Ignore(i => i.Before).Ignore(i => i.After);
        improvement.Property(i => i.What).HasMaxLength(Improvement.LongestWhat);
        improvement.Property(i => i.Reason).HasMaxLength(Improvement.LongestReason);
        foreach (var figure in new[] { nameof(Improvement.BeforeValue), nameof(Improvement.BeforeLower), nameof(Improvement.BeforeUpper), nameof(Improvement.AfterValue), nameof(Improvement.AfterLower), nameof(Improvement.AfterUpper) })
            improvement.Property<double?>(figure).IsDerived();
        improvement.Property(i => i.BeforeCount).IsDerived();
        improvement.Property(i => i.AfterCount).IsDerived();
        improvement.HasOne<DealReview>().WithMany().HasForeignKey(i => i.ReviewId).OnDelete(DeleteBehavior.SetNull);
        improvement.HasOne<Person>().WithMany().HasForeignKey(i => i.OwnerId).OnDelete(DeleteBehavior.Restrict);
        improvement.HasOne<Person>().WithMany().HasForeignKey(i => i.ProposedById).OnDelete(DeleteBehavior.Restrict);
        improvement.HasIndex(i => new { i.EndedAt, i.ProposedAt, i.Id });
        improvement.HasIndex(i => new { i.OwnerId, i.State });
        improvement.HasIndex(i => i.ReviewId);
        improvement.HasIndex(i => new { i.State, i.DoneAt });
    }
}
