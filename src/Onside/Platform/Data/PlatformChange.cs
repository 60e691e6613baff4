using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// What an event did to a field: audit and undo in one.
public class PlatformChange
{
    public long Sequence { get; private set; }
    public Guid EventId { get; init; }
    public required string RecordKind { get; init; }
    public Guid RecordId { get; init; }
    public required string Field { get; init; }
    public string? Before { get; init; }
    public string? After { get; init; }
}

public class PlatformChangeTable : IEntityTypeConfiguration<PlatformChange>
{
    public void Configure(EntityTypeBuilder<PlatformChange> change)
    {
        change.ToTable("platform_changes");
        change.HasKey(c => c.Sequence);
        change.Property(c => c.RecordKind).HasMaxLength(40);
        change.Property(c => c.Field).HasMaxLength(60);
        change.HasIndex(c => new { c.RecordId, c.Sequence });
        change.HasIndex(c => c.EventId);
    }
}
