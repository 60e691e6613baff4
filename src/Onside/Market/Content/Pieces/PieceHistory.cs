using System.Linq.Expressions;
using System.Text.Json;
using Onside.Customers.Selling.Objections;
using Onside.Customers.Selling.Stakeholders;
using Onside.Platform.Access;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Science.Process;
using Onside.Science.Selling;
using Onside.Steering.Process;

namespace Onside.Market.Content.Pieces;

// The history of a piece: for everybody who works here.
public sealed class PieceHistory(AppDb db, Me me, ShowPiece.Reading reading) : Historied<ContentPiece>(db, me)
{
    public override FormattableString Called => $"Content";

    public override string Icon => "layers";

    public override bool HasTrash => false;

    protected override Expression<Func<ContentPiece, string>> Name => piece => piece.Title;

    public override Task<string?> Say(string kind, string field, JsonElement value, Func<string, string?> beside) => Task.FromResult((field, value.ValueKind) switch
    {
        (nameof(ContentPiece.Kind), JsonValueKind.Number) => Platform.Words.Words.Say(PieceWords.Of((ContentKind)value.GetInt32())),
        (nameof(ContentPiece.Steps), JsonValueKind.Array) => Listed(value, number => GateWords.Of((SalesStep)number)),
        (nameof(ContentPiece.Personas), JsonValueKind.Array) => Listed(value, number => StakeholderWords.Of((BuyingRole)number)),
        (nameof(ContentPiece.ObjectionTypes), JsonValueKind.Array) => Listed(value, number => ObjectionWords.Of((ObjectionType)number)),
        _ => null,
    });

    public override async Task<Shown?> Show(string place, Guid id) => place == "piece" ? new(typeof(PieceBody), await reading.Of(id)) : null;

    protected override IQueryable<ContentPiece> Visible(IQueryable<ContentPiece> pieces) => Me.Level > Level.Guest ? pieces : pieces.Where(_ => false);

    protected override string Url(Guid id) => $"/content/{id}";

    internal static string Listed(JsonElement values, Func<int, FormattableString> words) => string.Join(", ", values.EnumerateArray().Where(value => value.ValueKind == JsonValueKind.Number).Select(value => Platform.Words.Words.Say(words(value.GetInt32()))));
}
