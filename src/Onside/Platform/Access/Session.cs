using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Access;

// One signed-in browser. Only the hash of its cookie is kept.
public class Session(Guid personId, byte[] keyHash, string browser, DateTime startedAt)
{
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14);
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; } = personId;
    public byte[] KeyHash { get; private set; } = keyHash;
    public string Browser { get; private set; } = browser;
    public DateTime StartedAt { get; private set; } = startedAt;
    public DateTime SeenAt { get; private set; } = startedAt;
    public DateTime ProvenAt { get; private set; } = startedAt;
    // When I was last here before a gap of half an hour.
    public DateTime? LeftAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    public void End(DateTime at) => EndedAt ??= at;

    // The password was given again.
    public void Prove(DateTime at) => ProvenAt = at;

    public void Seen(DateTime at) => SeenAt = at;
}

public class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.ToTable("access_sessions");
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.KeyHash).HasMaxLength(32);
        session.Property(s => s.Browser).HasMaxLength(120);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => new { s.PersonId, s.EndedAt });
    }
}
