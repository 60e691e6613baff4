using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// Every announced event, written in the same transaction: timelines, measures, webhooks and the outbox refer to it.
public class PlatformEvent
{
    public long Sequence { get; private set; }
    public Guid Id { get; init; } = Ids.Next();
    public DateTime At { get; init; }
    public Guid? ActorId { get; init; }
    public required string Kind { get; init; }
    public required string SubjectKind { get; init; }
    public Guid SubjectId { get; init; }
    public string? Payload { get; init; }
}

public class PlatformEventTable : IEntityTypeConfiguration<PlatformEvent>
{
    public void Configure(EntityTypeBuilder<PlatformEvent> happened)
    {
        happened.ToTable("platform_events");
        happened.HasKey(e => e.Sequence);
        happened.Property(e => e.Kind).HasMaxLength(80);
        happened.Property(e => e.SubjectKind).HasMaxLength(40);
        happened.HasIndex(e => new { e.SubjectId, e.At, e.Id });
        happened.HasIndex(e => new { e.ActorId, e.At });
        happened.HasIndex(e => e.At);
        happened.HasIndex(e => e.Id).IsUnique();
    }
}
