using Onside.Platform.Jobs;

namespace Onside.Platform.History;

public static class HistorySetup
{
    public static void AddHistoryBook(this IServiceCollection services)
    {
        services.AddScoped<HistoryBook>();
        services.AddScoped<Undoing>();
        services.AddJob<EmptyTrash>("every hour");
    }
}
