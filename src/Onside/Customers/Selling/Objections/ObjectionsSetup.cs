using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.Demo;
using Onside.Platform.History;
using Onside.Team.Activities;

namespace Onside.Customers.Selling.Objections;

// What customers have against it, and what became of that: a part of a deal's page.
public static class ObjectionsSetup
{
    public static void AddObjections(this IServiceCollection services)
    {
        services.AddScoped<ShowObjections.Reading>().AddScoped<ObjectionAnswering>();
        services.AddScoped<IHistoried, ObjectionHistory>();
        services.AddScoped<IDemoPart, DemoObjections>();
        services.AddTells<DealObjectionMoved>("message-square", ObjectionWords.Said);
        services.AddSingleton(new DealPart("objections", $"Objections", 16, DealChapter.Terms));
    }

    // Among ourselves: what we answer to it is not for guests.
    public static void MapObjections(this IEndpointRouteBuilder app)
    {
        var deals = app.MapGroup("/deals").NotForGuests();
        deals.MapGet("/{id:guid}/objections", ShowObjections.Get).ForReaders();
        deals.MapPost("/{id:guid}/objections", RaiseObjection.Post).ForMembers();
        var objections = app.MapGroup("/deal-objections").NotForGuests();
        objections.MapGet("/{id:guid}", ShowObjections.Around).ForReaders();
        objections.MapPost("/{id:guid}", EditObjection.Post).ForMembers();
        objections.MapPost("/{id:guid}/answers", AnswerObjection.Post).ForMembers();
        objections.MapPost("/{id:guid}/resolution", ResolveObjection.Post).ForMembers();
        objections.MapPost("/{id:guid}/disclosure", DiscloseObjection.Post).ForMembers();
        objections.MapPost("/{id:guid}/withdrawal", WithdrawObjection.Post).ForMembers();
        objections.MapPost("/{id:guid}/reopening", ReopenObjection.Post).ForMembers();
    }
}
