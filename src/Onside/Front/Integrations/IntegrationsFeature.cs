using Onside.Front.Integrations.CrmOpportunities;
using Onside.Platform.Cli;

namespace Onside.Front.Integrations;

public static class IntegrationsFeature
{
    public static void AddIntegrations(this IServiceCollection services)
    {
        services.AddScoped<TakeOver>();
        services.AddCommand<ImportCommand>();
    }
}
