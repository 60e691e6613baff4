using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Market.Strengths.Matching;

// Our strengths beside the needs of a deal.
public static class MatchingSetup
{
    public static void AddMatching(this IServiceCollection services)
    {
        services.AddScoped<ShowDealStrengths.Reading>();
        services.AddScoped<IHistoried, NeedStrengthHistory>();
        services.AddScoped<IForgets, ForgetStrengths>();
        services.AddTells<NeedAnsweredByStrength>("shield-check", (who, answered) => $"{who} said which strength answers a need: {answered.Strength} ({answered.Need})");
        services.AddTells<NeedStrengthTakenBack>("undo-2", (who, back) => $"{who} took back that a strength answers a need: {back.Strength} ({back.Need})");
        services.AddSingleton(new DealPart("strengths", $"Our strengths here", 11, DealChapter.Customer));
    }

    public static void MapMatching(this IEndpointRouteBuilder app)
    {
        app.MapGet("/strengths/gaps", ListGaps.Get).NotForGuests().ForReaders();
        app.MapGet("/deals/{id:guid}/strengths", ShowDealStrengths.Get).NotForGuests().ForReaders();
        var needs = app.MapGroup("/needs/{id:guid}").NotForGuests();
        needs.MapPost("/strengths", AnswerByStrength.Post).ForMembers();
        needs.MapPost("/gap-requests", AskAboutGap.Post).ForMembers();
        var answers = app.MapGroup("/need-strengths/{id:guid}").NotForGuests();
        answers.MapGet("", ShowDealStrengths.Around).ForReaders();
        answers.MapPost("/removal", TakeBackStrength.Post).ForMembers();
    }
}
