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

    // The record that the subject is a part of: a deal, for a line of it.
    public Guid? WholeId { get; init; }

    // The same for all events of one act; none where an event stands alone.
    public Guid? ActId { get; internal set; }

    // The event that this one takes back.
    public Guid? UndoesId { get; init; }
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
        happened.HasIndex(e => new { e.WholeId, e.At, e.Id }).HasFilter("\"WholeId\" IS NOT NULL");
        happened.HasIndex(e => e.ActId).HasFilter("\"ActId\" IS NOT NULL");
    }
}
