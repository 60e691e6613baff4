using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.FollowUp;

// What follows on a win: a part of a deal's page, and a list of all.
public static class FollowUpSetup
{
    public static void AddFollowUp(this IServiceCollection services)
    {
        services.AddScoped<FollowUps>().AddScoped<ShowFollowUp.Reading>();
        services.AddScoped<IListener, WhenDealWon>().AddScoped<IListener, WhenDealWinUndone>().AddScoped<IListener, WhenDealReopened>().AddScoped<IListener, WhenDealReopeningUndone>().AddScoped<IListener, WhenDealGiven>().AddScoped<IListener, WhenPersonDeactivated>();
        services.AddScoped<IHistoried, FollowUpHistory>().AddScoped<IHistoried, TurnOverHistory>();
        services.AddScoped<IDemoPart, DemoFollowUp>();
        services.AddTells<FollowUpHeld>("phone", FollowUpWords.Said);
        services.AddTells<TurnOverAnswered>("corner-down-left", FollowUpWords.Said);
        services.AddSingleton(new DealPart("follow-up", $"Follow-up", 19, DealChapter.After));
        services.AddSingleton(new Place("follow-ups", $"Follow-up", "/follow-ups", "phone", 21, NotForGuests: true, Under: "deals"));
    }

    // Among ourselves: what customers say of us is not for guests.
    public static void MapFollowUp(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals/{id:guid}/follow-up").NotForGuests();
        deals.MapGet("", ShowFollowUp.Get).ForReaders();
        deals.MapPost("", BeginFollowUp.Post).ForMembers();
        app.MapGet("/follow-ups", ListFollowUps.Get).NotForGuests().ForReaders();
        var checks = app.MapGroup("/follow-ups/{id:guid}").NotForGuests();
        checks.MapGet("", ShowFollowUp.AroundCheck).ForReaders();
        checks.MapPost("", HoldFollowUp.Post).ForMembers();
        var turnOvers = app.MapGroup("/turn-overs/{id:guid}").NotForGuests();
        turnOvers.MapGet("", ShowFollowUp.AroundTurnOver).ForReaders();
        turnOvers.MapPost("", AnswerTurnOver.Post).ForMembers();
    }
}
