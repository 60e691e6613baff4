using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Front.Health;

public static class HealthFeature
{
    public static void AddHealth(this IServiceCollection services) =>
        services.AddSingleton(new Setting($"Health", $"How this installation is, and what needs a hand.", "/settings/health", "radar", 90));

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/settings/health", ShowHealth.Get).ForAdministrators();
        app.MapGet("/settings/health/now", ShowHealth.Now).ForAdministrators();
    }
}
