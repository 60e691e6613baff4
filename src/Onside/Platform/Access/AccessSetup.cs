using Microsoft.AspNetCore.Authentication;

namespace Onside.Platform.Access;

public static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<Doors>();
        services.AddScoped<Me>();
        services.AddAuthentication(Door.SchemeName).AddScheme<AuthenticationSchemeOptions, Door>(Door.SchemeName, null);
        services.AddAuthorization(Policies.Add);
    }
}
