using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Commitments.Teams;

namespace Onside.Team.Commitments.Queue;

// What departments are asked as a whole and what they offer, and how teams keep what they promise.
public static class QueueSetup
{
    public static void AddQueue(this IServiceCollection services)
    {
        services.AddKept(OfferingBook.Load);
        services.AddScoped<OfferingKeepers>().AddScoped<ShowQueue.Reading>().AddScoped<PromiseTallies>().AddScoped<Quarters>();
        services.AddScoped<IHistoried, OfferingHistory>();
        services.AddScoped<IDemoPart, DemoOfferings>().AddScoped<IDemoPart, DemoCommitments>().AddScoped<IDemoPart, Plans.DemoPlan>().AddScoped<IDemoPart, Plans.DemoPlans>();
        services.AddSingleton(new Place("queue", $"Queue", "/queue", "list-checks", 13, NotForGuests: true));
    }

    public static void MapQueue(this IEndpointRouteBuilder app)
    {
        app.MapGet("/promises/teams", ShowTeams.Get).NotForGuests().ForReaders();
        app.MapGet("/queue", ShowQueue.Get).NotForGuests().ForReaders();
        app.MapGet("/queue/{department}", ShowQueue.Of).NotForGuests().ForReaders();
        app.MapPost("/queue/{department}/offerings", AddOffering.Post).NotForGuests().ForMembers();
        var offerings = app.MapGroup("/offerings").NotForGuests();
        offerings.MapPost("/{id:guid}", EditOffering.Post).ForMembers();
        offerings.MapPost("/{id:guid}/retirement", RetireOffering.Post).ForMembers();
        offerings.MapPost("/{id:guid}/retirement/undo", OfferAgain.Post).ForMembers();
    }
}
