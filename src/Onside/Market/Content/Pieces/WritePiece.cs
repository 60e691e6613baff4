using System.Text.Json.Serialization;
using Onside.Customers.Selling;
using Onside.Platform.Data;
using Onside.Platform.History;
using Onside.Platform.Web;
using Onside.Team.People;

namespace Onside.Market.Content.Pieces;

// Everybody who works here may write a piece, and put right what another wrote.
public static class WritePiece
{
    public static async Task<Page<PieceFormPage, View>> Get(SellingDesk desk) =>
        new(new(null, new() { OwnerId = desk.Me, FreshUntil = desk.Today.AddDays(ContentPiece.UsualDays) }, await desk.People()));

    public static async Task<Onward<Made>> Post(Input<PieceForm> input, AppDb db, SellingDesk desk)
    {
        var form = input.Valid();
        var piece = ContentPiece.Write(await form.Facts(input, desk), desk.Me, desk.Now);
        db.Add(piece);
        await db.SaveChangesAsync();
        return new($"/content/{piece.Id}", new(piece.Id, $"/content/{piece.Id}"), 201, new($"Written. Files can be added below.", db.UndoUrl()));
    }

    public sealed record View(Guid? Id, PieceForm Form, [property: JsonIgnore] PersonNames People);
}

public static class EditPiece
{
    public static async Task<Page<PieceFormPage, WritePiece.View>> Get(Guid id, AppDb db, SellingDesk desk) => new(new(id, PieceForm.From(await ContentPiece.Find(db, id)), await desk.People()));

    public static async Task<Onward<ShowPiece.View>> Post(Guid id, Input<PieceForm> input, AppDb db, SellingDesk desk, ShowPiece.Reading reading)
    {
        var (piece, form) = (await ContentPiece.Find(db, id), input.Valid());
        if (form.Version is { } seen && seen != piece.Version)
            throw Conflict.Between(PieceForm.From(piece), form, piece.Version, PieceForm.Differences(PieceForm.From(piece), form));
        piece.Describe(await form.Facts(input, desk, piece));
        await db.SaveChangesAsync();
        return new($"/content/{id}", await reading.Of(id), toast: new($"Saved.", db.UndoUrl()));
    }
}
