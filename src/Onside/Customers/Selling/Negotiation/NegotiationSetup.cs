using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Negotiation;

// What was given and received, and the terms that a second person reads: a part of a deal's page.
public static class NegotiationSetup
{
    public static void AddNegotiation(this IServiceCollection services)
    {
        services.AddScoped<ShowTerms.Reading>();
        services.AddScoped<IHistoried, ConcessionHistory>().AddScoped<IHistoried, TermsHistory>();
        services.AddScoped<IDemoPart, DemoNegotiation>();
        services.AddScoped<KeepReadings>().AddScoped<ISaving>(scope => scope.GetRequiredService<KeepReadings>()).AddScoped<ISaved>(scope => scope.GetRequiredService<KeepReadings>());
        services.AddTells<ConcessionMoved>("arrow-left-right", NegotiationWords.Said);
        services.AddTells<TermChecked>("scale", NegotiationWords.Said);
        services.AddTells<TermsRead>("eye", (who, _) => $"{who} read the terms as a second person");
        services.AddSingleton(new DealPart("terms", $"Terms", 18, DealChapter.Terms));
    }

    // Among ourselves: how far we go is not for guests.
    public static void MapNegotiation(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals").NotForGuests();
        deals.MapGet("/{id:guid}/terms", ShowTerms.Get).ForReaders();
        deals.MapPost("/{id:guid}/terms", CheckTerm.Post).ForMembers();
        deals.MapPost("/{id:guid}/terms/readings", ReadTerms.Post).ForMembers();
        deals.MapPost("/{id:guid}/concessions", WriteConcession.Post).ForMembers();
        app.MapGet("/terms/{id:guid}", ShowTerms.AroundTerm).NotForGuests().ForReaders();
        var concessions = app.MapGroup("/concessions").NotForGuests();
        concessions.MapGet("/{id:guid}", ShowTerms.AroundConcession).ForReaders();
        concessions.MapPost("/{id:guid}", EditConcession.Post).ForMembers();
        concessions.MapPost("/{id:guid}/approval", ApproveConcession.Post).ForMembers();
    }
}
