using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Web;

namespace Onside.Customers.Selling.Needs;

// What a customer needs, what answers it, and what was shown to them.
public static class NeedsSetup
{
    public static void AddNeeds(this IServiceCollection services)
    {
        services.AddSingleton(new DealPart("needs", $"Needs", 10, DealChapter.Customer));
        services.AddSingleton(new DealPart("presentations", $"Presentations", 12, DealChapter.Customer));
        services.AddScoped<NeedDesk>().AddScoped<ShowNeeds.Reading>().AddScoped<ShowPresentations.Reading>();
        services.AddScoped<IHistoried, NeedHistory>().AddScoped<IHistoried, PresentationHistory>();
        services.AddScoped<IForgets, ForgetNeeds>();
        services.AddScoped<IDemoPart, DemoNeeds>();
        services.AddNeedTells();
    }

    // Among ourselves: guests have no part in it.
    public static void MapNeeds(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals/{id:guid}").NotForGuests();
        deals.MapGet("/needs", ShowNeeds.Get).ForReaders();
        deals.MapGet("/needs/new", WriteNeed.Get).ForMembers();
        deals.MapPost("/needs", WriteNeed.Post).ForMembers();
        deals.MapGet("/presentations", ShowPresentations.Get).ForReaders();
        deals.MapGet("/presentations/new", LogPresentation.Get).ForMembers();
        deals.MapPost("/presentations", LogPresentation.Post).ForMembers();
        var needs = app.MapGroup("/needs/{id:guid}").NotForGuests();
        needs.MapGet("", ShowNeed.Get).ForReaders();
        needs.MapPost("", EditNeed.Post).ForMembers();
        needs.MapPost("/confirmation", ConfirmNeed.Post).ForMembers();
        needs.MapPost("/dropping", DropNeed.Post).ForMembers();
        needs.MapPost("/dropping/undo", TakeUpNeed.Post).ForMembers();
        needs.MapPost("/answers", AnswerNeed.Post).ForMembers();
        needs.MapPost("/gap", DiscloseGap.Post).ForMembers();
        needs.MapPost("/gap/undo", CloseGap.Post).ForMembers();
    }
}
