using Onside.Market.Strengths.Experts;
using Onside.Market.Strengths.Matching;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Web;

namespace Onside.Market.Strengths;

// What we are good at, which needs on deals that answers and which it does not, and who knows.
public static class StrengthsFeature
{
    public static void AddStrengths(this IServiceCollection services)
    {
        services.AddScoped<StrengthDesk>().AddScoped<ShowStrength.Reading>();
        services.AddScoped<IHistoried, StrengthHistory>();
        services.AddScoped<IFindable, StrengthsFound>();
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddScoped<IDemoPart, DemoStrengths>();
        services.AddSingleton(new Place("strengths", $"Strengths", "/strengths", "shield-check", 71, NotForGuests: true, Under: "content"));
        services.AddSingleton(new Creation($"New strength", "/strengths/new", "shield-check", 55));
        services.AddMatching();
        services.AddExperts();
    }

    public static void MapStrengths(this IEndpointRouteBuilder app)
    {
        var strengths = app.MapGroup("/strengths").NotForGuests();
        strengths.MapGet("", ListStrengths.Get).ForReaders();
        strengths.MapGet("/new", WriteStrength.Get).ForMembers();
        strengths.MapPost("", WriteStrength.Post).ForMembers();
        strengths.MapGet("/{id:guid}", ShowStrength.Get).ForReaders().Opens("strength");
        strengths.MapGet("/{id:guid}/edit", EditStrength.Get).ForMembers();
        strengths.MapPost("/{id:guid}", EditStrength.Post).ForMembers();
        strengths.MapPost("/{id:guid}/retirement", RetireStrength.Post).ForMembers();
        strengths.MapPost("/{id:guid}/retirement/undo", OfferStrengthAgain.Post).ForMembers();
        app.MapMatching();
        app.MapExperts();
    }
}
