using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Conduct;

// The customer first: a check of each sale by somebody who earns nothing by it, and the charter that all of us stand by.
public static class ConductSetup
{
    public static void AddConduct(this IServiceCollection services)
    {
        services.AddScoped<ShowConduct.Reading>().AddScoped<ShowCharter.Reading>().AddScoped<ConductFindings>().AddScoped<CharterDesk>();
        services.AddScoped<KeepConductChecks>().AddScoped<ISaving>(scope => scope.GetRequiredService<KeepConductChecks>()).AddScoped<ISaved>(scope => scope.GetRequiredService<KeepConductChecks>());
        services.AddScoped<IHistoried, CompetitorHistory>();
        services.AddScoped<IDemoPart, DemoConduct>();
        services.AddTells<ConductChecked>("shield-check", ConductWords.Said);
        services.AddTells<DisclosureAcknowledged>("user-check", ConductWords.Said);
        services.AddTells<CompetitorFitMoved>("flag", ConductWords.Said);
        services.AddSingleton(new DealPart("conduct", $"Conduct check", 18, DealChapter.Terms));
        services.AddSingleton(new Setting($"Conduct charter", $"How we deal with customers: its versions, and who has confirmed the one that holds.", "/conduct", "shield-check", 23));
    }

    // Among ourselves: what we know of others is not for guests.
    public static void MapConduct(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals/{id:guid}").NotForGuests();
        deals.MapGet("/conduct", ShowConduct.Get).ForReaders();
        deals.MapPost("/conduct", JudgeConduct.Post).ForMembers();
        deals.MapPost("/competitor-fits", WriteCompetitorFit.Post).ForMembers();
        app.MapPost("/conduct-checks/{id:guid}/acknowledgement", AcknowledgeDisclosure.Post).NotForGuests().ForMembers();
        var fits = app.MapGroup("/competitor-fits/{id:guid}").NotForGuests();
        fits.MapGet("", ShowConduct.AroundFit).ForReaders();
        fits.MapPost("", EditCompetitorFit.Post).ForMembers();
        fits.MapPost("/removal", RemoveCompetitorFit.Post).ForMembers();
        var charter = app.MapGroup("/conduct").NotForGuests();
        charter.MapGet("", ShowCharter.Get).ForReaders();
        charter.MapGet("/versions/{number:int}", ShowCharter.Old).ForReaders();
        charter.MapPost("/confirmation", ConfirmCharter.Post).ForReaders();
        charter.MapPost("/draft", WriteCharter.Post).ForMembers();
        charter.MapPost("/draft/deletion", WriteCharter.PostDeletion).ForMembers();
        charter.MapPost("/draft/publication", PublishCharter.Post).ForMembers();
    }
}
