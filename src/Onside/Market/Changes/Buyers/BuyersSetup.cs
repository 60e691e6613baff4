using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Market.Changes.Buyers;

// What happens at the customer of a deal, and the next move: a part of its page.
public static class BuyersSetup
{
    public static void AddBuyers(this IServiceCollection services)
    {
        services.AddScoped<ShowMoments.Reading>();
        services.AddScoped<IHistoried, BuyerEventHistory>();
        services.AddScoped<IListener, WhenBuyerEventWritten>().AddScoped<IListener, WhenGuestAnswered>().AddScoped<IListener, WhenGuestConfirmedPlan>();
        services.AddSingleton(BuyerReasons.Happened);
        services.AddTells<BuyerEventWritten>("zap", BuyerWords.Said);
        services.AddTells<BuyerCueMoved>("zap", BuyerWords.Said);
        services.AddSingleton(new DealPart("moments", $"What is happening at the customer", 8));
    }

    public static void MapBuyers(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals/{id:guid}").NotForGuests();
        deals.MapGet("/moments", ShowMoments.Get).ForReaders();
        deals.MapPost("/moments", WriteBuyerEvent.Post).ForMembers();
        var events = app.MapGroup("/buyer-events/{id:guid}").NotForGuests();
        events.MapGet("", ShowMoments.Around).ForReaders();
        events.MapPost("", EditBuyerEvent.Post).ForMembers();
        events.MapPost("/taking", TakeCue.Post).ForMembers();
        events.MapPost("/asks", AskForCue.Post).ForMembers();
        events.MapPost("/deferral", LeaveCue.Post).ForMembers();
        events.MapPost("/reopening", ReopenCue.Post).ForMembers();
    }
}
