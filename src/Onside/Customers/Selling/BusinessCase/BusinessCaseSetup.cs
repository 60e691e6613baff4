using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.BusinessCase;

// What it costs a customer and what it brings them: a part of a deal's page.
public static class BusinessCaseSetup
{
    public static void AddBusinessCase(this IServiceCollection services)
    {
        services.AddScoped<ShowBusinessCase.Reading>();
        services.AddScoped<KeepCaseFrames>().AddScoped<ISaving>(scope => scope.GetRequiredService<KeepCaseFrames>()).AddScoped<ISaved>(scope => scope.GetRequiredService<KeepCaseFrames>());
        services.AddScoped<IHistoried, CaseLineHistory>().AddScoped<IHistoried, CaseFrameHistory>();
        services.AddScoped<IDemoPart, DemoBusinessCase>();
        services.AddTells<CaseLineMoved>("coins", BusinessCaseWords.Said);
        services.AddTells<BusinessCaseConfirmed>("user-check", BusinessCaseWords.Said);
        services.AddSingleton(new DealPart("business-case", $"Business case", 13, DealChapter.Customer));
    }

    // Among ourselves: guests have no part in it.
    public static void MapBusinessCase(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals/{id:guid}/business-case").NotForGuests();
        deals.MapGet("", ShowBusinessCase.Get).ForReaders();
        deals.MapPost("/lines", WriteCaseLine.Post).ForMembers();
        deals.MapPost("/horizon", ReckonCase.Post).ForMembers();
        deals.MapPost("/confirmation", ConfirmCase.Post).ForMembers();
        var lines = app.MapGroup("/case-lines/{id:guid}").NotForGuests();
        lines.MapGet("", ShowBusinessCase.AroundLine).ForReaders();
        lines.MapPost("", EditCaseLine.Post).ForMembers();
        lines.MapPost("/removal", RemoveCaseLine.Post).ForMembers();
        app.MapGet("/case-frames/{id:guid}", ShowBusinessCase.AroundFrame).NotForGuests().ForReaders();
    }
}
