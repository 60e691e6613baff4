using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Onside.Platform.Access;

// The right to come in: same id as the person. A person without one cannot sign in.
public class SignIn : IdentityUser<Guid>
{
    public Level Level { get; private set; }
    public DateTime? DisabledAt { get; private set; }

    public static SignIn For(Guid personId, string mail, Level level) => new()
    {
        Id = personId, UserName = mail, Email = mail, Level = level, SecurityStamp = Guid.CreateVersion7().ToString("N"), LockoutEnabled = true,
    };

    public void Become(Level level) => Level = level;

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
        signIn.HasIndex(s => s.NormalizedUserName).IsUnique();
        signIn.HasIndex(s => new { s.Level, s.DisabledAt });
    }
}
