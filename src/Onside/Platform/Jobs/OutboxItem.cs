using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Subjects;

namespace Onside.Platform.Jobs;

// Slow work that a transaction asked for: written with it, carried out after it. Items of one kind and subject keep their order.
public class OutboxItem(string kind, string payload, DateTime dueAt)
{
    public long Sequence { get; private set; }

    // Stays the same over all tries: the other side knows a repetition by it.
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Kind { get; private set; } = kind;
    public string Payload { get; private set; } = payload;
    public string? SubjectKind { get; private set; }
    public Guid? SubjectId { get; private set; }

    // The act that asked for it: what left the house cannot be taken back with it.
    public Guid? ActId { get; private set; }
    public DateTime DueAt { get; private set; } = dueAt;
    public int Tries { get; private set; }
    public Guid? LeaseOwner { get; private set; }
    public DateTime? LeasedUntil { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public DateTime? ParkedAt { get; private set; }
    public string? LastError { get; private set; }

    public static OutboxItem Of<TPayload>(string kind, TPayload payload, DateTime dueAt, Subject? subject = null) =>
        new(kind, JsonSerializer.Serialize(payload), dueAt) { SubjectKind = subject?.Kind, SubjectId = subject?.Id };

    internal void BelongTo(Guid? act) => ActId = act;

    public TPayload Read<TPayload>() => JsonSerializer.Deserialize<TPayload>(Payload)!;
}

public class OutboxItemTable : IEntityTypeConfiguration<OutboxItem>
{
    public const string Open = "\"DoneAt\" IS NULL AND \"ParkedAt\" IS NULL";

    public void Configure(EntityTypeBuilder<OutboxItem> item)
    {
        item.ToTable("platform_outbox");
        item.HasKey(i => i.Sequence);
        item.Property(i => i.Kind).HasMaxLength(60);
        item.Property(i => i.SubjectKind).HasMaxLength(40);
        item.Property(i => i.LastError).HasMaxLength(500);
        item.HasIndex(i => new { i.DueAt, i.Sequence }).HasFilter(Open);
        item.HasIndex(i => new { i.SubjectId, i.Sequence }).HasFilter(Open);
        item.HasIndex(i => i.DoneAt);
        item.HasIndex(i => i.ActId).HasFilter("\"ActId\" IS NOT NULL");
    }
}
