using Onside.Platform.Cli;

namespace Onside.Platform.Audit;

public static class AuditSetup
{
    // Where jobs do not run, another process seals.
    public static void AddAudit(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Heads>();
        services.AddScoped<Sealer>();
        services.AddScoped<IVerifies, LogIsWhole>();
        if (builder.Configuration.GetValue("Jobs:Run", true))
            services.AddHostedService<Sealing>();
    }
}
