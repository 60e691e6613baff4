using Onside.Customers.Accounts;
using Onside.Customers.Tagging;
using Onside.Platform.Access;
using Onside.Platform.Cli;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Platform.Jobs;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Telemetry;
using Onside.Platform.Web;
using Onside.Team.Commitments;
using Onside.Team.Commitments.Contingencies;
using Onside.Team.Commitments.Promised;
using Onside.Team.Lists;

namespace Onside.Customers.Deals;

public static class DealsFeature
{
    public static void AddDeals(this IServiceCollection services)
    {
        services.AddTagged<Deal>(Deal.TagMark, $"Deals", "/deals?Every=true");
        services.AddKept(PipelineBook.Load);
        services.AddScoped<DealHands>();
        services.AddScoped<IDemoPart, DemoDeals>();
        services.AddScoped<KeepTotals>();
        services.AddScoped<ISaving>(scope => scope.GetRequiredService<KeepTotals>());
        services.AddScoped<ISaved>(scope => scope.GetRequiredService<KeepTotals>());
        services.AddScoped<ISaving, KeepLastPurchases>();
        services.AddScoped<ISubjects, DealSubjects>();
        services.AddScoped<IFindable, DealSubjects>();
        services.AddDealFields();
        services.AddDealLists();
        services.AddScoped<IListener, WhenDealWon>();
        services.AddScoped<IListener, WhenDealReopened>();
        services.AddScoped<IListener, WhenDealWinUndone>();
        services.AddScoped<IListener, WhenDealReopeningUndone>();
        services.AddScoped<IHistoried, DealHistory>();
        services.AddScoped<IHistoried, PipelineHistory>();
        services.AddScoped<IHistoried, ReasonHistory>();
        services.AddScoped<IForgets, ForgetBuyers>();
        services.AddScoped<IListener, WhenPersonDeactivated>();
        services.AddDealPromises();
        services.AddDealNotices();
        services.AddScoped<IListener, WhenBaseCurrencyChanging>();
        services.AddScoped<IVerifies, VerifyTotals>();
        services.AddJob<LearnStageNorms>("every day at 03:10");
        services.AddScoped<DealTallies>().AddScoped<CardMarking>();
        services.AddDealTells();
        services.AddDealPlaces();
    }

    // What is promised about deals.
    private static void AddDealPromises(this IServiceCollection services)
    {
        services.AddScoped<IListener, WhenAskedAboutDeal>();
        services.AddScoped<AskedAboutDeal>();
        services.AddScoped<IListener, WhenAskedInstead>();
        services.AddScoped<IListener, WhenDealLost>();
        services.AddScoped<IListener, WhenDealEndedUndecided>();
        services.AddScoped<IListener, WhenDealDeclined>();
        services.AddScoped<ISuggests, SuggestAboutDeal>();
        services.AddScoped<ICustomerSide, CustomerSide>();
        services.AddScoped<ITriggers, WaitInStage>();
        services.AddScoped<IListener, WhenPlanOfDealJoined>().AddScoped<IListener, WhenDealWithOutcomeGiven>();
    }

    // Where deals are found and begun, in the navigation, on others' pages and in the settings.
    private static void AddDealPlaces(this IServiceCollection services)
    {
        services.AddSingleton(new Place("deals", $"Deals", "/deals/board", "handshake", 20, OnPhone: true, Letter: 'd'));
        services.AddSingleton(new Creation($"New deal", "/deals/new", "handshake", 10));
        services.AddSingleton(new AccountPanel("deals", $"Deals", id => $"/customers/{id}/deals", 10));
        services.AddSingleton(new AccountPanel("outcomes", $"Outcome and plan", id => $"/outcomes/of/account/{id}", 12));
        services.AddSingleton(new AccountPanel("promised", $"Promises to this customer", id => $"/promised/account/{id}", 14));
        services.AddSingleton(new ContactPanel("promised", $"Promises to this customer", id => $"/promised/contact/{id}", 14));
        services.AddSingleton(new AccountStart($"New deal", "plus", id => $"/deals/new?Account={id}", 10));
        services.AddSingleton(new ContactPanel("deals", $"Deals", id => $"/contacts/{id}/deals", 10));
        services.AddSingleton(new Setting($"Pipelines", $"The stages a deal goes through, and how often it is won from each.", "/settings/pipelines", "square-kanban", 20));
        services.AddSingleton(new Setting($"Closing reasons", $"Why deals are lost, end undecided or are declined.", "/settings/reasons", "circle-x", 30));
    }

    public static void MapDeals(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals");

        deals.MapGet("", ListDeals.Get).ForReaders().OpensUsual("deal");
        deals.MapGet("/export", ExportDeals.Get).ForReaders().Watched("export");
        deals.MapGet("/board", ShowBoard.Get).ForReaders();
        deals.MapGet("/find", FindDeals.Get).ForReaders();
        deals.MapGet("/new", OpenDeal.Get).ForMembers();
        deals.MapPost("", OpenDeal.Post).ForMembers();

        deals.MapGet("/{id:guid}", ShowDeal.Get).ForReaders().Opens("deal");
        deals.MapGet("/{id:guid}/panel", ShowDealPanel.Get).ForReaders();
        deals.MapPost("/{id:guid}/panel/stage", ShowDealPanel.Post).ForMembers();
        deals.MapGet("/{id:guid}/edit", EditDeal.Get).ForMembers();
        deals.MapPost("/{id:guid}", EditDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/stage", MoveDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/win", WinDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/win/undo", UndoWin.Post).ForMembers();
        deals.MapPost("/{id:guid}/loss", LoseDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/no-decision", EndDealUndecided.Post).ForMembers();
        deals.MapPost("/{id:guid}/declined", DeclineDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/reopening", ReopenDeal.Post).ForMembers();
        MapParts(deals);
        app.MapGet("/customers/{id:guid}/deals", ListCustomerDeals.OfAccount).ForReaders();
        app.MapGet("/contacts/{id:guid}/deals", ListCustomerDeals.OfContact).ForReaders();
        MapSettings(app.MapGroup("/settings"));
    }

    private static void MapParts(RouteGroupBuilder deals)
    {
        deals.MapGet("/{id:guid}/lines", EditLines.Get).ForMembers();
        deals.MapPost("/{id:guid}/lines", EditLines.Post).ForMembers();
        deals.MapGet("/{id:guid}/team", JoinDeal.Get).ForMembers();
        deals.MapPost("/{id:guid}/team", JoinDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/team/{personId:guid}/leaving", LeaveDeal.Post).ForMembers();
        deals.MapGet("/{id:guid}/giving", GiveDeal.Get).ForMembers();
        deals.MapPost("/{id:guid}/giving", GiveDeal.Post).ForMembers();
        deals.MapGet("/{id:guid}/deletion", ShowDeletedDeal.Get).ForReaders();
        deals.MapPost("/{id:guid}/deletion", DeleteDeal.Post).ForMembers();
        deals.MapPost("/{id:guid}/deletion/undo", RestoreDeal.Post).ForMembers();
    }

    private static void MapSettings(RouteGroupBuilder settings)
    {
        settings.MapGet("/pipelines", ListPipelines.Get).ForAdministrators();
        settings.MapPost("/pipelines", AddPipeline.Post).ForAdministrators();
        settings.MapPost("/pipelines/{id:guid}/stages", AddStage.Post).ForAdministrators();
        settings.MapPost("/stages/{id:guid}", EditStage.Post).ForAdministrators();
        settings.MapPost("/stages/{id:guid}/deletion", DropStage.Post).ForAdministrators();
        settings.MapGet("/reasons", ListReasons.Get).ForAdministrators();
        settings.MapPost("/reasons", AddReason.Post).ForAdministrators();
        settings.MapPost("/reasons/{id:guid}", EditReason.Post).ForAdministrators();
        settings.MapPost("/reasons/{id:guid}/retirement", RetireReason.Post).ForAdministrators();
        settings.MapPost("/reasons/{id:guid}/retirement/undo", OfferReasonAgain.Post).ForAdministrators();
    }
}
