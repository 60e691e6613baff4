using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Platform.Subjects;

namespace Onside.Steering.Process;

// That somebody brought what a gate asks for: said by themselves, or kept by a promise that was accepted.
public class Evidence(Guid dealId, string item, Guid byId, string what, DateTime at) : Entity, IPartOf, IUnaudited
{
    public const int LongestWhat = 300;

    public Guid DealId { get; private set; } = dealId;
    public string Item { get; private set; } = item;
    public Guid ById { get; private set; } = byId;

    // Where it can be seen, or what was found.
    public string What { get; private set; } = what;
    public DateTime At { get; private set; } = at;
    public Guid? CommitmentId { get; private set; }

    // Who put on record what somebody else has said; whether that one has confirmed it, or says otherwise.
    public Guid? SaidById { get; private set; }
    public DateTime? ConfirmedAt { get; private set; }
    public DateTime? DeniedAt { get; private set; }

    // When everybody concerned was told that no confirmation came.
    public DateTime? MissedAt { get; private set; }

    public bool IsToConfirm => SaidById is not null && ConfirmedAt is null && DeniedAt is null;

    Subject? IPartOf.Whole => new("deal", DealId);

    public Evidence By(Guid commitmentId)
    {
        CommitmentId = commitmentId;
        return this;
    }

    public static Evidence Spoken(Guid dealId, string item, Guid byId, string what, Guid saidById, DateTime at) => new(dealId, item, byId, what, at) { SaidById = saidById };

    public void Confirm(DateTime at) => ConfirmedAt = at;

    public void Deny(DateTime at) => DeniedAt = at;

    public void Miss(DateTime at) => MissedAt = at;
}

// That a promise was asked for on behalf of a gate: when it is kept, the item is brought.
public class GateAsk(Guid dealId, string item, Guid commitmentId) : Entity, IUnaudited
{
    public Guid DealId { get; private set; } = dealId;
    public string Item { get; private set; } = item;
    public Guid CommitmentId { get; private set; } = commitmentId;

    // Who let the time to answer pass; and whether everybody who could has been asked.
    public List<Guid> Tried { get; private set; } = [];
    public bool IsAround { get; private set; }

    public void Try(Guid personId) => Tried = [.. Tried, personId];

    public void BeAround() => IsAround = true;
}

// A word for going on without: somebody else waives an item, or whoever goes on against advice says why. It holds while the deal is in the stage it was said in.
public class GateWord(Guid dealId, string? item, Guid byId, string reason, DateTime at, DateTime stageEnteredAt) : Entity, IPartOf, IUnaudited
{
    public const int LongestReason = 300;

    public Guid DealId { get; private set; } = dealId;
    public string? Item { get; private set; } = item;
    public Guid ById { get; private set; } = byId;
    public string Reason { get; private set; } = reason;
    public DateTime At { get; private set; } = at;
    public DateTime StageEnteredAt { get; private set; } = stageEnteredAt;

    // Against advice, by whoever goes on; else a waiver.
    public bool IsReason { get; private set; }

    Subject? IPartOf.Whole => new("deal", DealId);

    public static GateWord Against(Guid dealId, Guid byId, string reason, DateTime at, DateTime stageEnteredAt) => new(dealId, null, byId, reason, at, stageEnteredAt) { IsReason = true };
}

public class EvidenceTables : IEntityTypeConfiguration<Evidence>, IEntityTypeConfiguration<GateAsk>, IEntityTypeConfiguration<GateWord>
{
    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.ToTable("process_evidence");
        evidence.Property(e => e.Item).HasMaxLength(ProcessItem.LongestKey);
        evidence.Property(e => e.What).HasMaxLength(Evidence.LongestWhat);
        evidence.HasIndex(e => new { e.DealId, e.Item });
        evidence.HasIndex(e => e.At).HasFilter("\"SaidById\" IS NOT NULL AND \"ConfirmedAt\" IS NULL AND \"DeniedAt\" IS NULL AND \"MissedAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<GateAsk> ask)
    {
        ask.ToTable("process_asks");
        ask.Property(a => a.Item).HasMaxLength(ProcessItem.LongestKey);
        ask.PrimitiveCollection(a => a.Tried);
        ask.HasIndex(a => a.CommitmentId).IsUnique();
        ask.HasIndex(a => a.DealId);
    }

    public void Configure(EntityTypeBuilder<GateWord> word)
    {
        word.ToTable("process_words");
        word.Property(w => w.Item).HasMaxLength(ProcessItem.LongestKey);
        word.Property(w => w.Reason).HasMaxLength(GateWord.LongestReason);
        word.HasIndex(w => w.DealId);
    }
}
