using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Access;

// The right to come in: same id as the person. A person without one cannot sign in.
public class SignIn : IdentityUser<Guid>
{
    public Level Level { get; private set; }
    public DateTime? DisabledAt { get; private set; }
    public DateTime? CameInAt { get; private set; }

    public static string Normal(string mail) => mail.Trim().ToUpperInvariant();

    public static SignIn For(Guid personId, string mail, Level level)
    {
        var signIn = new SignIn { Id = personId, Level = level, SecurityStamp = Guid.CreateVersion7().ToString("N") };
        signIn.ReachAt(mail);
        return signIn;
    }

    public void ReachAt(string mail)
    {
        (UserName, Email) = (mail.Trim(), mail.Trim());
        (NormalizedUserName, NormalizedEmail) = (Normal(mail), Normal(mail));
    }

    public void Become(Level level) => Level = level;

    public void Keep(string passwordHash) => PasswordHash = passwordHash;

    public void CameIn(DateTime at) => CameInAt = at;

    public void Disable(DateTime at) => DisabledAt ??= at;

    public void Enable() => DisabledAt = null;
}

public class SignInTable : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> signIn)
    {
        signIn.ToTable("access_sign_ins");
        signIn.Property(s => s.Id).ValueGeneratedNever();
        signIn.Property(s => s.Email).HasMaxLength(254);
        signIn.Property(s => s.UserName).HasMaxLength(254);
        signIn.Property(s => s.NormalizedEmail).HasMaxLength(254);
        signIn.Property(s => s.NormalizedUserName).HasMaxLength(254);
        signIn.Property(s => s.ConcurrencyStamp).IsConcurrencyToken();
        // Slowing down is ours (per account, address and device); telephones are not a factor here.
        signIn.Ignore(s => s.LockoutEnd).Ignore(s => s.LockoutEnabled).Ignore(s => s.AccessFailedCount).Ignore(s => s.PhoneNumber).Ignore(s => s.PhoneNumberConfirmed);
        signIn.HasIndex(s => s.NormalizedUserName).IsUnique();
        signIn.HasIndex(s => new { s.Level, s.DisabledAt });
    }
}
