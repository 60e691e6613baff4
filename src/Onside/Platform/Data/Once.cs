using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Data;

// An idempotency key of this request, claimed in the same transaction as its effect: the effect happens once or the claim fails.
public sealed class Once
{
    private OnceKey? _claim;

    public bool IsClaimed { get; private set; }

    public void Ask(OnceKey claim) => _claim = claim;

    public Task Claim(AppDb db)
    {
        if (_claim is not { } claim || IsClaimed)
            return Task.CompletedTask;
        if (db.Entry(claim).State == EntityState.Detached)
            db.Add(claim);
        IsClaimed = true;
        return Task.CompletedTask;
    }

    // Whether another request with this key was first: then its answer is the answer.
    public async Task<bool> IsTaken(AppDb db) => _claim is { } claim && await db.Set<OnceKey>().AnyAsync(key => key.Key == claim.Key);

    public void Unclaim() => IsClaimed = false;
}

public class OnceKey(string key, byte[] fingerprint, DateTime at)
{
    public string Key { get; private set; } = key;
    public byte[] Fingerprint { get; private set; } = fingerprint;
    public DateTime At { get; private set; } = at;
    public int? Status { get; private set; }
    public string? Type { get; private set; }
    public string? Headers { get; private set; }
    public byte[]? Body { get; private set; }
}

public class OnceKeyTable : IEntityTypeConfiguration<OnceKey>
{
    public void Configure(EntityTypeBuilder<OnceKey> key)
    {
        key.ToTable("platform_once_keys");
        key.HasKey(k => k.Key);
        key.Property(k => k.Key).HasMaxLength(140);
        key.HasIndex(k => k.At);
    }
}
