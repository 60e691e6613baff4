using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Preparation;

// What is thought through before a customer is spoken to: a part of a deal's page.
public static class PreparationSetup
{
    public static void AddPreparation(this IServiceCollection services)
    {
        services.AddScoped<ShowPreparation.Reading>();
        services.AddScoped<IHistoried, PreparationHistory>();
        services.AddScoped<IDemoPart, DemoPreparation>();
        services.AddTells<DealPrepared>("target", PreparationWords.Said);
        services.AddSingleton(new DealPart("preparation", $"Preparation", 7, DealChapter.Customer));
    }

    // Among ourselves: what we think of them is not for guests.
    public static void MapPreparation(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals/{id:guid}/preparation").NotForGuests();
        deals.MapGet("", ShowPreparation.Get).ForReaders();
        deals.MapPost("/scope", WriteScope.Post).ForMembers();
        deals.MapPost("/fit", JudgeFit.Post).ForMembers();
        deals.MapPost("/distinctive", WriteDistinctive.Post).ForMembers();
        app.MapGet("/preparations/{id:guid}", ShowPreparation.Around).NotForGuests().ForReaders();
    }
}
