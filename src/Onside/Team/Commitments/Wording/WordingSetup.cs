using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Words;

namespace Onside.Team.Commitments.Wording;

// What teams call the steps of a promise.
public static class WordingSetup
{
    public static void AddWording(this IServiceCollection services)
    {
        services.AddKept(WordBook.Load);
        services.AddSingleton<IRenamed, TeamWords>();
        services.AddScoped<IHistoried, TeamWordHistory>();
    }

    public static void MapWording(this IEndpointRouteBuilder app)
    {
        app.MapGet("/teams/{id:guid}/words", ShowWords.Get).NotForGuests().ForReaders();
        app.MapPost("/teams/{id:guid}/words/{word}", RenameWord.Post).NotForGuests().ForMembers();
    }
}
