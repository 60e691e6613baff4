using Onside.Market.Changes.Buyers;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;
using Onside.Team.Commitments;

namespace Onside.Market.Changes;

// What changes outside and which deals it touches; what happens at a customer and what comes next.
public static class ChangesFeature
{
    public static void AddChanges(this IServiceCollection services)
    {
        services.AddScoped<TouchedDeals>().AddScoped<ShowChange.Reading>();
        services.AddScoped<ISubjects, MarketChangeSubjects>().AddScoped<IFindable, MarketChangeSubjects>().AddScoped<ISuggests, SuggestAboutChange>();
        services.AddScoped<IHistoried, MarketChangeHistory>().AddScoped<IHistoried, UntouchedDealHistory>();
        services.AddScoped<IForgets, ForgetChanges>();
        services.AddScoped<IDemoPart, DemoChanges>();
        services.AddSingleton(ChangeReasons.Touched);
        services.AddSingleton(new Place("market-changes", $"Market changes", "/market-changes", "radar", 72, NotForGuests: true, Under: "content"));
        services.AddSingleton(new Creation($"New market change", "/market-changes/new", "radar", 56));
        services.AddBuyers();
    }

    public static void MapChanges(this IEndpointRouteBuilder app)
    {
        var changes = app.MapGroup("/market-changes").NotForGuests();
        changes.MapGet("", ListChanges.Get).ForReaders();
        changes.MapGet("/new", WriteChange.Get).ForMembers();
        changes.MapPost("", WriteChange.Post).ForMembers();
        changes.MapGet("/{id:guid}", ShowChange.Get).ForReaders().Opens("market-change");
        changes.MapGet("/{id:guid}/edit", EditChange.Get).ForMembers();
        changes.MapPost("/{id:guid}", EditChange.Post).ForMembers();
        changes.MapPost("/{id:guid}/telling", TellOwners.Post).ForMembers();
        changes.MapPost("/{id:guid}/untouched", LeaveUntouched.Post).ForMembers();
        changes.MapPost("/{id:guid}/revisions", AskForRevision.Post).ForMembers();
        changes.MapPost("/{id:guid}/closing", CloseChange.Post).ForMembers();
        changes.MapPost("/{id:guid}/reopening", ReopenChange.Post).ForMembers();
        app.MapPost("/untouched-deals/{id:guid}/removal", TouchAgain.Post).NotForGuests().ForMembers();
        app.MapBuyers();
    }
}
