using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Search;
using Onside.Platform.Subjects;
using Onside.Platform.Web;

namespace Onside.Market.Content.Pieces;

// The library: documents, slides, reference stories and battle cards, each with a day until which it is true.
public static class PiecesSetup
{
    public static void AddPieces(this IServiceCollection services)
    {
        services.AddScoped<ShowPiece.Reading>();
        services.AddScoped<IHistoried, PieceHistory>();
        services.AddScoped<ISubjects, PieceSubjects>().AddScoped<IFindable, PieceSubjects>();
        services.AddScoped<IListener, WhenPieceOwnerLeaves>();
        services.AddSingleton(new Creation($"New piece of content", "/content/new", "layers", 55));
    }

    public static void MapPieces(this IEndpointRouteBuilder app)
    {
        var content = app.MapGroup("/content").NotForGuests();
        content.MapGet("", ListContent.Get).ForReaders();
        content.MapGet("/new", WritePiece.Get).ForMembers();
        content.MapPost("", WritePiece.Post).ForMembers();
        content.MapGet("/{id:guid}", ShowPiece.Get).ForReaders().Opens(PieceSubjects.Pieces);
        content.MapGet("/{id:guid}/edit", EditPiece.Get).ForMembers();
        content.MapPost("/{id:guid}", EditPiece.Post).ForMembers();
        content.MapPost("/{id:guid}/refresh", RefreshPiece.Post).ForMembers();
        content.MapPost("/{id:guid}/retirement", RetirePiece.Post).ForMembers();
        content.MapPost("/{id:guid}/retirement/undo", BringBackPiece.Post).ForMembers();
    }
}
