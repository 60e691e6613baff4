using Microsoft.EntityFrameworkCore.Diagnostics;
using Onside.Platform.Cli;
using Onside.Platform.History;
using Onside.Platform.Jobs;

namespace Onside.Platform.Search;

public static class SearchSetup
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<KnownWords>();
        services.AddSingleton<IInterceptor>(scope => scope.GetRequiredService<KnownWords>());
        services.AddSingleton<Opened>();
        services.AddScoped<Searching>();
        services.AddScoped<IVerifies, VerifyWords>();
        services.AddScoped<IForgets, ForgetWords>();
        services.AddJob<KeepOpened>("every minute");
    }
}
