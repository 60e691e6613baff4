using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Access;

// Failed tries of one lane: an account, an address, a known device.
public class Attempt(string key, DateTime lastAt)
{
    public string Key { get; private set; } = key;
    public int Failures { get; private set; }
    public DateTime LastAt { get; private set; } = lastAt;
    public DateTime? PausedUntil { get; private set; }
}

public class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> attempt)
    {
        attempt.ToTable("access_attempts");
        attempt.HasKey(a => a.Key);
        attempt.Property(a => a.Key).HasMaxLength(100);
        attempt.HasIndex(a => a.LastAt);
    }
}
