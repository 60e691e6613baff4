using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Steering.Swarms;

// A stuck deal becomes a problem of several functions: sealed options, sealed votes, one decision, and whether it helped.
public static class SwarmsFeature
{
    public static void AddSwarms(this IServiceCollection services)
    {
        services.AddScoped<SwarmDesk>().AddScoped<SwarmLines>().AddScoped<ShowSwarm.Reading>().AddScoped<ShowSwarms.Reading>();
        services.AddScoped<IHistoried, SwarmHistory>();
        services.AddScoped<IForgets, ForgetSwarms>();
        services.AddScoped<IListener, WhenPersonLeaves>();
        services.AddScoped<IDemoPart, DemoSwarms>();
        services.AddSwarmNotices();
        services.AddTells<SwarmMoved>("users", SwarmWords.Said);
        services.AddTells<TakeoverMoved>("user-check", SwarmWords.Said);
        services.AddJob<AskWhetherItHelped>("every hour");
        services.AddSingleton(new DealPart("swarm", $"Stuck? Swarm", 9));
        services.AddSingleton(new Place("swarms", $"Swarms", "/swarms", "users", 22, NotForGuests: true, Under: "deals"));
    }

    public static void MapSwarms(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals").NotForGuests();
        deals.MapGet("/{id:guid}/swarm", ShowSwarms.Get).ForReaders();
        deals.MapPost("/{id:guid}/swarm", BeginSwarm.Post).ForMembers();
        var swarms = app.MapGroup("/swarms").NotForGuests();
        swarms.MapGet("", ListSwarms.Get).ForReaders();
        swarms.MapGet("/{id:guid}", ShowSwarm.Get).ForReaders();
        swarms.MapPost("/{id:guid}", EditSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/options", AnswerSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/opening", OpenOptions.Post).ForMembers();
        swarms.MapPost("/{id:guid}/votes", VoteInSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/votes/closing", CloseVoting.Post).ForMembers();
        swarms.MapPost("/{id:guid}/decision", DecideSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/asks", AskFromSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/trials", TryInSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/result", TellSwarmResult.Post).ForMembers();
        swarms.MapPost("/{id:guid}/calling-off", CallOffSwarm.Post).ForMembers();
        swarms.MapPost("/{id:guid}/takeover", OfferTakeover.Post).ForMembers();
        swarms.MapPost("/{id:guid}/takeover/acceptance", AcceptTakeover.Post).ForMembers();
        swarms.MapPost("/{id:guid}/takeover/refusal", DeclineTakeover.Post).ForMembers();
        swarms.MapPost("/{id:guid}/takeover/withdrawal", WithdrawTakeover.Post).ForMembers();
    }
}
