using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Onside.Platform.Jobs;

public static class JobsSetup
{
    // Jobs:Run=false is for a node that only serves pages.
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<IInterceptor>(scope => scope.GetRequiredService<OutboxBell>());
        services.AddSingleton<Delivery>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton<JobRuns>();
        if (builder.Configuration.GetValue("Jobs:Run", true))
            services.AddHostedService(scope => scope.GetRequiredService<OutboxDispatcher>()).AddHostedService<Recurring>();
        services.AddJob<TidyUp>("every hour");
    }

    public static IServiceCollection AddOutboxKind<T>(this IServiceCollection services) where T : class, IOutboxKind => services.AddScoped<IOutboxKind, T>();

    public static IServiceCollection AddJob<T>(this IServiceCollection services, string schedule) where T : class, IJob =>
        services.AddScoped<T>().AddSingleton(new JobPlan(typeof(T), Schedule.Parse(schedule)));
}
