using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Access;

// A program's key. Its rights are those of its owner at the time of each call, never more.
public class Token(Guid personId, string name, byte[] keyHash, Level most, DateTime expiresAt, DateTime createdAt)
{
    public const string Prefix = "onside_";
    public const int MostDays = 365;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; } = personId;
    public string Name { get; private set; } = name;
    public byte[] KeyHash { get; private set; } = keyHash;
    public Level Most { get; private set; } = most;
    public DateTime CreatedAt { get; private set; } = createdAt;
    public DateTime ExpiresAt { get; private set; } = expiresAt;
    public DateTime? UsedAt { get; private set; }
    public DateTime? RevokedAt { get; private set; }

    public void Revoke(DateTime at) => RevokedAt ??= at;

    public void Used(DateTime at) => UsedAt = at;
}

public class TokenTable : IEntityTypeConfiguration<Token>
{
    public void Configure(EntityTypeBuilder<Token> token)
    {
        token.ToTable("access_tokens");
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Name).HasMaxLength(80);
        token.Property(t => t.KeyHash).HasMaxLength(32);
        token.HasIndex(t => t.KeyHash).IsUnique();
        token.HasIndex(t => t.PersonId);
    }
}
