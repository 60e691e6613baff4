using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;
using Onside.Science.Process;

namespace Onside.Steering.Process;

// A gate that required and took more of the deals' time than its budget: it advises until somebody has looked at it and ends this.
public class GateEasing(Guid versionId, SalesStep step, DealTier tier, double share, int deals, DateTime at) : Entity, IUnaudited
{
    public Guid VersionId { get; private set; } = versionId;
    public SalesStep Step { get; private set; } = step;
    public DealTier Tier { get; private set; } = tier;

    // Of the time of so many deals, so much was waiting at this gate.
    public double Share { get; private set; } = share;
    public int Deals { get; private set; } = deals;
    public DateTime At { get; private set; } = at;
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }

    public void End(Guid byId, DateTime at) => (EndedAt, EndedById) = (at, byId);
}

// An item that was asked for on many deals and changed hardly anything: it rests until somebody wants it back.
public class ItemRest(Guid versionId, string item, int used, int changed, DateTime at) : Entity, IUnaudited
{
    public Guid VersionId { get; private set; } = versionId;
    public string Item { get; private set; } = item;
    public int Used { get; private set; } = used;
    public int Changed { get; private set; } = changed;
    public DateTime At { get; private set; } = at;
    public DateTime? EndedAt { get; private set; }
    public Guid? EndedById { get; private set; }

    public void End(Guid byId, DateTime at) => (EndedAt, EndedById) = (at, byId);
}

// What a gate cost and what an item changed, as the last night counted it. Without an item: of the gate, for a tier.
public class ProcessCost(Guid versionId, SalesStep step, DealTier? tier, string? item, int count, double? share, DateTime at) : Entity, IUnaudited
{
    public Guid VersionId { get; private set; } = versionId;
    public SalesStep Step { get; private set; } = step;
    public DealTier? Tier { get; private set; } = tier;
    public string? Item { get; private set; } = item;

    // Of a gate: the deals that were looked at. Of an item: those that were asked for it.
    public int Count { get; private set; } = count;

    // Of a gate: the share of their time that was waiting; not known while they are too few. Of an item: the share of them that it changed.
    public double? Share { get; private set; } = share;
    public DateTime At { get; private set; } = at;
}

// That a deal goes on from an earlier one: what was brought there holds here while it is fresh.
public class Renewal(Guid dealId, Guid ofId, Guid byId, DateTime at) : Entity, IUnaudited
{
    public Guid DealId { get; private set; } = dealId;
    public Guid OfId { get; private set; } = ofId;
    public Guid ById { get; private set; } = byId;
    public DateTime At { get; private set; } = at;

    public void Be(Guid ofId, Guid byId, DateTime at) => (OfId, ById, At) = (ofId, byId, at);
}

public class EasingTables : IEntityTypeConfiguration<GateEasing>, IEntityTypeConfiguration<ItemRest>, IEntityTypeConfiguration<Renewal>, IEntityTypeConfiguration<ProcessCost>
{
    public void Configure(EntityTypeBuilder<ProcessCost> cost)
    {
        cost.ToTable("process_costs");
        cost.Property(c => c.Item).HasMaxLength(ProcessItem.LongestKey);
        cost.HasOne<ProcessVersion>().WithMany().HasForeignKey(c => c.VersionId);
        cost.HasIndex(c => c.VersionId);
    }

    public void Configure(EntityTypeBuilder<GateEasing> easing)
    {
        easing.ToTable("process_easings");
        easing.HasOne<ProcessVersion>().WithMany().HasForeignKey(e => e.VersionId);
        easing.HasIndex(e => new { e.VersionId, e.Step, e.Tier }).IsUnique().HasFilter("\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<ItemRest> rest)
    {
        rest.ToTable("process_rests");
        rest.Property(r => r.Item).HasMaxLength(ProcessItem.LongestKey);
        rest.HasOne<ProcessVersion>().WithMany().HasForeignKey(r => r.VersionId);
        rest.HasIndex(r => new { r.VersionId, r.Item }).IsUnique().HasFilter("\"EndedAt\" IS NULL AND \"DeletedAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<Renewal> renewal)
    {
        renewal.ToTable("process_renewals");
        renewal.HasIndex(r => r.DealId).IsUnique();
    }
}
