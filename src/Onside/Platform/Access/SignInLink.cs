using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Onside.Platform.Data;

namespace Onside.Platform.Access;

public enum LinkPurpose
{
    ComeIn,
    ChoosePassword,
}

// A way in that works once: shown to whoever made it, kept as a hash.
public class SignInLink(Guid personId, byte[] keyHash, LinkPurpose purpose, DateTime expiresAt, DateTime createdAt)
{
    public static readonly TimeSpan Shortly = TimeSpan.FromMinutes(60);
    public static readonly TimeSpan Invitation = TimeSpan.FromDays(7);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; } = personId;
    public byte[] KeyHash { get; private set; } = keyHash;
    public LinkPurpose Purpose { get; private set; } = purpose;
    public DateTime CreatedAt { get; private set; } = createdAt;
    public DateTime ExpiresAt { get; private set; } = expiresAt;
    public DateTime? UsedAt { get; private set; }

    public static string Url(LinkPurpose purpose, string key) => (purpose == LinkPurpose.ComeIn ? "/sign-in/link/" : "/welcome/") + key;

    public static IQueryable<SignInLink> Open(AppDb db, LinkPurpose purpose, string key, DateTime now)
    {
        var hash = Keys.Hash(key);
        return db.Set<SignInLink>().Where(link => link.KeyHash == hash && link.Purpose == purpose && link.UsedAt == null && link.ExpiresAt > now);
    }

    // Adds a link to the unit of work and answers its address; the key in it cannot be had again.
    public static string Add(AppDb db, Guid personId, LinkPurpose purpose, TimeSpan lasts, DateTime now)
    {
        var key = Keys.New();
        db.Add(new SignInLink(personId, Keys.Hash(key), purpose, now + lasts, now));
        return Url(purpose, key);
    }

    // True for one of any number of takers; call it inside the unit of work that it opens.
    public static async Task<bool> Take(AppDb db, Guid id, DateTime now) =>
        await db.Set<SignInLink>().Where(link => link.Id == id && link.UsedAt == null && link.ExpiresAt > now)
            .ExecuteUpdateAsync(link => link.SetProperty(l => l.UsedAt, now)) == 1;

    public static Task Void(AppDb db, Guid personId, DateTime now) =>
        db.Set<SignInLink>().Where(link => link.PersonId == personId && link.UsedAt == null)
            .ExecuteUpdateAsync(link => link.SetProperty(l => l.UsedAt, now));
}

public class SignInLinkTable : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> link)
    {
        link.ToTable("access_sign_in_links");
        link.Property(l => l.Id).ValueGeneratedNever();
        link.Property(l => l.KeyHash).HasMaxLength(32);
        link.HasIndex(l => l.KeyHash).IsUnique();
        link.HasIndex(l => l.PersonId);
    }
}
