using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Onside.Platform.Access;

public static class AccessSetup
{
    // OWASP's figure for PBKDF2 with HMAC-SHA512; older hashes are renewed when their owner signs in.
    private const int Rounds = 210_000;

    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<Doors>();
        services.AddSingleton<Memory>();
        services.AddScoped<Me>();
        services.AddScoped<Entrance>();
        services.AddScoped<Knock>();
        services.AddScoped<Brake>();
        services.AddScoped<Fresh>();
        services.AddSingleton<Devices>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<IPasswordHasher<SignIn>, PasswordHasher<SignIn>>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = Rounds);
        services.AddAuthentication(Door.SchemeName).AddScheme<AuthenticationSchemeOptions, Door>(Door.SchemeName, null);
        services.AddAuthorization(Policies.Add);
    }
}
