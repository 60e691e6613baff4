using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Onside.Customers.Selling.Objections;
using Onside.Market.Content.Helping;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Team.Activities;

namespace Onside.Market.Content.Pieces;

// A piece without its text.
public sealed record PieceRow(Guid Id, int Version, string Title, ContentKind Kind, string? Link, IReadOnlyList<SalesStep> Steps, IReadOnlyList<BuyingRole> Personas, IReadOnlyList<string> Industries, IReadOnlyList<ObjectionType> ObjectionTypes,
    Guid OwnerId, DateOnly FreshUntil, DateTime? RetiredAt)
{
    public Named? Owner { get; init; }

    public bool IsStale { get; init; }

    public Outcome? Outcome { get; init; }

    [JsonIgnore]
    public MadeFor For => new(Steps, Personas, Industries, ObjectionTypes);

    public static readonly Expression<Func<ContentPiece, PieceRow>> From = piece => new PieceRow(
        piece.Id, piece.Version, piece.Title, piece.Kind, piece.Link, piece.Steps, piece.Personas, piece.Industries, piece.ObjectionTypes, piece.OwnerId, piece.FreshUntil, piece.RetiredAt);
}
