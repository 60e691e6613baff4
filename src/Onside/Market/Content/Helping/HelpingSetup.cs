using Onside.Customers.Deals;
using Onside.Platform.Access;
using Onside.Platform.History;

namespace Onside.Market.Content.Helping;

// What helps on a deal: a part of its page.
public static class HelpingSetup
{
    public static void AddHelping(this IServiceCollection services)
    {
        services.AddScoped<Outcomes>().AddScoped<Library>().AddScoped<Situation.Reading>().AddScoped<ShowHelps.Reading>();
        services.AddScoped<IForgets, ForgetUses>();
        services.AddSingleton(new DealPart("helps", $"What helps here", 5));
    }

    // Among ourselves: what we have up our sleeve is not for guests.
    public static void MapHelping(this IEndpointRouteBuilder app)
    {
        var helps = app.MapGroup("/deals/{id:guid}/helps").NotForGuests();
        helps.MapGet("", ShowHelps.Get).ForReaders();
        helps.MapPost("/uses", UseHere.Post).ForMembers();
        helps.MapPost("/uses/{useId:guid}/undo", TakeBackUse.Post).ForMembers();
        helps.MapPost("/answers", Responses.AnswerFromHelps.Post).ForMembers();
    }
}
