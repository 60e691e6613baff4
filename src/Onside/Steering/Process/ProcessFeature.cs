using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.Demo;
using Onside.Platform.Jobs;
using Onside.Platform.Web;

namespace Onside.Steering.Process;

// How we sell: what each step needs and from whom, asked at every door a deal goes through.
public static class ProcessFeature
{
    public static void AddProcess(this IServiceCollection services)
    {
        services.AddKept(ProcessBook.Load);
        services.AddScoped<Gatekeeper>().AddScoped<ShowGates.Reading>().AddScoped<GateLines>().AddScoped<ProcessDesk>().AddScoped<ShowProcess.Reading>().AddScoped<GatePool>().AddScoped<SpokenWords>().AddScoped<ProcessKeepers>();
        services.AddScoped<IListener, WhenDealLeavesStep>().AddScoped<IListener, WhenDealWon>().AddScoped<IListener, WhenAskedItemKept>();
        services.AddScoped<ICardMarks, GateMarks>().AddScoped<IHoldsOpen, HoldAdoptedOpen>();
        services.AddSingleton(GateReasons.Said).AddSingleton(GateReasons.Process);
        services.AddJob<OfferToNext>("every 15 minutes");
        services.AddJob<MissSpoken>("every 15 minutes");
        services.AddJob<KeepFriction>("every day at 03:20");
        services.AddJob<LetItemsRest>("every day at 03:25");
        services.AddArtefacts();
        services.AddSingleton(new DealPart("gates", $"What this step needs", 5));
        services.AddSingleton(new Setting($"Sales process", $"What each step of a deal needs, from whom, and how strictly.", "/process", "list-checks", 22));
        services.AddScoped<IDemoPart, DemoProcess>();
        RefusalParts.Show<MissingItems, MissingItemsNote>();
    }

    public static void MapProcess(this IEndpointRouteBuilder app)
    {
        var gates = app.MapGroup("/deals/{id:guid}/gates").NotForGuests();
        gates.MapGet("", ShowGates.Get).ForReaders();
        gates.MapPost("/reason", GoAgainstAdvice.Post).ForMembers();
        gates.MapPost("/renewal", RenewDeal.Post).ForMembers();
        gates.MapPost("/{item}/asks", AskForItem.Post).ForMembers();
        gates.MapPost("/{item}/evidence", BringEvidence.Post).ForMembers();
        gates.MapPost("/{item}/waiver", WaiveItem.Post).ForMembers();
        gates.MapPost("/{item}/spoken", SayItWasSaid.Post).ForMembers();
        gates.MapPost("/{item}/spoken/confirmation", ConfirmItWasSaid.Post).ForMembers();
        gates.MapPost("/{item}/spoken/denial", ConfirmItWasSaid.PostDenial).ForMembers();
        var process = app.MapGroup("/process").NotForGuests();
        process.MapGet("", ShowProcess.Get).ForReaders();
        process.MapPost("/gates/{step}/requirement", EndEasing.Post).ForMembers();
        process.MapPost("/items/{item}/return", WakeItem.Post).ForMembers();
        process.MapPost("/draft", DraftProcess.Post).ForMembers();
        process.MapPost("/draft/deletion", DraftProcess.PostDeletion).ForMembers();
        process.MapPost("/draft/tiers", EditTiers.Post).ForMembers();
        process.MapPost("/draft/stages", EditStages.Post).ForMembers();
        process.MapPost("/draft/gates/{step}", EditGate.Post).ForMembers();
        process.MapPost("/draft/gates/{step}/items", EditItem.Post).ForMembers();
        process.MapPost("/draft/items/{item}", EditItem.PostEdit).ForMembers();
        process.MapPost("/draft/items/{item}/removal", EditItem.PostRemoval).ForMembers();
        process.MapPost("/draft/publication", PublishProcess.Post).ForMembers();
    }
}
