namespace Onside.Team.Activities;

public static class ActivitiesFeature
{
    public static void AddActivities(this IServiceCollection services)
    {
        services.AddScoped<Diary>();
        services.AddScoped<Teller>();
    }
}
