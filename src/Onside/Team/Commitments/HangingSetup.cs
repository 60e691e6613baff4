using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Jobs;
using Onside.Platform.Web;
using Onside.Team.Activities;
using Onside.Team.Commitments.Communication;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Obstacles;

namespace Onside.Team.Commitments;

// What hangs on promises and outcomes: obstacles, contingencies, and who else must be told.
public static class HangingSetup
{
    public static void AddHanging(this IServiceCollection services)
    {
        services.AddScoped<Holders>();
        services.AddScoped<IListener, WhenPersonLeaves>();
        services.AddObstacles();
        services.AddContingencies();
        services.AddAnnouncements();
    }

    private static void AddObstacles(this IServiceCollection services)
    {
        services.AddScoped<ObstacleDesk>();
        services.AddScoped<ShowObstacles.Reading>();
        services.AddScoped<ShowObstacle.Reading>();
        services.AddScoped<IListener, WhenObstacleMoved>();
        services.AddScoped<IListener, WhenCountered>();
        services.AddScoped<IListener, WhenBlocking>();
        services.AddScoped<IListener, WhenPassed>();
        services.AddTells<ObstacleMoved>("triangle-alert", ObstacleWords.Said);
        services.AddSingleton(ObstacleReasons.Mine);
        services.AddSingleton(ObstacleReasons.Known);
        services.AddSingleton(new Place("obstacles", $"Obstacles", "/obstacles", "triangle-alert", 14, NotForGuests: true));
    }

    private static void AddContingencies(this IServiceCollection services)
    {
        services.AddScoped<TriggerBook>();
        services.AddScoped<ITriggers, MomentTrigger>();
        services.AddScoped<ITriggers, OverdueTrigger>();
        services.AddScoped<ContingencyDesk>();
        services.AddScoped<ShowContingencies.Reading>();
        services.AddScoped<IListener, WhenContingencyMoved>();
        services.AddTells<ContingencyMoved>("shield", ContingencyWords.Said);
        services.AddSingleton(ContingencyReasons.Mine);
        services.AddJob<WatchContingencies>("every minute");
    }

    private static void AddAnnouncements(this IServiceCollection services)
    {
        services.AddScoped<AnnouncementDesk>();
        services.AddScoped<ShowAnnouncements.Reading>();
        services.AddScoped<IListener, WhenAnnouncementMoved>();
        services.AddTells<AnnouncementMoved>("messages-square", AnnouncementWords.Said);
        services.AddSingleton(AnnouncementReasons.Told);
        services.AddJob<MissAnnouncements>("every minute");
    }

    // Among ourselves: what is in the way, and what we do if it goes wrong, is not for guests.
    public static void MapHanging(this IEndpointRouteBuilder app)
    {
        var obstacles = app.MapGroup("/obstacles").NotForGuests();
        obstacles.MapGet("", ListObstacles.Get).ForReaders();
        obstacles.MapGet("/on/{kind}/{id:guid}", ShowObstacles.Get).ForReaders();
        obstacles.MapGet("/on/{kind}/{id:guid}/new", RaiseObstacle.Get).ForMembers();
        obstacles.MapPost("/on/{kind}/{id:guid}", RaiseObstacle.Post).ForMembers();
        obstacles.MapGet("/{id:guid}", ShowObstacle.Get).ForReaders();
        obstacles.MapGet("/{id:guid}/moves/{act}", MoveObstacle.Get).ForMembers();
        obstacles.MapPost("/{id:guid}/moves", MoveObstacle.Post).ForMembers();
        var contingencies = app.MapGroup("/contingencies").NotForGuests();
        contingencies.MapGet("/on/{kind}/{id:guid}", ShowContingencies.Get).ForReaders();
        contingencies.MapPost("/on/{kind}/{id:guid}", ShowContingencies.Post).ForMembers();
        contingencies.MapGet("/{id:guid}", ShowContingency.Get).ForReaders();
        contingencies.MapPost("/{id:guid}", EditContingency.Post).ForMembers();
        contingencies.MapPost("/{id:guid}/tests", TestContingency.Post).ForMembers();
        contingencies.MapPost("/{id:guid}/moves", MoveContingency.Post).ForMembers();
        var told = app.MapGroup("/told").NotForGuests();
        told.MapGet("/on/{kind}/{id:guid}", ShowAnnouncements.Get).ForReaders();
        told.MapPost("/on/{kind}/{id:guid}", ShowAnnouncements.Post).ForMembers();
        told.MapGet("/{id:guid}", ShowAnnouncement.Get).ForReaders();
        told.MapPost("/{id:guid}/moves", MoveAnnouncement.Post).ForMembers();
    }
}
