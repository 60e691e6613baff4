using Onside.Platform.Access;
using Onside.Platform.Web;

namespace Onside.Front.Home;

public static class HomeFeature
{
    public static void AddHome(this IServiceCollection services)
    {
        services.AddScoped<Homes>().AddScoped<ManagerHome>().AddScoped<ExecutiveHome>().AddScoped<RepresentativeHome>();
        services.AddScoped<MyPeople>().AddScoped<TeamStanding>().AddScoped<HomePromises>().AddScoped<BlockedTasks>().AddScoped<WaitingForMe>().AddScoped<NeedyDeals>().AddScoped<Since>();
        services.AddSingleton(new Place("home", $"Today", "/", "calendar-check", 10, OnPhone: true, Letter: 'h'));
        services.AddSingleton(new Place("settings", $"Settings", "/settings", "settings", 90, AdministratorsOnly: true, Letter: 's'));
    }

    public static void MapHome(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", ShowHome.Get).ForReaders();
        app.MapGet("/blocked/{id:guid}", ShowBlocked.Get).NotForGuests().ForReaders();
        app.MapGet("/search", SearchAll.Get).ForReaders();
        app.MapGet("/search/palette", ShowPalette.Get).ForReaders();
        app.MapGet("/settings", ShowSettings.Get).ForAdministrators();
    }
}
